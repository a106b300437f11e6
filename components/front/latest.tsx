import type { StoryModel } from '#lib/edition/models/story.ts';
import { Teaser } from '../story/teaser.tsx';
import style from './latest.module.css';

type Props = {
  readonly title: string;
  readonly stories: readonly StoryModel[];
  readonly today?: string;
};

/** A few stories as words alone, in as many columns as there is room for. */
export function Latest({ title, stories, today }: Props) {
  return (
    <section className={style.latest}>
      <h2 className={style.title}>{title}</h2>
      <div className={style.columns}>
        {stories.map((story) => (
          <Teaser key={story.path} story={story} rank="line" level={3} today={today} />
        ))}
      </div>
    </section>
  );
}
