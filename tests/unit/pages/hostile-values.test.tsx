import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';
import { anyText } from '../../support/any-text.ts';
import { dangersOf, elementsOf, htmlOf, spaced } from '../../support/html.tsx';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

/*
 * Fields that hold an address, a file or a name of something, and Markdown: what stands there may shape the page,
 * but whatever it is, nothing on the page may run, load or submit anything.
 */

const tram = 'articles/city/tram.md';
const yaml = (name: string, value: unknown) => `${name}: ${JSON.stringify(value)}\n`;
const site = (name: string, value: unknown): Files => ({
  'site.yaml': `name: The Test Gazette\n${yaml(name, value)}`,
});
const author = (name: string, value: unknown): Files => ({
  'authors/ana-reis.yaml': `name: Ana Reis\n${yaml(name, value)}`,
});
const inStory = (name: string, value: unknown): Files => ({ [tram]: story({ [name]: value }) });
const inPost = (more: object): Files => ({
  'posts/x-1.json': JSON.stringify({
    network: 'x',
    url: 'https://x.com/dara/status/1',
    author: { name: 'Dara Whit' },
    body: 'The tram is back.',
    capturedAt: '2026-05-02T10:00:00Z',
    capturedBy: 'hand',
    status: 'live',
    ...more,
  }),
  [tram]: story({}, '{% tweet url="https://x.com/dara/status/1" /%}'),
});
const inTag = (before: string, value: string, after: string): Files => ({
  [tram]: story({}, `${before}"${value.replace(/["\\]/g, '\\$&')}"${after}`),
});

const fields: Readonly<Record<string, (given: string) => Files>> = {
  'the site’s address': (given) => site('url', given),
  'the site’s language': (given) => site('language', given),
  'the site’s zone': (given) => site('timezone', given),
  'the logo': (given) => site('logo', given),
  'the newsroom’s e-mail': (given) => site('contact', { email: given }),
  'the newsroom’s telephone': (given) => site('contact', { phone: given }),
  'the address for tips': (given) => site('tips', { url: given, securedrop: given, email: given }),
  'a link of the navigation': (given) => site('navigation', [{ label: 'x', href: given }]),
  'a link of the footer': (given) => site('footer', [{ label: 'x', href: given }]),
  'an account of the site': (given) => site('social', { x: given, mastodon: given, orkut: given }),
  'a network of the site': (given) => site('social', { [given]: 'https://a.example/' }),
  'a colour': (given) => site('theme', { accent: given, ink: given, paper: given }),
  'a typeface': (given) => site('theme', { serif: given, sans: given }),
  'a section’s slug': (given) => ({
    'sections.yaml': `- ${JSON.stringify({ slug: given, name: 'x', color: given })}\n`,
    [tram]: story({ section: given }),
  }),
  'an author’s e-mail': (given) => author('email', given),
  'an author’s telephone': (given) => author('phone', given),
  'an author’s key': (given) => author('pgp', given),
  'an author’s accounts': (given) => author('social', { x: given, mastodon: given, youtube: given }),
  'an author’s picture': (given) => author('photo', given),
  'a story’s slug': (given) => inStory('slug', given),
  'a story’s label': (given) => inStory('label', given),
  'a story’s language': (given) => inStory('language', given),
  'a story’s old address': (given) => inStory('formerly', [given]),
  'a story’s author': (given) => inStory('authors', [given]),
  'a story’s picture': (given) => inStory('lead', { src: given, alt: 'x', credit: 'y', focus: given }),
  'a field that nobody knows': (given) => inStory(given === '' ? 'x' : given, given),
  'a post’s links': (given) =>
    inPost({ body: [{ text: 'x', href: given }], card: { title: 'x', url: given }, archiveUrl: given }),
  'a post’s language': (given) => inPost({ lang: given, author: { name: 'x', handle: given } }),
  'a post’s times': (given) => inPost({ createdAt: given, capturedAt: given }),
  'the address of a quotation': (given) =>
    inTag('{% pullquote source="x" url=', given, ' %}\nx\n{% /pullquote %}'),
  'the address of a frame': (given) => inTag('{% frame title="x" url=', given, ' /%}'),
  'the address of a post': (given) => inTag('{% post url=', given, ' /%}'),
  'the file of a recording': (given) => inTag('{% audio title="x" transcript="y" src=', given, ' /%}'),
  'a tag’s name': (given) => ({ [tram]: story({}, `{% ${given} /%}`) }),
  'a tag’s attributes': (given) => ({
    [tram]: story({}, `{% factbox title="x" ${given} %}\ny\n{% /factbox %}`),
  }),
  'a link of the text': (given) => ({
    [tram]: story({}, `[x](${given}) [y](<${given}>) <${given}>\n\n[z]: ${given}\n\n[z]`),
  }),
  'the whole text': (given) => ({ [tram]: story({}, given) }),
  'a cell of a table': (given) => ({ [tram]: story({}, `| a | b |\n|---|---|\n| ${given} | ${given} |`) }),
  'a block of code': (given) => ({ [tram]: story({}, `\`\`\`${given}\n${given}\n\`\`\`\n\n\`${given}\``) }),
};

