import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import type { PullquoteModel } from './schema.ts';

export const pullquotePlain: Plain<PullquoteModel> = {
  // It repeats what the story says: counted as words or quoted in a description it would stand there twice.
  text: () => '',
  html: ({ by, source, url }, inner) => {
    const cited = source === undefined ? undefined : element('cite', {}, source);
    const linked = cited !== undefined && url !== undefined ? element('a', { href: url }, cited) : cited;
    const parts = [by === undefined ? undefined : element('strong', {}, by), linked].filter(
      (part) => part !== undefined,
    );
    const line = parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
    return [
      element('blockquote', {}, ...inner, ...(line.length === 0 ? [] : [element('p', {}, '— ', ...line)])),
    ];
  },
};
