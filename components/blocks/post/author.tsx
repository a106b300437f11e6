import { say } from '#lib/words/words.ts';
import { Img } from '../../picture/img.tsx';
import { faces } from '../../picture/slots.ts';
import { Breakable } from '../../story/breakable.tsx';
import type { PostModel } from './model.ts';
import style from './style.module.css';

/** Portrait or initial, name, handle, and on which network: known as a post at one glance. */
export function PostAuthor({ post }: { readonly post: PostModel }) {
  const { author, language, networkName, replyTo } = post;
  const { name, handle, verified, avatar } = author;
  return (
    <figcaption className={style.author}>
      {avatar === undefined ? (
        <span className={style.initial} aria-hidden="true">
          {initial(name)}
        </span>
      ) : (
        <Img {...avatar} className={style.avatar} alt="" slot={faces.avatar} />
      )}
      <cite>
        <bdi>{name}</bdi>
        {verified && <Verified label={say(language, 'post-verified')} />}
      </cite>
      <span className={style.network}>
        <SpeechMark />
        <span className="hidden">{say(language, 'post-on', { network: networkName })}</span>
        <span aria-hidden="true">{networkName}</span>
      </span>
      {handle !== undefined && (
        <bdi className={style.handle}>
          <Breakable text={handle} />
        </bdi>
      )}
      {replyTo !== undefined && (
        <span className={style.reply}>
          {replyTo.url === undefined ? (
            say(language, 'post-reply', { handle: replyTo.handle })
          ) : (
            <a href={replyTo.url} rel="noopener nofollow">
              {say(language, 'post-reply', { handle: replyTo.handle })}
            </a>
          )}
        </span>
      )}
    </figcaption>
  );
}

/** The first letter as people see it: a flag or a letter with its accents is one. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toUpperCase() ?? '';
}

/** Our own mark for "said on a network": no network's logo stands in the paper. */
function SpeechMark() {
  return (
    <svg className={style.speech} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M2.5 3.5h15v10h-8l-4 4v-4h-3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Verified({ label }: { readonly label: string }) {
  return (
    <svg className={style.verified} viewBox="0 0 20 20" role="img" aria-label={label}>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.8 10.3 3 3 5.6-6.2" fill="none" stroke="var(--tint)" strokeWidth="2.2" />
    </svg>
  );
}
