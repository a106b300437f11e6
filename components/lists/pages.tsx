import type { ListingModel } from '#lib/edition/models/listing.ts';
import { say } from '#lib/words/words.ts';
import style from './listing.module.css';

type Props = {
  readonly listing: Pick<ListingModel, 'number' | 'pages' | 'newer' | 'older'>;
  readonly language: string;
};

/** The way to newer and older stories. */
export function Pages({ listing, language }: Props) {
  const { number, pages, newer, older } = listing;
  if (pages === 1) return null;
  return (
    <nav className={style.pages} aria-label={say(language, 'pages')}>
      {newer !== undefined && (
        <a rel="prev" href={newer}>
          {say(language, 'newer')}
        </a>
      )}
      <span>{say(language, 'page-of', { page: number, pages })}</span>
      {older !== undefined && (
        <a rel="next" href={older}>
          {say(language, 'older')}
        </a>
      )}
    </nav>
  );
}
