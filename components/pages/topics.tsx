import { topicsPath } from '#lib/edition/address.ts';
import type { TopicsModel } from '#lib/edition/models/topic.ts';
import { say } from '#lib/words/words.ts';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Shell } from '../shell/shell.tsx';
import style from './topics.module.css';

/** An index, as at the end of a book: every topic and how many stories it has. */
export function TopicsPage({ model }: { readonly model: TopicsModel }) {
  const { furniture, path, topics } = model;
  const { language } = furniture;
  return (
    <Shell furniture={furniture} current={topicsPath} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <Heading title={say(language, 'topics')} />
        {topics.length === 0 && <p>{say(language, 'no-stories')}</p>}
        <ul className={style.index}>
          {topics.map((topic) => (
            <li key={topic.path}>
              <a href={topic.path}>
                <bdi>{topic.name}</bdi>
              </a>{' '}
              <span>{say(language, 'stories', { count: topic.stories })}</span>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
