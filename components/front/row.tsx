import type { StoryModel } from '#lib/edition/models/story.ts';
import { Teaser } from '../story/teaser.tsx';
import style from './row.module.css';

type Props = {
  readonly stories: readonly StoryModel[];
  readonly level: 2 | 3;
  readonly today?: string | undefined;
};

/** Stories side by side with rules between them; one alone, or two, have room for a picture at their side. */
export function Row({ stories, level, today }: Props) {
  const wide = stories.length === 1;
  return (
    <div className={`${style.row} ${style[`of${stories.length}`] ?? ''}`}>
      {stories.map((story) => (
        <Teaser
          key={story.path}
          story={story}
          rank={wide ? 'wide' : 'third'}
          level={level}
          picture
          dek
          today={today}
        />
      ))}
    </div>
  );
}
