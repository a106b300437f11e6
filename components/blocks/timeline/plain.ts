import type { Plain } from '#lib/edition/block.ts';
import type { MomentModel, TimelineModel } from './schema.ts';

export const timelinePlain: Plain<TimelineModel> = {
  text: ({ title }, inner) => (title === undefined ? inner.trim() : `${title}\n${inner.trim()}`),
};

export const momentPlain: Plain<MomentModel> = {
  text: ({ date, title }, inner) => `${date.text}: ${title}\n${inner.trim()}`,
};
