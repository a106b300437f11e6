'use client';

import { searchPath } from '#lib/edition/address.ts';
import type { SearchModel } from '#lib/edition/models/search.ts';
import { say } from '#lib/words/words.ts';
import { Latest } from '../front/latest.tsx';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { Pages } from '../lists/pages.tsx';
import { classes } from '../look/classes.ts';
import { SearchForm } from '../search/form.tsx';
import { Result } from '../search/result.tsx';
import style from '../search/search.module.css';
import { Shell } from '../shell/shell.tsx';

type Props = {
  readonly model: SearchModel;
  /** Under plain Next there is no index to ask. */
  readonly unavailable?: boolean;
};

/** The form, and what was found; where nothing was, what to try and the newest stories. */
export function SearchPage({ model, unavailable = false }: Props) {
  const { furniture, asked, results, latest } = model;
  const { language } = furniture;
  return (
    <Shell furniture={furniture} current={searchPath}>
      <div className={classes(page.page, page.narrow)}>
        <Heading title={say(language, 'search')}>
          <SearchForm model={model} />
          {unavailable && <p>{say(language, 'search-unavailable')}</p>}
        </Heading>
        {results !== null && results.stories.length > 0 && (
          <>
            <p className={style.count} role="status">
              {results.instead === undefined
                ? results.any
                  ? say(language, 'search-any')
                  : say(language, 'search-found', { count: results.total })
                : say(language, 'search-instead', { query: asked.q, instead: results.instead })}
            </p>
            <ol className={style.results} start={(results.number - 1) * 20 + 1}>
              {results.stories.map((result) => (
                <Result key={result.story.path} result={result} />
              ))}
            </ol>
            <Pages listing={results} language={language} />
          </>
        )}
        {results !== null && results.stories.length === 0 && (
          <>
            <p className={style.none} role="status">
              {asked.q === ''
                ? say(language, 'search-nothing')
                : say(language, 'search-none', { query: asked.q })}
            </p>
            <p className={style.help}>{say(language, 'search-help')}</p>
            {latest.length > 0 && <Latest title={say(language, 'latest')} stories={latest} />}
          </>
        )}
      </div>
    </Shell>
  );
}
