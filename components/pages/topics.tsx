'use client';

import { topicsPath } from '#lib/edition/address.ts';
import type { TopicEntry, TopicsModel } from '#lib/edition/models/topic.ts';
import { say } from '#lib/words/words.ts';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Shell } from '../shell/shell.tsx';
import style from './topics.module.css';

/** More topics than this are divided by their letters: fewer are found at a glance. */
const longIndex = 60;

/** An index, as at the end of a book: every topic and how many stories it has. */
export function TopicsPage({ model }: { readonly model: TopicsModel }) {
  const { furniture, path, topics } = model;
  const { language } = furniture;
  const letters = topics.length > longIndex ? Map.groupBy(topics, ({ letter }) => letter) : null;
  return (
    <Shell furniture={furniture} current={topicsPath} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <Heading title={say(language, 'topics')}>
          {letters !== null && (
            <nav className={style.letters} aria-label={say(language, 'letters')}>
              {[...letters.keys()].map((letter) => (
                <a key={letter} href={`#${letter}`}>
                  {letter}
                </a>
              ))}
            </nav>
          )}
        </Heading>
        {topics.length === 0 && <p>{say(language, 'no-stories')}</p>}
        {letters === null ? (
          <Index topics={topics} language={language} />
        ) : (
          [...letters].map(([letter, topics]) => (
            <section key={letter} id={letter} className={style.letter}>
              <h2>{letter}</h2>
              <Index topics={topics} language={language} />
            </section>
          ))
        )}
      </div>
    </Shell>
  );
}

type IndexProps = { readonly topics: readonly TopicEntry[]; readonly language: string };

function Index({ topics, language }: IndexProps) {
  return (
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
  );
}
