import { RE2JS } from 're2js';
import { z } from 'zod';
import { line } from '../fields.ts';

const longestPattern = 500;

/**
 * A regular expression in RE2's syntax: it is searched for in time that grows with the text and no faster, whatever
 * somebody writes (CWE-1333).
 */
const pattern = z
  .string({ error: 'a text (put it in quotation marks)' })
  .max(longestPattern, { error: `a pattern of at most ${longestPattern} characters`, abort: true })
  .refine((value) => compiled(value) !== null, {
    error: 'a regular expression as RE2 knows them, without look-around and references',
    abort: true,
  })
  .refine((value) => compiled(value)?.matcher('').find() === false, {
    error: 'a pattern that doesn’t match an empty text',
  });

/** style.yaml: what the newsroom doesn't write, and what it writes instead. */
export const styleSchema = z.array(
  z.strictObject({
    pattern,
    advice: line,
    severity: z.enum(['warning', 'error'], { error: 'warning or error' }).default('warning'),
  }),
  { error: 'a list of rules, each with pattern and advice' },
);

export type StyleRule = Readonly<z.infer<typeof styleSchema>[number]>;

/** The engine throws on what it can't compile; here that is a value. */
export function compiled(value: string): RE2JS | null {
  try {
    return RE2JS.compile(value);
  } catch {
    return null;
  }
}
