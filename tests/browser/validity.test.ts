import { setTimeout } from 'node:timers/promises';
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { embedPath } from '#lib/edition/address.ts';
import { type Crawled, crawl, idsOf } from '../support/crawl.ts';
import { editionOfFolder } from '../support/site-pages.ts';
import { now } from './setup.ts';

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

/** Pages to which no page leads, beside the front; and what a search finds there. */
const sites = [
  ['demonstration', 'content', ['/', '/nowhere', '/city/bridge-inspection'], 'pumps'],
  ['gazette', 'tests/fixtures/gazette', ['/', '/nowhere', '/city/closed'], 'block'],
  ['marfa', 'tests/fixtures/marfa', ['/', '/nowhere'], 'العبارة'],
] as const;

describe.each(sites)('%s', (name, folder, others, word) => {
  const results = `/search?q=${encodeURIComponent(word)}`;
  const noResult = '/search?q=zzyzx';
  let start: readonly string[];
  let all: readonly Crawled[];
  beforeAll(async () => {
    const stories = [...(await editionOfFolder(folder, new Date(now))).pages('article')];
    start = [...others, results, noResult, ...stories.map(({ path }) => embedPath(path))];
    // The index of a site that has just been started may still be filled.
    while (!(await (await fetch(`${inject(name)}${results}`)).text()).includes('<mark'))
      await setTimeout(100);
    all = await crawl(inject(name), start);
  });
  const linked = () => all.filter(({ path }) => path === '/' || !start.some((given) => given === path));

  test('what no page leads to is among the pages too: cards that others embed, and searches', () => {
    const pageAt = (path: string) => all.find((page) => page.path === path)?.html ?? '';
    expect(pageAt(results)).toContain('<mark');
    expect(pageAt(noResult)).not.toContain('<mark');
    const embeds = all.filter(({ path, status }) => path.startsWith('/~embed/') && status === 200);
    expect(embeds.length).toBeGreaterThan(5);
    for (const { html } of embeds) expect(html).toContain('<!DOCTYPE html>');
  });

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
