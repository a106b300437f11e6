import type { ListingModel } from '#lib/edition/models/listing.ts';
import type { StoryModel } from '#lib/edition/models/story.ts';
import { say } from '#lib/words/words.ts';
import { Teaser } from '../story/teaser.tsx';
import style from './listing.module.css';
import { Pages } from './pages.tsx';

type Props = {
  readonly listing: ListingModel;
  readonly language: string;
  /** Those of its stories that aren't shown elsewhere on the page; by default all. */
  readonly stories?: readonly StoryModel[];
  readonly own?: boolean;
  readonly within?: string;
  /** Whether a picture stands above already, and is the one that the page opens with. */
  readonly below?: boolean;
};

/** Stories in the order of time, and the way to further pages. */
export function Listing({ listing, language, stories = listing.stories, own, within, below = false }: Props) {
  // All that there is may stand above already.
  if (stories.length === 0 && listing.total > 0 && listing.pages === 1) return null;
  return (
    <div className={style.listing}>
      {listing.total === 0 && <p className={style.empty}>{say(language, 'no-stories')}</p>}
      {stories.map((story, index) => (
        <Teaser
          key={story.path}
          story={story}
          rank="row"
          level={2}
          picture
          own={own}
          within={within}
          dek
          first={index === 0 && stories === listing.stories && !below}
        />
      ))}
      <Pages listing={listing} language={language} />
    </div>
  );
}
