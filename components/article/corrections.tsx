import type { CorrectionModel } from '#lib/edition/models/article.ts';
import { say } from '#lib/words/words.ts';
import style from './end.module.css';

type Props = { readonly corrections: readonly CorrectionModel[]; readonly language: string };

/** What was wrong and when it was put right, in full; the header leads here. */
export function Corrections({ corrections, language }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section id="corrections" className={style.corrections}>
      <h2>{say(language, 'corrections', { count: corrections.length })}</h2>
      {corrections.map(({ date, text }) => (
        <p key={`${date.iso}${text}`}>
          <time dateTime={date.iso}>{date.text}</time> {text}
        </p>
      ))}
    </section>
  );
}
