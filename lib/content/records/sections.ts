import { z } from 'zod';
import { color, line, prose, slug } from '../fields.ts';

/** sections.yaml: the sections in the order in which the masthead names them. */
export const sectionsSchema = z.array(
  z.strictObject({
    slug,
    name: line,
    description: prose.optional(),
    color: color.optional(),
  }),
  { error: 'a list of sections' },
);

export type Section = Readonly<z.infer<typeof sectionsSchema>[number]>;
