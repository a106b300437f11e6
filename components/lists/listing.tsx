import type { ListingModel } from '#lib/edition/models/listing.ts';
import { say } from '#lib/words/words.ts';
import { Entry } from './entry.tsx';
import style from './listing.module.css';
import { Pages } from './pages.tsx';

type Props = {
  readonly listing: ListingModel;
  readonly language: string;
  /** Stories already shown larger, above the list. */
  readonly skip?: number;
};

/** Stories in the order of time, and the way to further pages. */
export function Listing({ listing, language, skip = 0 }: Props) {
  const stories = listing.stories.slice(skip);
  return (
    <div className={style.listing}>
      {listing.total === 0 && <p className={style.empty}>{say(language, 'no-stories')}</p>}
      {stories.map((story, index) => (
        <Entry key={story.path} story={story} first={skip === 0 && index === 0} />
      ))}
      <Pages listing={listing} language={language} />
    </div>
  );
}
