import type { DeskEntry, DeskListModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import { Day } from './day.tsx';
import style from './desk.module.css';
import { Findings } from './findings.tsx';

const states = ['all', 'draft', 'held', 'scheduled', 'faulty', 'public', 'withdrawn'] as const;

/** Everything that the desk has to look after: what isn't public yet, what lately became so, and what is wrong. */
export function DeskList({ model }: { readonly model: DeskListModel }) {
  const { furniture, asked, waiting, recent, problems } = model;
  const { language } = furniture;
  return (
    <>
      <h1 className="hidden">{say(language, 'desk-list')}</h1>
      <search>
        <form method="get" action="/desk" className={style.filter}>
          <label>
            <span>{say(language, 'desk-state')}</span>
            <select name="state" defaultValue={asked.state}>
              {states.map((state) => (
                <option key={state} value={state}>
                  {say(language, state === 'all' ? 'desk-all' : `desk-state-${state}`)}
                </option>
              ))}
            </select>
          </label>
          <label className={style.words}>
            <span>{say(language, 'desk-search')}</span>
            <input type="search" name="q" defaultValue={asked.words} />
          </label>
          <button type="submit">{say(language, 'desk-show')}</button>
        </form>
      </search>
      <Stories title={say(language, 'desk-waiting')} entries={waiting} language={language} />
      <Stories title={say(language, 'desk-recent')} entries={recent} language={language} />
      <section className={style.part}>
        <h2>
          {say(language, 'desk-problems')} <span className={style.count}>{problems.length}</span>
        </h2>
        <Findings findings={problems} language={language} />
      </section>
    </>
  );
}

type StoriesProps = {
  readonly title: string;
  readonly entries: readonly DeskEntry[];
  readonly language: string;
};

function Stories({ title, entries, language }: StoriesProps) {
  return (
    <section className={style.part}>
      <h2>
        {title} <span className={style.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className={style.note}>{say(language, 'desk-none')}</p>}
      <ul className={style.stories}>
        {entries.map((entry) => (
          <li key={entry.file}>
            <Entry entry={entry} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, language }: { readonly entry: DeskEntry; readonly language: string }) {
  const { state, desk, headline, authors, section, published, changed, file, errors, warnings } = entry;
  return (
    <>
      <h3>{desk === undefined ? headline : <a href={desk}>{headline}</a>}</h3>
      <p className={style.facts}>
        <span className={style.state} data-state={state}>
          {say(language, `desk-state-${state}`)}
        </span>
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
