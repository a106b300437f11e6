import { type Finding, finding, isGrave, type Place } from './finding.ts';
import { paragraphsIn } from './paragraphs.ts';
import type { AnyTextRecord } from './read.ts';
import { compiled, type StyleRule } from './records/style.ts';
import { source } from './source.ts';
import { field, splitFrontMatter } from './yaml.ts';

/** Of one rule in one file: more say nothing new, and each search may cross the whole text. */
const mostFindings = 10;
const fields = ['kicker', 'headline', 'dek'] as const;

type Check = (record: AnyTextRecord) => readonly Finding[];

/** By the rules as they were read: a file's findings stay while neither it nor style.yaml is read again. */
const checks = new WeakMap<readonly StyleRule[], Check>();

/** The check of stories and standing pages by the newsroom's own rules. */
export function houseStyle(rules: readonly StyleRule[]): Check {
  const known = checks.get(rules);
  if (known !== undefined) return known;
  const found = new WeakMap<AnyTextRecord, readonly Finding[]>();
  const searches = rules.map((rule) => ({ ...rule, search: compiled(rule.pattern) }));
  const check: Check = (record) => {
    const before = found.get(record);
    if (before !== undefined) return before;
    const texts = textsForReaders(record);
    const findings = searches.flatMap(({ advice, severity, search }) =>
      texts
        .flatMap(({ text, place }) => {
          const matches: Finding[] = [];
          // Whether there is a match is told much faster than where.
          if (search?.test(text) !== true) return matches;
          const matcher = search.matcher(text);
          while (matches.length < mostFindings && matcher.find()) {
            const message = `Unexpected “${matcher.group()?.slice(0, 60)}”: ${advice.replace(/\.?$/, '.')} The newsroom’s style.yaml asks for it.`;
            matches.push({ ...finding('house-style', place(matcher.start()), message), severity });
          }
          return matches;
        })
        .slice(0, mostFindings),
    );
    found.set(record, findings);
    return findings;
  };
  checks.set(rules, check);
  return check;
}

/** What readers will read: not the code, tags and addresses in it. */
export function textsForReaders(
  record: AnyTextRecord,
): readonly { readonly text: string; place(offset: number): Place }[] {
  if (record.kind !== 'story' && record.kind !== 'standing') return [];
  const { located, file, text } = record;
  const parts = splitFrontMatter(text);
  if (parts === null || located === null || record.findings.some(isGrave)) return [];
  const whole = source(file, text);
  const inFields = fields.flatMap((name) => {
    const said = field(located.value, name);
    return typeof said === 'string' ? [{ text: said, place: () => located.place([name]) }] : [];
  });
  const inBody = paragraphsIn(parts.body).map((paragraph) => ({
    text: paragraph.text,
    place: (offset: number) => whole.place(parts.bodyOffset + paragraph.offset + offset),
  }));
  return [...inFields, ...inBody];
}
