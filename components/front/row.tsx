import type { StoryModel } from '#lib/edition/models/story.ts';
import { classes } from '../look/classes.ts';
import { inRow } from '../picture/slots.ts';
import { type Rank, Teaser } from '../story/teaser.tsx';
import { hasPicture } from './arrange.ts';
import style from './row.module.css';

type Props = {
  readonly stories: readonly StoryModel[];
  readonly level: 2 | 3;
  /** Words alone, whatever pictures there are. */
  readonly lines?: boolean;
  readonly within?: string | undefined;
  readonly today?: string | undefined;
};

/** Stories side by side with rules between them, arranged so that their columns end at about one height. */
export function Row({ stories, level, lines = false, within, today }: Props) {
  const pictured = stories.filter(hasPicture).length;
  // Of two, both have their pictures at their sides, or neither has one. Beside the large pictures of a row of
  // three, words alone would leave a hole; a face is no hole.
  const faced = stories.filter(({ portrait }) => portrait !== undefined).length;
  const wanted = { 2: 2, 3: 3 - faced }[stories.length] ?? 1;
  const pictures = !lines && pictured >= Math.max(1, wanted);
  const rankOf = (story: StoryModel): Rank => {
    if (lines) return 'line';
    if (stories.length === 1) return 'across';
    if (stories.length === 2) return pictures ? 'across' : 'second';
    // Beside pictures, a story without one speaks up.
    return pictures && !hasPicture(story) ? 'second' : 'third';
  };
  return (
    <div className={classes(style.row, style[`of${stories.length}`])}>
      {stories.map((story) => (
        <Teaser
          key={story.path}
          story={story}
          rank={rankOf(story)}
          level={level}
          picture={pictures}
          slot={inRow(stories.length)}
          dek={!lines}
          within={within}
          today={today}
        />
      ))}
    </div>
  );
}
