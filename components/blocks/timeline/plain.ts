import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import type { MomentModel, TimelineModel } from './schema.ts';

export const timelinePlain: Plain<TimelineModel> = {
  text: ({ title }, inner) => (title === undefined ? inner.trim() : `${title}\n${inner.trim()}`),
  html: ({ title }, inner) => [
    ...(title === undefined ? [] : [element('p', {}, element('strong', {}, title))]),
    element('ul', {}, ...inner),
  ],
};

export const momentPlain: Plain<MomentModel> = {
  text: ({ date, title }, inner) => `${date.text}: ${title}\n${inner.trim()}`,
  html: ({ date, title }, inner) => [
    element(
      'li',
      {},
      element(
        'p',
        {},
        element('time', { datetime: date.iso }, date.text),
        ': ',
        element('strong', {}, title),
      ),
      ...inner,
    ),
  ],
};
