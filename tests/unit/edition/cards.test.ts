import { describe, expect, test } from 'vitest';
import type { CardModel } from '#lib/edition/models/card.ts';
import type { Answer } from '#lib/edition/page.ts';
import { articleAt } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story, testNow } from '../../support/publication.ts';

const file = 'articles/city/tram.md';
const picture = await jpeg('Ana Reis');

/** The card of the story with these fields. */
async function cardOf(
  fields: Readonly<Record<string, unknown>>,
  files: Files = {},
  body?: string,
  now?: Date,
): Promise<CardModel> {
  const edition = await editionOf({ ...sound, ...files, [file]: story(fields, body) }, now);
  return articleAt(edition, '/city/tram').card.drawing;
}

async function pathOf(fields: Readonly<Record<string, unknown>>, now?: Date): Promise<string> {
  const edition = await editionOf({ ...sound, [file]: story(fields) }, now);
  return articleAt(edition, '/city/tram').card.path;
}

describe('a card’s address', () => {
  test('is below its page’s, and holds a hash of what the card shows', async () => {
    expect(await pathOf({})).toMatch(/^\/~card\/city\/tram\/[0-9a-f]{8}\.jpg$/);
  });

  test('every kind of page that can be shared has one, and it is answered', async () => {
    const edition = await editionOf({ ...sound, 'pages/about.md': '---\nheadline: About\n---\n\nUs.\n' });
    const shared = [...edition.pages()].filter((page) => 'card' in page.model);
    expect(new Set(shared.map(({ kind }) => kind))).toEqual(
      new Set([
        'front',
        'section',
        'article',
        'authors',
        'author',
        'topics',
        'archive',
        'search',
        'standing',
      ]),
    );
    for (const { model } of shared) {
      const { card } = model as { card: { path: string; alt: string } };
      expect(edition.resolve(card.path).kind).toBe('card');
      expect(card.alt).not.toBe('');
    }
  });

  test('changes with the headline at once, and with nothing that the card doesn’t show', async () => {
    const before = await pathOf({ headline: 'Tram returns' });
    expect(await pathOf({ headline: 'Tram is late' })).not.toBe(before);
    expect(await pathOf({ headline: 'Tram returns', notes: 'Call Bo', topics: ['Trams'] })).toBe(before);
  });

  test('of an older headline leads to the present card, for a while only', async () => {
    const old = await pathOf({ headline: 'Tram returns' });
    const edition = await editionOf({ ...sound, [file]: story({ headline: 'Tram is late' }) });
    const { path } = articleAt(edition, '/city/tram').card;
    expect(edition.resolve(old)).toEqual({ kind: 'redirect', to: path, temporary: true });
  });

  test('of a story that has moved leads to its card where it is now', async () => {
    const edition = await editionOf({ ...sound, [file]: story({ formerly: ['/2019/tram'] }) });
    const { path } = articleAt(edition, '/city/tram').card;
    expect(edition.resolve('/~card/2019/tram/12345678.jpg')).toMatchObject({ kind: 'redirect', to: path });
  });

  test('of a list’s further pages leads to the list’s own card', async () => {
    const stories = Array.from({ length: 25 }, (_, index) => [`articles/s${index}.md`, story()]);
    const edition = await editionOf({ ...sound, ...Object.fromEntries(stories) });
    const first = edition.resolve('/city');
    const second = edition.resolve('/city/page/2');
    if (first.kind !== 'section' || second.kind !== 'section') throw new Error('two pages of a section');
    expect(second.model.card).toEqual(first.model.card);
  });

  test.each([
    ['a withdrawn story’s is gone with it', { status: 'withdrawn' }, 'gone'],
    ['a draft’s isn’t there', { status: 'draft' }, 'missing'],
    ['a later story’s isn’t there yet', { published: '2027-01-01T00:00:00Z' }, 'missing'],
  ])('%s, whatever the hash', async (_, fields, kind) => {
    const path = await pathOf({});
    const edition = await editionOf({ ...sound, [file]: story(fields) });
    expect(edition.resolve(path).kind).toBe(kind);
  });

  test.each([
    '/~card',
    '/~card/',
    '/~card/city/tram',
    '/~card/city/tram/x.jpg',
    '/~card/nowhere/12345678.jpg',
    '/~card//12345678.jpg',
    '/~card/media/a.jpg/12345678.jpg',
  ])('nothing stands at %s', async (path) => {
    const edition = await editionOf(sound);
    const answer: Answer = edition.resolve(path);
    expect(answer.kind).toBe('missing');
  });
});

