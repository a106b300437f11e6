import { expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { write } from '#lib/share/papers/write.ts';
import { pageAt } from '../../../support/answers.ts';
import { elementsOf } from '../../../support/html.tsx';
import { editionOf, type Files, jpeg, sound, story, testNow } from '../../../support/publication.ts';
import { parseXml, textsBelow } from '../../../support/xml.ts';

const origin = 'https://gazette.example';
const paths = ['/feed.xml', '/atom.xml', '/feed.json'] as const;

function read(edition: Edition, path: string): string {
  return write(pageAt(edition, path, 'feed')).text;
}

interface Json {
  readonly items: readonly { readonly id: string; readonly title: string; readonly content_html: string }[];
}

function jsonOf(edition: Edition, path = '/feed.json'): Json {
  return JSON.parse(read(edition, path));
}

const titles = (edition: Edition, path?: string) => jsonOf(edition, path).items.map(({ title }) => title);

const everyBlock = [
  'See [the line](/topics/trams), *slowly*.',
  '{% pullquote by="Ana" source="The Post" url="https://post.example/1" %}\nI heard the bell.\n{% /pullquote %}',
  '{% photo src="media/tram.jpg" alt="A tram" caption="The first one" credit="Bo Lind" /%}',
  '{% frame url="https://vimeo.com/76979871" title="The ride" poster="media/tram.jpg" /%}',
  '{% factbox title="Line 4" %}\n1 < 2 & more.\n{% /factbox %}',
  '{% timeline %}\n{% moment date="2018-04-25" title="First" %}\nIt rolled.\n{% /moment %}\n{% /timeline %}',
  '{% qa %}\n{% question %}\nWhy?\n{% /question %}\n{% answer %}\nBecause.\n{% /answer %}\n{% /qa %}',
  '{% audio src="media/bell.wav" title="The bell" transcript="It rings." /%}',
  '{% tweet url="https://x.com/ana/status/1001" /%}',
  '| a | b |\n|---|---|\n| 1 | 2 |',
].join('\n\n');

const post = {
  network: 'x',
  url: 'https://x.com/ana/status/1001',
  author: { name: 'Ana Reis', handle: '@ana' },
  body: ['The tram is ', { text: 'here', href: 'https://tram.example/' }, '.'],
  createdAt: '2026-01-01T08:00:00Z',
  media: [],
  capturedAt: '2026-01-02T08:00:00Z',
  capturedBy: 'hand',
  status: 'live',
};

const full: Files = {
  ...sound,
  'posts/x-1001.json': JSON.stringify(post),
  'media/tram.jpg': await jpeg('Bo Lind'),
  'media/bell.wav': 'RIFF',
  'articles/city/tram.md': story(
    {
      headline: 'Tram “returns” <b>& stays</b>',
      dek: 'At last',
      topics: ['Trams'],
      published: '2026-05-01T08:00:00Z',
      updated: '2026-05-02T08:00:00Z',
      lead: { src: 'media/tram.jpg', alt: 'A tram', caption: 'On the quay', credit: 'Bo Lind' },
      corrections: [{ date: '2026-05-03', text: 'It was late.' }],
    },
    everyBlock,
  ),
};

test('every feed has the public stories of its page, the newest first, and nothing else', async () => {
  const edition = await editionOf({
    ...sound,
    'sections.yaml': '- {slug: city, name: City}\n- {slug: sea, name: Sea}\n',
    'authors/bo.yaml': 'name: Bo Lind\n',
    'articles/a.md': story({ headline: 'A', topics: ['Trams'], published: '2026-05-01T08:00:00Z' }),
    'articles/b.md': story({
      headline: 'B',
      section: 'sea',
      authors: ['bo'],
      published: '2026-05-02T08:00:00Z',
    }),
    'articles/draft.md': story({ headline: 'Draft', status: 'draft', topics: ['Trams'] }),
    'articles/later.md': story({ headline: 'Later', published: '2026-06-01T12:00:01Z', topics: ['Trams'] }),
    'articles/held.md': story({ headline: 'Held', hold: 'x', topics: ['Trams'] }),
    'articles/gone.md': story({ headline: 'Gone', status: 'withdrawn', topics: ['Trams'] }),
  });
  expect(titles(edition)).toEqual(['B', 'A', 'Tram returns']);
  expect(titles(edition, '/sea/feed.json')).toEqual(['B']);
  expect(titles(edition, '/authors/bo/feed.json')).toEqual(['B']);
  expect(titles(edition, '/topics/trams/feed.json')).toEqual(['A']);
  for (const { path } of edition.pages('feed')) {
    const text = read(edition, path);
    for (const hidden of ['Draft', 'Later', 'Held', 'Gone']) expect(text).not.toContain(hidden);
  }
});

test('an embargoed story enters at its second, and not one before', async () => {
  const files = {
    ...sound,
    'articles/later.md': story({ headline: 'Later', published: '2026-06-01T12:00:01Z' }),
  };
  expect(titles(await editionOf(files, testNow))).toEqual(['Tram returns']);
  expect(titles(await editionOf(files, new Date('2026-06-01T12:00:01Z')))).toEqual(['Later', 'Tram returns']);
});

test('all three formats say the same', async () => {
  const edition = await editionOf(full);
  const [item] = jsonOf(edition).items;
  const html = item?.content_html;
  const rss = textsOf(read(edition, '/feed.xml'), 'item');
  expect(rss).toEqual({
    title: ['Tram “returns” <b>& stays</b>'],
    link: [`${origin}/city/tram`],
    guid: [item?.id],
    pubDate: ['Fri, 01 May 2026 08:00:00 GMT'],
    'atom:updated': ['2026-05-02T09:00:00+01:00'],
    'dc:creator': ['Ana Reis'],
    category: ['City', 'Trams'],
    description: ['At last'],
    'content:encoded': [html],
    'media:content': [''],
    'media:description': ['On the quay'],
    'media:credit': ['Bo Lind'],
  });
  const atom = textsOf(read(edition, '/atom.xml'), 'entry');
  expect(atom).toMatchObject({
    id: [item?.id],
    title: ['Tram “returns” <b>& stays</b>'],
    summary: ['At last'],
    updated: ['2026-05-02T09:00:00+01:00'],
    name: ['Ana Reis'],
    uri: [`${origin}/authors/ana-reis`],
    content: [html],
    'media:credit': ['Bo Lind'],
  });
});

function textsOf(xml: string, element: string): Readonly<Record<string, readonly string[]>> {
  const [first] = parseXml(xml).getElementsByTagName(element);
  return first === undefined ? {} : textsBelow(first);
}

test('a story’s HTML needs nothing of ours: no class, no script, every address whole', async () => {
  const edition = await editionOf(full);
  expect(edition.findings).toEqual([]);
  const html = jsonOf(edition).items[0]?.content_html ?? '';
  const elements = elementsOf(html).filter(({ tag }) => !['html', 'head', 'body'].includes(tag));
  const names = new Set(elements.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const name of ['class', 'style', 'id', 'srcset', 'data-section'])
    expect([...names]).not.toContain(name);
  const addresses = elements.flatMap(({ attributes }) => [attributes.get('href'), attributes.get('src')]);
  const given = addresses.filter((address) => address !== undefined);
  expect(given.length).toBeGreaterThan(6);
  for (const address of given) expect(address).toMatch(/^https:\/\//);
  const said = elements.map(({ tag, text }) => `${tag}: ${text}`);
  expect(said).toEqual(
    expect.arrayContaining([
      'a: the line',
      'em: slowly',
      'figcaption: On the quay Picture: Bo Lind',
      'figcaption: The first one Picture: Bo Lind',
      'a: Open at vimeo.com',
      'p: — Ana, The Post',
      'p: 1 < 2 & more.',
      'p: 25 April 2018: First',
      'strong: Why?',
      'a: Listen to “The bell”',
      'p: It rings.',
      'p: The tram is here.',
      'p: — Ana Reis (@ana), X, 1 January 2026, 08:00',
      'td: 1',
      'p: Corrected on 3 May 2026 It was late.',
    ]),
  );
});

test('the id of a story stays when its headline, slug or section change', async () => {
  const id = async (fields: Readonly<Record<string, unknown>>) =>
    jsonOf(await editionOf({ ...sound, 'articles/city/tram.md': story(fields) })).items[0]?.id;
  const first = await id({ headline: 'Tram returns' });
  expect(await id({ headline: 'Tram stays' })).toBe(first);
  expect(await id({ slug: 'tram-stays', formerly: ['/city/tram'] })).toBe(first);
});

test('what was paid for, and what never happened, say so before anything else', async () => {
  const edition = await editionOf({
    ...sound,
    'articles/ad.md': story({ headline: 'Warm', label: 'sponsored', byline: 'Acme', authors: [] }),
    'articles/joke.md': story({ headline: 'Gulls', label: 'satire' }),
  });
  const items = jsonOf(edition).items.map(({ title, content_html }) => [title, content_html.slice(0, 60)]);
  expect(items).toEqual(
    expect.arrayContaining([
      [
        'Sponsored content: Warm',
        expect.stringContaining('<p><strong>Sponsored content</strong> Paid for by'),
      ],
      ['Satire: Gulls', expect.stringContaining('<p><strong>Satire</strong>')],
    ]),
  );
});

test('no text of a newsroom breaks a feed', async () => {
  const nasty = '</title>]]>\u0001\u0000&<script>alert(1)</script>\u{1F30A}';
  const edition = await editionOf({
    ...sound,
    'site.yaml': `name: ${JSON.stringify(nasty.replace('\u0000', ''))}\nlanguage: en\ntimezone: Europe/London\n`,
    'articles/city/tram.md': story(
      { headline: 'A ]]> & <b>', dek: 'x </item> y' },
      'A ]]> & `<script>` end.',
    ),
  });
  for (const path of paths.slice(0, 2)) expect(() => parseXml(read(edition, path))).not.toThrow();
  expect(jsonOf(edition).items[0]).toMatchObject({
    title: 'A ]]> & <b>',
    content_html: expect.not.stringContaining('<script>'),
  });
});

test('a feed has at most twenty stories, and one without any is a feed too', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`articles/s${index}.md`, story({ headline: `S${index}` })]),
  );
  expect(titles(await editionOf({ ...sound, ...many }))).toHaveLength(20);
  const { 'articles/city/tram.md': _, ...empty } = sound;
  const edition = await editionOf(empty);
  expect(titles(edition)).toEqual([]);
  for (const path of paths.slice(0, 2)) expect(() => parseXml(read(edition, path))).not.toThrow();
});

test('a story in another language says so', async () => {
  const edition = await editionOf({
    ...sound,
    'articles/city/tram.md': story({ language: 'ar', headline: 'عودة' }),
  });
  expect(read(edition, '/feed.xml')).toContain('<dc:language>ar</dc:language>');
  expect(read(edition, '/atom.xml')).toContain('<entry xml:lang="ar">');
});

test('a feed changes when a text that it carries does, and rests when it doesn’t', async () => {
  const print = async (files: Files, now = testNow) =>
    pageAt(await editionOf({ ...sound, ...files }, now), '/feed.xml', 'feed').fingerprint;
  const before = await print({});
  expect(await print({}, new Date('2026-06-02T15:00:00Z'))).toBe(before);
  expect(await print({ 'pages/about.md': '---\nheadline: About\n---\n\nUs.\n' })).toBe(before);
  expect(
    await print({ 'articles/city/tram.md': story({ headline: 'Tram returns' }, 'Another text.') }),
  ).not.toBe(before);
});
