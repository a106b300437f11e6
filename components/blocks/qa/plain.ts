import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import type { QaModel } from './schema.ts';

export const qaPlain: Plain<QaModel> = {
  text: (_, inner) => inner.trim(),
  html: (_, inner) => inner,
};

/** Bold, as interviews are set: a feed reader has no other way to tell question and answer apart. */
export const questionPlain: Plain<QaModel> = {
  ...qaPlain,
  html: (_, inner) =>
    inner.map((node) =>
      typeof node === 'object' && node.tag === 'p'
        ? element('p', {}, element('strong', {}, ...node.children))
        : node,
    ),
};
