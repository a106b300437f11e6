import { type Finding, finding } from './finding.ts';
import type { AnyTextRecord, TextRecord } from './read.ts';

/**
 * Stories with the headline of an older one in the same language: in a list nobody can tell them apart, and the second
 * is often a copy of the first's file. A translation may be called alike.
 */
export function repeatedHeadlines(records: readonly AnyTextRecord[]): readonly Finding[] {
  const byHeadline = new Map<string, TextRecord<'story'>[]>();
  for (const record of records) {
    if (record.kind !== 'story' || record.value === null) continue;
    const { headline, language = '', translates, status } = record.value;
    if (translates !== undefined || status === 'withdrawn') continue;
    const key = `${language} ${headline.normalize('NFKC').toLowerCase()}`;
    const same = byHeadline.get(key);
    if (same === undefined) byHeadline.set(key, [record]);
    else same.push(record);
  }
  return [...byHeadline.values()].flatMap((same) => {
    if (same.length === 1) return [];
    const [first, ...newer] = same.sort((a, b) => age(a) - age(b) || (a.file < b.file ? -1 : 1));
    return newer.flatMap(({ file, located, value }) => {
      // Two files at one address are an error of its own.
      if (value?.slug === first?.value?.slug && value?.section === first?.value?.section) return [];
      const message = `Unexpected headline of another story, ${first?.file}. Say what is new in this one.`;
      return [
        finding('repeated-headline', located?.place(['headline']) ?? { file, line: 1, column: 1 }, message),
      ];
    });
  });
}

/** One that has no date yet is the newest. */
function age({ value }: TextRecord<'story'>): number {
  return value?.published?.getTime() ?? Number.MAX_VALUE;
}
