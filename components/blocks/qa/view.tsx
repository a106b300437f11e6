import { say } from '#lib/words/words.ts';
import prose from '../../article/prose.module.css';
import type { ViewProps } from '../view.ts';
import type { QaModel } from './schema.ts';
import style from './style.module.css';

/*
 * Neither a definition list, which screen readers announce at length and which a lone answer would break, nor
 * headings, which questions of three sentences aren't: questions and answers in turn, each told apart by its
 * look for those who see and by one hidden word for those who listen.
 */
export function QaView({ children }: ViewProps<QaModel>) {
  return <div className={style.qa}>{children}</div>;
}

export function QuestionView({ children, language }: ViewProps<QaModel>) {
  return (
    <div className={style.question}>
      <span className="hidden">{say(language, 'question')}: </span>
      {children}
    </div>
  );
}

export function AnswerView({ children, language }: ViewProps<QaModel>) {
  return (
    <div className={prose.prose}>
      <span className="hidden">{say(language, 'answer')}: </span>
      {children}
    </div>
  );
}
