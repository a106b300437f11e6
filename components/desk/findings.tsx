import type { DeskFinding } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import style from './desk.module.css';

type Props = { readonly findings: readonly DeskFinding[]; readonly language: string };

/** What was found, each with the place that an editor's own program opens. Rules and messages are in English. */
export function Findings({ findings, language }: Props) {
  if (findings.length === 0) return <p className={style.note}>{say(language, 'desk-clean')}</p>;
  return (
    <ul className={style.findings} lang="en" dir="ltr">
      {findings.map(({ place, severity, rule, message }) => (
        <li key={`${place} ${rule} ${message}`} data-severity={severity}>
          <p>
            <b>{severity}</b> {message}
          </p>
          <code>{place}</code>
        </li>
      ))}
    </ul>
  );
}
