import type { z } from 'zod';
import { type Finding, finding } from './finding.ts';
import type { Rule } from './rules.ts';
import type { Located } from './yaml.ts';

/** A value of the right shape, or null, and what was found on the way. */
export type Shaped<T> = { readonly value: T | null; readonly findings: readonly Finding[] };

type Issue = z.core.$ZodIssue;

/**
 * Checks a parsed record against its schema and puts every problem at the place of its value.
 * Fields that the schema doesn't know are a warning and left out, so that a newsroom's own additions
 * don't keep a story from the page. A field without a value, as templates have them, is not there.
 */
export function shape<T>(located: Located, schema: z.ZodType<T>): Shaped<T> {
  const findings: Finding[] = [];
  let input = withoutNulls(located.value);
  // Schemas are strict; each round takes away what they didn't know, one nesting level at a time.
  for (let round = 0; round < 8; round++) {
    const result = schema.safeParse(input);
    if (result.success) return { value: result.data, findings };
    const issues = result.error.issues.flatMap(innermost);
    const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
    for (const issue of unknown) {
      for (const key of issue.keys) {
        const message = `Unexpected field “${key}”. Look for a misspelling, or delete it: nothing reads it.`;
        findings.push(finding('unknown-field', located.keyPlace([...issue.path, key]), message));
        input = without(input, issue.path, key);
      }
    }
    if (unknown.length === 0) {
      for (const issue of issues) findings.push(fieldFinding(located, input, issue));
      return { value: null, findings };
    }
  }
  return { value: null, findings };
}

/**
 * Of a value that may have one of several shapes, the problems of the one that it was meant to have: the only
 * one in which the value itself is right, and something in it is wrong. So a wrong item of a list is the
 * finding, not the list.
 */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter(
    (branch) => !branch.some(({ code, path }) => path.length === 0 && /^invalid_(?:type|value)$/.test(code)),
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [issue];
  return only.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

function fieldFinding(located: Located, input: unknown, issue: Issue): Finding {
  const { rule, message } = explain(issue, valueAt(input, issue.path));
  const place = issue.code === 'invalid_key' ? located.keyPlace(issue.path) : located.place(issue.path);
  return finding(rule, place, message);
}

/** Says one zod issue in the voice of all findings: "Unexpected X for Y, expected Z." */
export function explain(issue: Issue, value: unknown): { readonly rule: Rule; readonly message: string } {
  const whose = nameOf(issue.path);
  if (issue.code === 'invalid_key') {
    const message = `Unexpected ${nameOf(issue.path)}, expected ${issue.issues[0]?.message ?? 'another name'}.`;
    return { rule: 'invalid-value', message };
  }
  const expected = expectationOf(issue);
  if (value === undefined)
    return { rule: 'missing-field', message: `Missing ${whose}, expected ${expected}.` };
  const where = issue.path.length === 0 ? '' : ` for ${whose}`;
  return { rule: 'invalid-value', message: `Unexpected ${show(value)}${where}, expected ${expected}.` };
}

/** What an editor calls the value at `path`: “dek”, or item 2 of “topics”. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'content';
  if (typeof last !== 'number') return `“${String(last)}”`;
  const list = path.findLast((key) => typeof key !== 'number');
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of “${String(list)}”`;
}

function expectationOf(issue: Issue): string {
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
      return issue.origin === 'array' ? `at most ${issue.maximum} items` : `at most ${issue.maximum}`;
    default:
      return 'another value';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
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
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map of fields';
  const text = String(value).replace(/\s+/g, ' ');
  if (text.trim() === '') return 'empty text';
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** A copy without the fields that have no value; items of lists stay, because their number counts. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === null ? [] : [[name, withoutNulls(item)]])),
  );
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
