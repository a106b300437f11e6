import { say } from '#lib/words/words.ts';
import style from '../desk.module.css';
import type { Connection as State } from './stream.ts';

type Props = { readonly state: State; readonly language: string };

/** Whether what one sees is up to date by itself. Nothing where no script runs: then one has to reload, as ever. */
export function ConnectionState({ state, language }: Props) {
  if (state === 'none') return null;
  return (
    <span className={style.connection} data-connection={state}>
      {say(language, `desk-${state}`)}
      {state === 'over' && (
        <>
          {' '}
          <a href="/desk">{say(language, 'desk-sign-in')}</a>
        </>
      )}
    </span>
  );
}