describe('what a card shows', () => {
  const lead = { src: 'media/a.jpg', alt: 'x', focus: '40% 30%' };

  test('headline and picture that are meant for sharing come before the story’s own', async () => {
    const files = { 'media/a.jpg': picture, 'media/b.jpg': picture };
    const card = await cardOf({ lead, share: { headline: 'Come and see', image: 'media/b.jpg' } }, files);
    expect(card).toMatchObject({
      headline: 'Come and see',
      picture: { file: 'media/b.jpg' },
      credit: 'Ana Reis',
    });
  });

  test('the photograph with its focal point and its credit', async () => {
    const card = await cardOf({ lead: { ...lead, credit: 'Ana Reis' } }, { 'media/a.jpg': picture });
    expect(card).toMatchObject({
      layout: 'photo',
      picture: { file: 'media/a.jpg', focus: '40% 30%' },
      credit: 'Ana Reis',
      line: 'Ana Reis',
    });
  });

  test('without one, the words; with somebody’s words in it, those', async () => {
    expect((await cardOf({})).layout).toBe('words');
    const body = '{% pullquote by="The driver" %}\nI had forgotten the *bell*.\n{% /pullquote %}';
    expect(await cardOf({}, {}, body)).toMatchObject({
      layout: 'pullquote',
      quote: { text: 'I had forgotten the bell.', by: 'The driver' },
    });
  });

  test('a columnist’s face over an opinion', async () => {
    const files = { 'authors/ana-reis.yaml': 'name: Ana Reis\nphoto: media/a.jpg\n', 'media/a.jpg': picture };
    expect(await cardOf({ label: 'opinion' }, files)).toMatchObject({
      layout: 'opinion',
      portrait: { file: 'media/a.jpg' },
    });
  });

  test('what was paid for says so, and stands under no section’s name or colour', async () => {
    const files = { 'sections.yaml': '- {slug: city, name: City, color: "#0d4f6c"}\n' };
    const card = await cardOf({ label: 'sponsored', byline: 'Acme' }, files);
    expect(card.chips.map(({ kind }) => kind)).toEqual(['sponsored']);
    expect(card.kicker).toBeUndefined();
    expect(card.color).not.toBe('#0d4f6c');
  });

  test('a story shows its year from the day on that it is a year old, which is a new address', async () => {
    const fields = { published: '2025-06-01T10:00:00Z' };
    const kinds = async (now: string) =>
      (await cardOf(fields, {}, undefined, new Date(now))).chips.map(({ text }) => text);
    expect(await kinds('2026-05-31T22:59:00Z')).toEqual([]);
    expect(await kinds('2026-05-31T23:01:00Z')).toEqual(['2025']);
    const before = await editionOf({ ...sound, [file]: story(fields) }, new Date('2026-05-31T22:59:00Z'));
    expect(before.until).toEqual(new Date('2026-05-31T23:00:00Z'));
  });

  test('a story that was changed today says so', async () => {
    const updated = testNow.toISOString();
    expect((await cardOf({ updated })).chips).toEqual([{ kind: 'updated', text: 'Updated' }]);
    expect((await cardOf({ updated: '2026-05-02T10:00:00Z' })).chips).toEqual([]);
  });

  test('a story in another language is said in that, from right to left where it is written so', async () => {
    const card = await cardOf({ language: 'ar', label: 'analysis' });
    expect(card).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      chips: [{ kind: 'analysis', text: 'تحليل' }],
    });
  });

  test('no path of the machine that it was read on', async () => {
    expect(JSON.stringify(await cardOf({ lead }, { 'media/a.jpg': picture }))).not.toContain('/tmp');
  });
});
