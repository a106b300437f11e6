import type { ArticleModel } from '#lib/edition/models/article.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import style from './notice.module.css';

type Props = { readonly model: Pick<ArticleModel, 'label' | 'byline' | 'language'> };

/** Over a story that nobody may take for the newsroom's own reporting: who paid for it, or that it is satire. */
export function Notice({ model }: Props) {
  const { label, byline, language } = model;
  if (label !== 'sponsored' && label !== 'satire') return null;
  const payer = new Intl.ListFormat(language).format(byline.map(({ name }) => name));
  return (
    <p className={classes(style.notice, style[label])}>
      <b>{say(language, `label-${label}`)}</b>{' '}
      {label === 'satire' ? say(language, 'satire-note') : say(language, 'sponsored-note', { byline: payer })}
    </p>
  );
}
