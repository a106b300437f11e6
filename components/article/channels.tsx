import type { ChannelModel } from '#lib/edition/models/contact.ts';
import { say } from '#lib/words/words.ts';
import { Breakable, unbroken } from '../story/breakable.tsx';
import style from './box.module.css';

type Props = {
  readonly channels: readonly ChannelModel[];
  readonly language: string;
  /** Whose channels: an author's, or those for tips, which name some ways differently. */
  readonly of: 'contact' | 'tip';
};

/** The ways to reach somebody, in a row; each says what it is and what to write or dial. */
export function Channels({ channels, language, of }: Props) {
  return (
    <ul className={style.channels}>
      {channels.map((channel) => {
        const { kind, text, href } = channel;
        if (kind === 'url') {
          return (
            <li key={text} className={style.button}>
              <a href={href}>{say(language, 'tip-url')}</a>
            </li>
          );
        }
        const value = (
          <bdi>
            <Breakable text={kind === 'phone' ? unbroken(text) : text} />
          </bdi>
        );
        return (
          <li key={`${kind}${text}`}>
            <span>{labelOf(kind, channel.label, language, of)}</span>
            {href === undefined ? (
              value
            ) : (
              <a href={href} rel={href.startsWith('http') ? 'noopener' : undefined}>
                {value}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function labelOf(
  kind: Exclude<ChannelModel['kind'], 'url'>,
  label: string | undefined,
  language: string,
  of: Props['of'],
): string {
  switch (kind) {
    case 'social':
      return label ?? '';
    case 'email':
      return say(language, of === 'tip' ? 'tip-email' : 'contact-email');
    case 'signal':
      return say(language, of === 'tip' ? 'tip-signal' : 'contact-signal');
    case 'phone':
      return say(language, 'contact-phone');
    case 'pgp':
      return say(language, 'contact-pgp');
    case 'securedrop':
      return say(language, 'tip-securedrop');
    default:
      return kind satisfies never;
  }
}
