import { say } from '#lib/words/words.ts';
import prose from '../../article/prose.module.css';
import type { ViewProps } from '../view.ts';
import type { MomentModel, TimelineModel } from './schema.ts';
import style from './style.module.css';

export function TimelineView({ model, children, language }: ViewProps<TimelineModel>) {
  const { title } = model;
  return (
    <section className={style.timeline} aria-label={title ?? say(language, 'timeline')}>
      {title !== undefined && <p className={style.title}>{title}</p>}
      <ol className={style.moments}>{children}</ol>
    </section>
  );
}

export function MomentView({ model, children }: ViewProps<MomentModel>) {
  const { date, title } = model;
  return (
    <li>
      <time dateTime={date.iso}>{date.text}</time>
      <p className={style.what}>{title}</p>
      <div className={prose.prose}>{children}</div>
    </li>
  );
}
