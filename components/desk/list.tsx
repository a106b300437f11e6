import type { DeskListModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import desk from './desk.module.css';
import { Stories } from './entries.tsx';
import style from './list.module.css';
import type { LiveModel } from './live/ask.ts';
import { changedIn } from './live/changes.ts';
import { ConnectionState } from './live/connection.tsx';
import { moveInList, useSearchKey } from './live/keys.ts';
import { useLive } from './live/use-live.ts';
import { Problems } from './problems.tsx';

const states = ['all', 'draft', 'held', 'scheduled', 'faulty', 'public', 'withdrawn'] as const;

/** Everything that the desk has to look after: what isn't public yet, what lately became so, and what is wrong. */
export function DeskList({ model: first }: { readonly model: DeskListModel }) {
  const { model, before, connection, refresh } = useLive(first, isList, () => window.location.href);
  const { furniture, waiting, recent, problems } = model;
  const { language } = furniture;
  const shortcut = useSearchKey();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links and fields in it
    <div onKeyDown={moveInList}>
      <h1 className="hidden">{say(language, 'desk-list')}</h1>
      <p className={style.following}>
        <ConnectionState state={connection} language={language} />
        <span role="status">{before !== null && <Changes before={before} after={model} />}</span>
      </p>
      <search>
        <form method="get" action="/desk" className={desk.filter} onChange={filterBy(refresh)}>
          <label>
            <span>{say(language, 'desk-state')}</span>
            <select name="state" defaultValue={first.asked.state}>
              {states.map((state) => (
                <option key={state} value={state}>
                  {say(language, state === 'all' ? 'desk-all' : `desk-state-${state}`)}
                </option>
              ))}
            </select>
          </label>
          <label className={desk.words}>
            <span>{say(language, 'desk-search')}</span>
            <input
              type="search"
              name="q"
              defaultValue={first.asked.words}
              aria-keyshortcuts={shortcut.on ? '/' : undefined}
            />
          </label>
          <button type="submit">{say(language, 'desk-show')}</button>
        </form>
      </search>
      {connection !== 'none' && (
        <details className={style.keys}>
          <summary>{say(language, 'desk-keys')}</summary>
          <dl>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>{say(language, 'desk-key-search')}</dd>
            <dt>
              <kbd>↓</kbd> <kbd>↑</kbd>
            </dt>
            <dd>{say(language, 'desk-key-move')}</dd>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>{say(language, 'desk-key-open')}</dd>
          </dl>
          <label>
            <input type="checkbox" checked={shortcut.on} onChange={shortcut.toggle} />{' '}
            {say(language, 'desk-key-on')}
          </label>
        </details>
      )}
      <Stories title={say(language, 'desk-waiting')} entries={waiting} language={language} />
      <Stories title={say(language, 'desk-recent')} entries={recent} language={language} />
      <Problems problems={problems} language={language} />
    </div>
  );
}

const isList = (told: LiveModel): told is DeskListModel => told.view === 'list';

/** Filters while one chooses and types; the address says by what, so that a reload shows the same. */
function filterBy(refresh: () => void): (event: React.FormEvent<HTMLFormElement>) => void {
  return ({ currentTarget }) => {
    const fields = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]);
    window.history.replaceState(window.history.state, '', `/desk?${new URLSearchParams(fields)}`);
    refresh();
  };
}

type ChangesProps = { readonly before: DeskListModel; readonly after: DeskListModel };

/** Says what another edition brought; a filter that was changed speaks for itself. */
function Changes({ before, after }: ChangesProps) {
  const { language } = after.furniture;
  if (before.asked.state !== after.asked.state || before.asked.words !== after.asked.words)
    return say(language, 'desk-found', {
      count: after.waiting.length + after.recent.length + after.problems.kept.length,
    });
  const changed = changedIn(before, after);
  const [one] = changed;
  if (one === undefined) return null;
  return say(language, 'desk-list-changed', { count: changed.length, headline: one.headline });
}
