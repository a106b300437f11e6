import type { LinkModel } from '#lib/edition/models/furniture.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import style from './end.module.css';

type Props = { readonly links: readonly LinkModel[]; readonly language: string };

/** Plain links to the networks' own forms: nobody learns who reads here until one of them is followed. */
export function Share({ links, language }: Props) {
  return (
    <section className={classes(style.row, 'unprinted')}>
      <h2>{say(language, 'share')}</h2>
      <ul className={style.links}>
        {links.map(({ label, href }) => (
          <li key={label}>
            <a href={href} rel="noopener nofollow">
              {label === 'mail' ? say(language, 'share-mail') : label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
