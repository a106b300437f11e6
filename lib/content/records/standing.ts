import { z } from 'zod';
import type { Body } from '../body/tree.ts';
import { language, line } from '../fields.ts';

/** The front matter of pages/<slug>.md: about, contact, ethics … */
export const standingSchema = z.strictObject({
  headline: line,
  dek: line.optional(),
  language: language.optional(),
});

export type Standing = Readonly<z.infer<typeof standingSchema>> & {
  readonly slug: string;
  readonly body: Body;
};
