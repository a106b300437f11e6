import type { DeskStoryModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import { Img } from '../picture/img.tsx';
import { Day } from './day.tsx';
import style from './desk.module.css';
import { Findings } from './findings.tsx';

const widths = ['phone', 'tablet', 'desktop'] as const;
const schemes = ['light', 'dark'] as const;

/** The story as readers will get it, in a frame, and beside it what an editor wants to know before they do. */
export function DeskStory({ model }: { readonly model: DeskStoryModel }) {
  const { furniture, story, frame, at } = model;
  const { language } = furniture;
  return (
    <div className={style.story}>
      <div className={style.panel}>
        <h1 className={style.title}>{story.headline}</h1>
        <p className={style.facts}>
          <span className={style.state} data-state={story.state}>
            {say(language, `desk-state-${story.state}`)}
          </span>
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
          <Findings findings={model.findings} language={language} />
        </section>
        <Said model={model} />
        <Shares model={model} />
      </div>
      <div className={style.preview}>
        <div className={style.choices}>
          <Choice name="width" title={say(language, 'desk-width')} of={widths} language={language} />
          <Choice name="scheme" title={say(language, 'desk-scheme')} of={schemes} language={language} />
        </div>
        {/* What is wider than the window is scrolled with the keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe’s scrollable-region-focusable */}
        <section className={style.stage} aria-label={say(language, 'desk-preview')} tabIndex={0}>
          <iframe src={frame} title={say(language, 'desk-preview')} />
        </section>
      </div>
    </div>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly of: readonly ((typeof widths)[number] | (typeof schemes)[number])[];
  readonly language: string;
};

/** Radio buttons that the style sheet listens to: no script. The first is chosen. */
function Choice({ name, title, of, language }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {of.map((value, index) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={index === 0} />{' '}
          {say(language, `desk-${value}`)}
        </label>
      ))}
    </fieldset>
  );
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
  const { furniture, said } = model;
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
