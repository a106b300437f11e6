import type { DeskStoryModel } from '#lib/edition/models/desk.ts';
import { allModes, type PreviewMode, previewModes } from '#lib/edition/models/preview-modes.ts';
import { say } from '#lib/words/words.ts';
import style from './preview.module.css';

type Props = {
  readonly model: DeskStoryModel;
  readonly chosen: readonly PreviewMode[];
  readonly choose: (modes: readonly PreviewMode[]) => void;
  /** A script follows the choice; else a button sends it. */
  readonly isLive: boolean;
};

/** Ways to look at the preview that its style sheet alone can't show. */
export function Modes({ model, chosen, choose, isLive }: Props) {
  const { language } = model.furniture;
  return (
    <form method="get" action={model.story.desk}>
      {model.at !== undefined && <input type="hidden" name="at" value={model.at.field} />}
      <fieldset>
        <legend>{say(language, 'desk-modes')}</legend>
        {allModes.map((mode) => (
          <label key={mode}>
            <input
              type="checkbox"
              name={mode}
              value={previewModes[mode]}
              checked={chosen.includes(mode)}
              onChange={({ target }) =>
                choose(allModes.filter((other) => (other === mode ? target.checked : chosen.includes(other))))
              }
            />{' '}
            {say(language, `desk-mode-${mode}`)}
          </label>
        ))}
        {!isLive && (
          <button type="submit" className={style.quiet}>
            {say(language, 'desk-look')}
          </button>
        )}
      </fieldset>
    </form>
  );
}
