import type { UnpublishedModel } from '#lib/edition/models/unpublished.ts';
import { say } from '#lib/words/words.ts';
import style from './watermark.module.css';

type Props = { readonly unpublished: UnpublishedModel; readonly language: string };

/** Over a preview, so that nobody takes a picture of the screen for the published story. In the newsroom's language. */
export function Watermark({ unpublished: { state, from }, language }: Props) {
  return (
    <p className={style.watermark} lang={language}>
      {say(language, `unpublished-${state}`, { date: from?.text ?? '' })}
    </p>
  );
}
