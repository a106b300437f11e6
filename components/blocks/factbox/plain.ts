import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import type { FactboxModel } from './schema.ts';

export const factboxPlain: Plain<FactboxModel> = {
  text: ({ title }, inner) => `${title}\n${inner.trim()}`,
  // Feed readers drop <aside> or set it as text: a quotation's indent is what all of them show.
  html: ({ title }, inner) => [
    element('blockquote', {}, element('p', {}, element('strong', {}, title)), ...inner),
  ],
};
