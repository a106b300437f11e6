import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '#lib/content/content.ts';
import { type Finding, isGrave, printFinding } from '#lib/content/finding.ts';
import { readRecords } from '#lib/content/read.ts';
import { rules } from '#lib/content/rules.ts';
import { setEdition } from '#lib/edition/edition.ts';
import { type CheckExample, checkPages, checksReadme } from '../../support/check-pages.ts';
import { checkSetups } from '../../support/check-setups.ts';
import { folderOf, sound, testNow, write } from '../../support/publication.ts';

/** What the program finds in an example, laid over a publication in which nothing is wrong. */
async function findingsOf(example: CheckExample): Promise<readonly Finding[]> {
  const { folder, remove } = await folderOf(sound);
  try {
    if (example.setup !== null) {
      const setup = checkSetups[example.setup];
      if (setup === undefined) throw new Error(`There is no set-up ${example.setup} in check-setups.ts.`);
      await setup(folder);
    }
    await write(folder, example.files);
    const content = checkContent(await readRecords(folder, blocks), blocks, () => undefined);
    return setEdition({ content, blocks, now: testNow, origin: 'https://gazette.example', build: 'test' })
      .findings;
  } finally {
    await remove();
    await rm(`${folder}-outside`, { recursive: true, force: true });
  }
}

const pages = checkPages();

test('every rule has its page, every page its rule', () => {
  expect(pages.map(({ rule }) => rule).sort()).toEqual(Object.keys(rules).sort());
});

test('the table of rules says each rule’s severity, in the order of the rules', () => {
  const rows = checksReadme().matchAll(/^\| \[([a-z0-9-]+)\]\(\1\.md\) \| (\w+) \|/gm);
  expect([...rows].map(([, rule, severity]) => [rule, severity])).toEqual(Object.entries(rules));
});

test('every set-up is used by an example', () => {
  const used = new Set(pages.flatMap(({ examples }) => examples.flatMap(({ setup }) => setup ?? [])));
  expect([...used].sort()).toEqual(Object.keys(checkSetups).sort());
});

describe.each(pages.map((page) => [page.rule, page] as const))('%s', (rule, page) => {
  test('is called what the program calls it, and is as grave', () => {
    expect(page.title).toBe(rule);
    expect(page.severity).toBe(Object.entries(rules).find(([name]) => name === rule)?.[1]);
  });

  test('says what it finds, and what that means or what to do', () => {
    expect(page.prose).toMatch(/\. .+\.$/s);
  });

  test('is shown wrong and right', () => {
    const wrong = page.examples.filter(({ right }) => !right);
    expect(page.examples.length).toBeGreaterThan(wrong.length);
    expect(wrong.length).toBeGreaterThan(0);
    for (const { findings } of wrong) {
      expect(findings).toContainEqual(expect.stringContaining(` ${page.severity} ${rule} — `));
    }
  });

  test.each(page.examples.map((example, index) => [index + 1, example] as const))(
    'example %i is found as the page says',
    async (_, example) => {
      const findings = await findingsOf(example);
      if (example.right) {
        expect(findings.filter((found) => isGrave(found) || found.rule === rule).map(printFinding)).toEqual(
          [],
        );
      } else {
        expect(findings.map(printFinding)).toEqual(example.findings);
        for (const { message } of findings) {
          expect(message).toMatch(/\.$/);
          // It says what to do: what was expected, or a second sentence.
          expect(message).toMatch(/expected|[.:] [A-Z]/);
        }
      }
    },
  );
});
