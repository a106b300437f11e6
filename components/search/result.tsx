import { createElement, Fragment } from 'react';
import type { ResultModel } from '#lib/edition/models/search.ts';
import type { Run } from '#lib/search/highlight.ts';
import { Day } from '../story/day.tsx';
import { Kicker } from '../story/kicker.tsx';
import { Names } from '../story/names.tsx';
import style from './search.module.css';

/** A story that was found, with what was looked for told apart. */
export function Result({ result }: { readonly result: ResultModel }) {
  const { story, headline, excerpt } = result;
  const { path, section, language, direction, byline, published } = story;
  return (
    <li className={style.result} data-section={section.slug} lang={language} dir={direction}>
      <Kicker story={story} names={[]} />
      <h2>
        <a href={path}>
          <Runs runs={headline} />
        </a>
      </h2>
      <p className={style.excerpt}>
        <Runs runs={excerpt} />
      </p>
      <p className={style.meta}>
        {byline.length > 0 && (
          <span>
            <Names names={byline} language={language} />
          </span>
        )}{' '}
        <Day time={published} />
      </p>
    </li>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  // As children of one fragment, which needs no keys: nothing here ever moves.
  return createElement(
    Fragment,
    null,
    ...runs.map(({ text, found }) => (found ? createElement('mark', null, text) : text)),
  );
}
