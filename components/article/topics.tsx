import type { LinkModel } from '#lib/edition/models/furniture.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import style from './end.module.css';

type Props = { readonly topics: readonly LinkModel[]; readonly language: string };

export function Topics({ topics, language }: Props) {
  if (topics.length === 0) return null;
  return (
    <section className={classes(style.row, 'unprinted')}>
      <h2>{say(language, 'topics')}</h2>
      <ul className={style.links}>
        {topics.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
