import { type Rule, rules, type Severity } from './rules.ts';

/** A place in a file of the content folder. Line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One place that breaks one rule. A value, never thrown. */
export interface Finding extends Place {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What is wrong and what to do, in one sentence or two. */
  readonly message: string;
}

/** What a check says; the caller knows the place. */
export interface Problem {
  readonly rule: Rule;
  readonly message: string;
}

export function finding(rule: Rule, place: Place, message: string): Finding {
  return {
    rule,
    severity: rules[rule],
    file: place.file,
    line: place.line,
    column: place.column,
    message,
  };
}

/** True for a finding that keeps a record from being used as it stands. */
export function isGrave(f: Finding): boolean {
  return f.severity !== 'warning';
}

/**
 * `file:line:column severity rule — message`, the form that terminals and editors make clickable. On one line,
 * and without control characters: a file's name or text could otherwise command the terminal.
 */
export function printFinding(f: Finding): string {
  const line = `${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule} — ${f.message}`;
  return line.replace(/\p{Cc}/gu, '\uFFFD');
}

/** Order of reading: by file, then by place, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
