import type { z } from 'zod';
import { type Finding, finding } from './finding.ts';
import type { Rule } from './rules.ts';
import type { Located } from './yaml.ts';

/** A value of the right shape, or null, and what was found on the way. */
export type Shaped<T> = { readonly value: T | null; readonly findings: readonly Finding[] };

/**
 * Checks a parsed record against its schema and puts every problem at the place of its value.
 * Fields that the schema doesn't know are a warning and left out, so that a newsroom's own additions
 * don't keep a story from the page.
 */
export function shape<T>(located: Located, schema: z.ZodType<T>): Shaped<T> {
  const findings: Finding[] = [];
  let input = located.value;
  // Schemas are strict; each round takes away what they didn't know, one nesting level at a time.
  for (let round = 0; round < 8; round++) {
    const result = schema.safeParse(input);
    if (result.success) return { value: result.data, findings };
    const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
    for (const issue of unknown) {
      for (const key of issue.keys) {
        const message = `Unexpected field “${key}”. Look for a misspelling, or delete it: nothing reads it.`;
        findings.push(finding('unknown-field', located.keyPlace([...issue.path, key]), message));
        input = without(input, issue.path, key);
      }
    }
    if (unknown.length === 0) {
      for (const issue of result.error.issues) findings.push(fieldFinding(located, issue));
      return { value: null, findings };
    }
  }
  return { value: null, findings };
}

function fieldFinding(located: Located, issue: z.core.$ZodIssue): Finding {
  const value = valueAt(located.value, issue.path);
  const { rule, message } = explain(issue, value, String(issue.path.at(-1) ?? 'the record'));
  return finding(rule, located.place(issue.path), message);
}

/** Says one zod issue in the voice of all findings: "Unexpected X, expected Y." */
export function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
): { readonly rule: Rule; readonly message: string } {
  const expectation = expectationOf(issue);
  if (value === undefined) {
    return { rule: 'missing-field', message: `Missing “${name}”, expected ${expectation}.` };
  }
  return {
    rule: 'invalid-value',
    message: `Unexpected ${show(value)} for “${name}”, expected ${expectation}.`,
  };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  // A message that begins with a capital is zod's own; ours are the words after "expected".
  if (!/^(?:Invalid|Too |Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return 'another value';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text (put it in quotation marks)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
};

/** A value as a finding quotes it: short, on one line, never larger than a line of terminal. */
export function show(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of fields';
  const text = String(value).replace(/\s+/g, ' ');
  return text === '' ? 'an empty text' : `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** A copy of `value` without `key` in the object at `path`. */
function without(value: unknown, path: readonly PropertyKey[], key: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [first, ...rest] = path;
  if (first === undefined) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === first ? without(item, rest, key) : item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === String(first) ? without(item, rest, key) : item,
    ]),
  );
}
