import { z } from 'zod';
import { line, moment, slug } from '../fields.ts';

const count = z
  .int({ error: 'a whole number' })
  .min(1, { error: 'a number from 1 to 12' })
  .max(12, { error: 'a number from 1 to 12' });

const strip = z
  .strictObject({ section: slug.optional(), topic: line.optional(), count: count.default(4) })
  .refine((value) => (value.section === undefined) !== (value.topic === undefined), {
    error: 'either a section or a topic',
  });

const pin = z.strictObject({ slug, until: moment.optional() });

/** front.yaml: what the front page leads with. */
export const frontSchema = z.strictObject({
  lead: slug.optional(),
  second: z.array(slug).default([]),
  strips: z.array(strip).default([]),
  pins: z
    .union([z.array(pin), pin.transform((one) => [one])], {
      error: 'a list of pins, each with slug and until',
    })
    .default([]),
});

export type Front = Readonly<z.infer<typeof frontSchema>>;