/** Values that are nearly what a field expects, so that a check of their beginning or end alone isn't enough. */
const nearly = fc.oneof(
  { weight: 3, arbitrary: anyText },
  anyText.map((text) => `https://${text}`),
  anyText.map((text) => `https://a.example/${text}`),
  anyText.map((text) => `mailto:${text}`),
  anyText.map((text) => `/${text}`),
  anyText.map((text) => `media/${text}.jpg`),
  anyText.map((text) => `#fff${text}`),
  anyText.map((text) => `${text}@a.example`),
  fc.constantFrom(
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//a.example',
    '/\\a.example',
    'https:a.example',
    'vbscript:x',
    'blob:https://a.example/x',
  ),
);

function expectSafe(edition: Edition): void {
  const missing = edition.resolve('/nowhere');
  const pages = [...edition.pages()].filter(isReaderPage);
  if (missing.kind === 'missing') pages.push(missing);
  for (const page of pages) {
    const elements = elementsOf(htmlOf(page));
    expect([page.path, dangersOf(elements)]).toEqual([page.path, []]);
    expect(elements.filter(({ tag }) => tag === 'body')).toHaveLength(1);
    expect(elements.filter(({ tag }) => tag === 'main')).toHaveLength(1);
  }
}

test('whatever stands in any field of any kind, nothing on any page can run or load anything', {
  timeout: 180_000,
}, async () => {
  const outcomes = { served: 0, found: 0 };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(fields)), nearly, async (name, given) => {
      const edition = await editionOf({ ...sound, ...fields[name]?.(given) });
      outcomes[edition.findings.length === 0 ? 'served' : 'found']++;
      expectSafe(edition);
    }),
    { numRuns: 500, seed: 20260601 },
  );
  expect(outcomes.served).toBeGreaterThan(50);
  expect(outcomes.found).toBeGreaterThan(100);
});

const longPieces = [
  '<script>alert(1)</script>',
  '</style>',
  '"',
  '&',
  '\\',
  '<!--',
  ']]>',
  '`',
  '{%',
  '%}',
  '{% tip /%}',
  '* _x_ **y**',
  '[a](javascript:alert(1))',
  '- ',
  'a\n\n',
  '\u202e',
  '😀',
];

for (const piece of longPieces) {
  const long = piece.repeat(Math.ceil(100_000 / piece.length));

  test(`100 KB of ${JSON.stringify(piece)} in a story, a post, an author and the site are said whole or found`, async () => {
    const quoted = long.replace(/\s+/g, ' ');
    const files: Files = {
      ...sound,
      ...site('tagline', long),
      ...author('bio', long),
      ...inPost({ body: long }),
      [tram]: story(
        { headline: long, dek: long },
        `{% tweet url="https://x.com/dara/status/1" /%}\n\n{% factbox title="x${quoted.replace(/["\\]/g, '\\$&')}" %}\nText.\n{% /factbox %}`,
      ),
    };
    const edition = await editionOf(files);
    expectSafe(edition);
    if (edition.findings.length > 0) return;
    const page = edition.resolve('/city/tram');
    if (page.kind !== 'article') throw new Error('There is no finding, and no story either.');
    const html = elementsOf(htmlOf(page));
    const whole = html.filter(({ text }) => text.includes(spaced(long)));
    // The headline, the dek, the author's life, the post, the box and the site's line under its name.
    expect(whole.filter(({ tag }) => ['h1', 'p'].includes(tag)).length).toBeGreaterThanOrEqual(5);
  });

  test(`100 KB of ${JSON.stringify(piece)} as a story’s text keep nobody waiting and run nothing`, async () => {
    expectSafe(await editionOf({ ...sound, [tram]: story({}, long) }));
  });
}
