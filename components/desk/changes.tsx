import type { ChangedPassage, DeskChangesModel, Piece, VersionModel } from '#lib/edition/models/changes.ts';
import { say } from '#lib/words/words.ts';
import style from './changes.module.css';
import desk from './desk.module.css';

/** What a moved passage left behind isn't another change. */
const counted = ['changed', 'added', 'removed', 'moved'] as const;

type Props = { readonly model: DeskChangesModel };

/** A story's text with what was taken from it and what was put into it, as a sub-editor marks a proof. */
export function DeskChanges({ model }: Props) {
  const { furniture, story, against, history, untold, passages, fields } = model;
  const { language } = furniture;
  const counts = counted
    .map((change) => ({ change, count: passages.filter((passage) => passage.change === change).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={style.changes}>
      <div className={style.about}>
        <h1 className={desk.title}>{say(language, 'desk-changes')}</h1>
        <p className={desk.facts}>
          <span className={desk.state} data-state={story.state}>
            {say(language, `desk-state-${story.state}`)}
          </span>
          <a href={story.desk}>{say(language, 'desk-changes-back')}</a>
        </p>
        <p className={desk.file}>
          <bdi>{story.file}</bdi>
        </p>
        {history !== null && <p className={desk.note}>{say(language, `desk-history-${history}`)}</p>}
        <Versions model={model} />
      </div>
      <div className={style.shown}>
        {against === null && <p>{say(language, 'desk-changes-none')}</p>}
        {untold && <p className={desk.alert}>{say(language, 'desk-changes-untold')}</p>}
        {fields.length > 0 && <Fields model={model} />}
        <section>
          <h2 className={style.heading}>{say(language, 'desk-changes-text')}</h2>
          {against !== null && (
            <p className={desk.facts}>
              {counts.length === 0 && say(language, 'desk-changes-same')}
              {counts.map(({ change, count }) => (
                <span key={change}>{say(language, `desk-changes-count-${change}`, { count })}</span>
              ))}
            </p>
          )}
          <div className={style.text} lang={model.language} dir={model.direction}>
            {passages.map((passage, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, in this order
              <Passage key={index} passage={passage} language={language} />
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}

function Versions({ model }: Props) {
  const { furniture, story, versions, against } = model;
  const { language } = furniture;
  if (versions.length === 0) return null;
  return (
    <nav aria-labelledby="against">
      <h2 className={style.heading} id="against">
        {say(language, 'desk-changes-against')}
      </h2>
      <ul className={style.versions}>
        {versions.map((version) => (
          <li key={version.id}>
            <a
              href={`/desk/changes${story.path}?from=${version.id}`}
              aria-current={version.id === against?.id ? 'true' : undefined}
            >
              <bdi>{nameOf(version, language)}</bdi>
            </a>
            {version.subject !== undefined && (
              <span className={style.subject}>
                <bdi>{version.subject}</bdi>
              </span>
            )}
            <span className={style.subject}>
              {say(language, version.wasPublic ? 'desk-changes-public' : 'desk-changes-not-public')}
              {version.file !== undefined &&
                ` · ${say(language, 'desk-changes-named', { file: version.file })}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf({ source, time, by }: VersionModel, language: string): string {
  const date = time?.text ?? '';
  switch (source) {
    case 'readers':
      return say(language, 'desk-changes-readers');
    case 'earlier':
      return say(language, 'desk-changes-earlier', { date });
    case 'commit':
      return say(language, 'desk-changes-commit', { date, by: by ?? '' });
  }
}

function Fields({ model }: Props) {
  const { furniture, fields } = model;
  const { language } = furniture;
  return (
    <table className={style.fields}>
      <caption className={style.heading}>{say(language, 'desk-changes-fields')}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{say(language, 'desk-changes-field')}</th>
          <th scope="col">{say(language, 'desk-changes')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, pieces }) => (
          <tr key={name}>
            <th scope="row" lang="en">
              {name}
            </th>
            <td dir="auto">
              <Pieces pieces={pieces} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PassageProps = { readonly passage: ChangedPassage; readonly language: string };

/** Paragraphs all of them: a heading here would be one of the desk's page. */
function Passage({ passage, language }: PassageProps) {
  const { kind, change, pieces } = passage;
  const isMove = change === 'moved' || change === 'left';
  return (
    <p className={style.passage} data-kind={kind} data-change={change}>
      {isMove && (
        <b className={style.mark}>
          <bdi lang={language}>{say(language, `desk-changes-${change}`)}</bdi>
        </b>
      )}
      {kind === 'picture' && (
        <bdi className={style.mark} lang={language}>
          {say(language, 'desk-changes-picture')}
        </bdi>
      )}
      {change === 'moved' ? (
        pieces.map(({ text }) => text)
      ) : change === 'left' ? (
        <s>{pieces.map(({ text }) => text)}</s>
      ) : (
        <Pieces pieces={pieces} language={language} />
      )}
    </p>
  );
}

type PiecesProps = { readonly pieces: readonly Piece[]; readonly language: string };

/** Most screen readers pass over <ins> and <del> in silence, so what they mean is said as well. */
function Pieces({ pieces, language }: PiecesProps) {
  return pieces.map(({ change, text }, index) => {
    const key = `${index} ${change}`;
    if (change === 'same') return <span key={key}>{text}</span>;
    const Mark = change === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key}>
        <Said words={say(language, `desk-changes-${change}`)} language={language} />
        {text}
        <Said words={say(language, 'desk-changes-end')} language={language} />
      </Mark>
    );
  });
}

function Said({ words, language }: { readonly words: string; readonly language: string }) {
  return (
    <span className="hidden" lang={language}>
      {` ${words} `}
    </span>
  );
}
