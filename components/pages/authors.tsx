'use client';

import { authorsPath } from '#lib/edition/address.ts';
import type { AuthorsModel } from '#lib/edition/models/author.ts';
import { say } from '#lib/words/words.ts';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Portrait } from '../picture/portrait.tsx';
import { Shell } from '../shell/shell.tsx';
import { Facts } from '../story/facts.tsx';
import style from './authors.module.css';

export function AuthorsPage({ model }: { readonly model: AuthorsModel }) {
  const { furniture, path, authors } = model;
  const { language } = furniture;
  return (
    <Shell furniture={furniture} current={authorsPath} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <Heading title={say(language, 'authors')} />
        {authors.length === 0 && <p>{say(language, 'no-stories')}</p>}
        <ul className={style.authors}>
          {authors.map(({ path: href, name, role, bio, portrait, stories }) => (
            <li key={href}>
              {portrait === undefined ? (
                <span className={style.blank} />
              ) : (
                <Portrait portrait={portrait} place="list" />
              )}
              <div>
                <h2>
                  <a href={href}>
                    <bdi>{name}</bdi>
                  </a>
                </h2>
                <div className={style.facts}>
                  <Facts
                    facts={[
                      ...(role === undefined ? [] : [role]),
                      say(language, 'stories', { count: stories }),
                    ]}
                  />
                </div>
                {bio !== undefined && <p className={style.bio}>{bio}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
