import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Crawled, crawl, idsOf } from '../support/crawl.ts';

/** Rules of html-validate that don't fit what is served here, each with its reason. */
const exceptions = {
  // HTML's own way to write a document out (section 13.3) gives every attribute a value: `controls=""`, `hidden=""`.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // A title is the headline, whole, and the publication's name; its length is the newsroom's business.
  'long-title': 'off',
  // The style sheet keeps a telephone number in one line, however it was typed into a story.
  'tel-non-breaking': 'off',
  // HTML lets a name hold everything but white space: a slash keeps pictures' names apart from all others.
  'valid-id': ['error', { relaxed: true }],
} as const satisfies RuleConfig;

const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: exceptions }),
);

const sites = [
  ['demonstration', ['/', '/nowhere', '/city/bridge-inspection']],
  ['gazette', ['/', '/nowhere', '/city/closed']],
  ['marfa', ['/', '/nowhere']],
] as const;

describe.each(sites)('%s', (name, start) => {
  let all: readonly Crawled[];
  beforeAll(async () => {
    all = await crawl(inject(name), start);
  });
  const linked = () => all.filter(({ path }) => path === '/' || !start.some((given) => given === path));

  test('no link is dead: whatever a page leads to or shows is there', () => {
    expect(linked().length).toBeGreaterThan(20);
    const dead = linked().filter(({ status }) => status !== 200);
    expect(dead.map(({ path, status, from }) => `${status} ${path} on ${from}`)).toEqual([]);
  });

  test('links to a place on a page find that place', () => {
    const lost = all.flatMap(({ path, html, fragments }) => {
      const ids = html === '' ? new Set() : idsOf(html);
      return [...fragments].filter((fragment) => !ids.has(fragment.slice(1))).map((at) => path + at);
    });
    expect(lost).toEqual([]);
  });

  test('html-validate is content with every page', async () => {
    const pages = all.filter(({ html }) => html !== '');
    expect(pages.length).toBeGreaterThan(10);
    const found: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, path);
      for (const { ruleId, message, selector } of report.results.flatMap(({ messages }) => messages))
        found.push(`${path}: ${ruleId}: ${message} at ${selector}`);
    }
    expect(found).toEqual([]);
  });
});
