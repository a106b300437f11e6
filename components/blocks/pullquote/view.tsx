import { bodyText } from '#lib/edition/models/body.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { blocks } from '../list.ts';
import type { ViewProps } from '../view.ts';
import type { PullquoteModel } from './schema.ts';
import style from './style.module.css';

/**
 * A figure with a name of its own, so that a screen reader announces it once and can step over it. Where the
 * quotation repeats what the story says, its words are kept from those who listen and would hear them twice;
 * where they stand here alone they are read. The source stays reachable in both cases.
 */
export function PullquoteView({ model, children, inner, language, told }: ViewProps<PullquoteModel>) {
  const { by, source, url } = model;
  const words = bodyText(inner, blocks).trim();
  const repeated = told(words);
  // Somebody's words have quotation marks, those of their language, unless they were written with some.
  const marked = by !== undefined && !/^\p{P}/u.test(words);
  return (
    <figure
      className={classes(style.pullquote, marked && style.marked)}
      aria-label={say(language, 'pullquote')}
    >
      <blockquote aria-hidden={repeated || undefined}>{children}</blockquote>
      {(by !== undefined || source !== undefined) && (
        <figcaption>
          {by !== undefined && <b>{by}</b>}
          {source !== undefined && (
            <cite>
              {url === undefined ? (
                source
              ) : (
                <a href={url} rel="noopener">
                  {source}
                </a>
              )}
            </cite>
          )}
        </figcaption>
      )}
    </figure>
  );
}
