import type { DeskEntry } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import { Day } from './day.tsx';
import style from './desk.module.css';

type StoriesProps = {
  readonly title: string;
  readonly entries: readonly DeskEntry[];
  readonly language: string;
};

export function Stories({ title, entries, language }: StoriesProps) {
  return (
    <section className={style.part}>
      <h2>
        {title} <span className={style.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className={style.note}>{say(language, 'desk-none')}</p>}
      <Entries entries={entries} language={language} />
    </section>
  );
}

export function Entries({ entries, language }: Omit<StoriesProps, 'title'>) {
  return (
    <ul className={style.stories}>
      {entries.map((entry) => (
        <li key={entry.file}>
          <Entry entry={entry} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry, language }: { readonly entry: DeskEntry; readonly language: string }) {
  const { state, desk, headline, authors, section, published, changed, file, errors, warnings, kept } = entry;
  return (
    <>
      <h3>{desk === undefined ? headline : <a href={desk}>{headline}</a>}</h3>
      <p className={style.facts}>
        <span className={style.state} data-state={state}>
          {say(language, `desk-state-${state}`)}
        </span>
        {kept === true && <b>{say(language, 'desk-kept')}</b>}
        {published !== undefined && (
          <span>
            {state === 'public' || state === 'withdrawn' ? null : `${say(language, 'desk-appears')}: `}
            <Day time={published} />
          </span>
        )}
        {authors !== '' && <span>{authors}</span>}
        {section !== '' && <span>{section}</span>}
        {changed !== undefined && (
          <span>
            {say(language, 'desk-changed')}: <Day time={changed} />
          </span>
        )}
        {errors > 0 && <b>{say(language, 'desk-errors', { count: errors })}</b>}
        {warnings > 0 && <span>{say(language, 'desk-warnings', { count: warnings })}</span>}
      </p>
      <p className={style.file}>
        <bdi>{file}</bdi>
      </p>
    </>
  );
}
