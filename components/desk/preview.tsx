import { useState } from 'react';
import type { DeskStoryModel } from '#lib/edition/models/desk.ts';
import { type PreviewMode, withModes } from '#lib/edition/models/preview-modes.ts';
import { say } from '#lib/words/words.ts';
import { Choice, schemes, widths } from './choice.tsx';
import { Day } from './day.tsx';
import desk from './desk.module.css';
import { ConnectionState } from './live/connection.tsx';
import { useFrames } from './live/frames.ts';
import type { Followed } from './live/use-live.ts';
import { Modes } from './modes.tsx';
import style from './preview.module.css';

/** The story's page in a frame, which follows the files, and above it how it is looked at and which version it is. */
export function Preview({ followed }: { readonly followed: Followed<DeskStoryModel> }) {
  const { model, connection } = followed;
  const { language } = model.furniture;
  const [modes, choose] = useState<readonly PreviewMode[]>(model.modes);
  const frames = useFrames({ address: withModes(model.frame, modes), content: model.content });
  return (
    <div className={style.preview}>
      <div className={style.choices}>
        <Choice name="width" title={say(language, 'desk-width')} of={widths} language={language} />
        <Choice name="scheme" title={say(language, 'desk-scheme')} of={schemes} language={language} />
        <Modes model={model} chosen={modes} choose={choose} isLive={connection !== 'none'} />
        <Revision followed={followed} isCurrent={frames.isCurrent} />
      </div>
      {/* What is wider than the window is scrolled with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: axe’s scrollable-region-focusable */}
      <section className={style.stage} aria-label={say(language, 'desk-preview')} tabIndex={0}>
        {frames.all.map(({ key, address, isShown, load }) => (
          <iframe
            key={key}
            src={address}
            title={say(language, 'desk-preview')}
            data-next={isShown ? undefined : true}
            aria-hidden={isShown ? undefined : true}
            tabIndex={isShown ? undefined : -1}
            onLoad={load}
          />
        ))}
      </section>
    </div>
  );
}

type RevisionProps = { readonly followed: Followed<DeskStoryModel>; readonly isCurrent: boolean };

/** Which version of the story one sees, and what keeps one from seeing the newest. */
function Revision({ followed, isCurrent }: RevisionProps) {
  const { model, before, connection, broken } = followed;
  const { story, content, furniture } = model;
  const { language } = furniture;
  const grave = (broken ?? model.findings).find(({ severity }) => severity !== 'warning');
  return (
    <div className={style.revision}>
      <p>
        {story.changed !== undefined && (
          <span>
            {say(language, 'desk-saved')} <Day time={story.changed} />
          </span>
        )}
        <code title={say(language, 'desk-content')}>{content}</code>
        {connection === 'live' && (broken !== null || !isCurrent) ? (
          <span className={desk.connection} data-connection="old">
            {say(language, broken === null ? 'desk-loading' : 'desk-unreadable')}
          </span>
        ) : (
          <ConnectionState state={connection} language={language} />
        )}
      </p>
      {grave !== undefined && (
        <p className={style.grave}>
          <b>{say(language, 'desk-error-at')}</b> <code>{grave.place}</code>
        </p>
      )}
      {broken?.length === 0 && <p className={style.grave}>{say(language, 'desk-file-gone')}</p>}
      <p role="status" className="hidden">
        {before !== null &&
          isCurrent &&
          broken === null &&
          say(language, 'desk-preview-changed', { count: model.findings.length })}
      </p>
    </div>
  );
}
