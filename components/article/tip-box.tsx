import type { TipModel } from '#lib/edition/models/contact.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import style from './box.module.css';
import { Channels } from './channels.tsx';

type Props = { readonly tip: TipModel; readonly language: string };

/** How to tell the newsroom something in confidence. */
export function TipBox({ tip, language }: Props) {
  const title = say(language, 'tip');
  const own = tip.text !== undefined && tip.language !== language;
  return (
    <aside className={classes(style.box, style.tip, 'unprinted', 'below')} aria-label={title}>
      <div className={style.rest}>
        <p className={style.title}>{title}</p>
        <p className={style.bio} dir="auto" lang={own ? tip.language : undefined}>
          {tip.text ?? say(language, 'tip-text')}
        </p>
        <Channels channels={tip.channels} language={language} of="tip" />
      </div>
    </aside>
  );
}
