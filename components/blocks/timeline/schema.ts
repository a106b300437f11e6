import { z } from 'zod';
import { day, line } from '#lib/content/fields.ts';
import { sayDay } from '#lib/dates.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** What happened, day by day. */
export const timeline = defineBlock({
  tag: 'timeline',
  attributes: z.strictObject({ title: line.optional() }),
  children: ['moment'],
  compose: ({ title }, { language }) => ({ ...(title === undefined ? {} : { title }), language }),
});

/** One day of a timeline. */
export const moment = defineBlock({
  tag: 'moment',
  attributes: z.strictObject({ date: day, title: line }),
  children: 'flow',
  inside: 'timeline',
  compose: ({ date, title }, { calendar }) => ({ date: sayDay(date, calendar), title }),
});

export type TimelineModel = ModelOf<typeof timeline>;
export type MomentModel = ModelOf<typeof moment>;
