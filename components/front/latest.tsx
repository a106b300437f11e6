import type { StoryModel } from '#lib/edition/models/story.ts';
import { rows } from './arrange.ts';
import style from './latest.module.css';
import { Row } from './row.tsx';

type Props = {
  readonly title: string;
  readonly stories: readonly StoryModel[];
  readonly today?: string;
};

/** A few stories as words alone. */
export function Latest({ title, stories, today }: Props) {
  return (
    <section className={style.latest}>
      <h2 className={style.title}>{title}</h2>
      {rows(stories, 4).map((row) => (
        <Row key={row[0]?.path} stories={row} level={3} lines today={today} />
      ))}
    </section>
  );
}
