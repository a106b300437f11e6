import type { DeskStoryModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import { Img } from '../picture/img.tsx';
import { Day } from './day.tsx';
import style from './desk.module.css';
import { Findings } from './findings.tsx';
import type { LiveModel } from './live/ask.ts';
import { useLive } from './live/use-live.ts';
import { Preview } from './preview.tsx';

/** The story as readers will get it, in a frame, and beside it what an editor wants to know before they do. */
export function DeskStory({ model: first }: { readonly model: DeskStoryModel }) {
  const followed = useLive(first, isStory, () => addressOf(first.story.file));
  const { model, broken } = followed;
  const { furniture, story, at } = model;
  const { language } = furniture;
  return (
    <div className={style.story}>
      <div className={style.panel}>
        <h1 className={style.title}>{story.headline}</h1>
        <p className={style.facts}>
          <span className={style.state} data-state={story.state}>
            {say(language, `desk-state-${story.state}`)}
          </span>
          {story.kept === true && <b>{say(language, 'desk-kept')}</b>}
          {story.published !== undefined && <Day time={story.published} />}
          {at !== undefined && <b>{say(language, 'desk-as-of-is', { date: at.time.text })}</b>}
        </p>
        <p className={style.file}>
          <bdi>{story.file}</bdi>
        </p>
        <p className={style.more}>
          <a href={`/desk/changes${story.path}`}>{say(language, 'desk-changes')}</a>
        </p>
        <AsOf model={model} />
        <section>
          <h2>{say(language, 'desk-checks')}</h2>
          <Findings findings={broken ?? model.findings} language={language} />
        </section>
        <Said model={model} />
        <Shares model={model} />
      </div>
      <Preview followed={followed} />
    </div>
  );
}

const isStory = (told: LiveModel): told is DeskStoryModel => told.view === 'story';

/** The same page, and whose it is: so that it is told of a file that can't be read any more. */
function addressOf(file: string): string {
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  query.set('file', file);
  return `${pathname}?${query}`;
}

function AsOf({ model }: { readonly model: DeskStoryModel }) {
  const { furniture, story, at, zone } = model;
  const { language } = furniture;
  return (
    <form method="get" action={story.desk} className={style.row}>
      <label>
        <span>{say(language, 'desk-as-of', { zone })}</span>
        <input type="datetime-local" name="at" defaultValue={at?.field} />
      </label>
      <button type="submit">{say(language, 'desk-look')}</button>
    </form>
  );
}

/** What search engines and platforms will be told, with the picture that they will show. */
function Said({ model }: { readonly model: DeskStoryModel }) {
  const { furniture, said, story } = model;
  const { language } = furniture;
  const letters = (text: string): string => say(language, 'desk-letters', { count: [...text].length });
  return (
    <section>
      <h2>{say(language, 'desk-metadata')}</h2>
      {said.card !== undefined && (
        <Img
          src={said.card}
          width={1200}
          height={630}
          alt={say(language, 'desk-card')}
          className={style.card}
        />
      )}
      <dl className={style.said}>
        <dt>
          {say(language, 'desk-title')} <span>{letters(said.title)}</span>
        </dt>
        <dd>{said.title}</dd>
        <dt>
          {say(language, 'desk-description')} <span>{letters(said.description)}</span>
        </dt>
        <dd>{said.description}</dd>
      </dl>
      <p className={style.more}>
        <a href={`/desk/cards${story.path}`}>{say(language, 'desk-cards')}</a>
      </p>
    </section>
  );
}

function Shares({ model }: { readonly model: DeskStoryModel }) {
  const { furniture, story, shares, form } = model;
  const { language } = furniture;
  if (story.state === 'public') return null;
  return (
    <section id="share">
      <h2>{say(language, 'desk-share')}</h2>
      {shares.length > 0 && (
        <ul className={style.shares}>
          {shares.map(({ id, name, address, until }) => (
            <li key={id}>
              <p>
                <b>{name}</b> {say(language, 'desk-share-ends', { date: until.text })}
              </p>
              <a href={address}>{address}</a>
              <form method="post" action="/desk/revoke">
                <input type="hidden" name="form" value={form} />
                <input type="hidden" name="story" value={story.path} />
                <input type="hidden" name="share" value={id} />
                <button type="submit" className={style.quiet}>
                  {say(language, 'desk-share-end')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/desk/share" className={style.row}>
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="story" value={story.path} />
        <label>
          <span>{say(language, 'desk-share-name')}</span>
          <input name="name" required maxLength={80} autoComplete="off" />
        </label>
        <button type="submit">{say(language, 'desk-share-make')}</button>
      </form>
    </section>
  );
}
