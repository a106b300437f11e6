import { describe, expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '#lib/content/content.ts';
import { readRecords } from '#lib/content/read.ts';
import { type Edition, setEdition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';
import { describe as describePage } from '#lib/share/describe.ts';
import { editionOf, type Files, jpeg, sound, story, testNow } from '../../support/publication.ts';

const files: Files = {
  ...sound,
  'articles/city/draft.md': story({
    headline: 'A draft',
    status: 'draft',
    published: null,
    related: ['tram'],
  }),
  'articles/city/held.md': story({ headline: 'Held', hold: 'Ask the lawyer' }),
  'articles/city/later.md': story({ headline: 'Later', published: '2026-06-02T08:00:00Z' }),
  'articles/city/faulty.md': story({ headline: 'Faulty', authors: ['nobody'] }),
  'articles/city/withdrawn.md': story({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
  'articles/city/broken.md': '---\nheadline: [\n---\n\nText.\n',
  'articles/city/tram.md': story({ headline: 'Tram returns', related: ['draft'], topics: ['Trams'] }),
};
const preview = (more: Files = {}, now = testNow, kept: Files = {}): Promise<Edition> =>
  editionOf({ ...files, ...more }, now, kept, 'editor');

function article(edition: Edition, path: string) {
  const found = edition.resolve(path);
  if (found.kind !== 'article') throw new Error(`${path} is ${found.kind}`);
  return found;
}

describe('an editor sees', () => {
  test.each([
    ['/city/draft', 'draft'],
    ['/city/held', 'held'],
    ['/city/later', 'scheduled'],
    ['/city/faulty', 'faulty'],
  ])('%s, marked as %s, and kept from search engines', async (path, state) => {
    const found = article(await preview(), path);
    expect(found.model.unpublished?.state).toBe(state);
    expect(describePage(found).indexed).toBe(false);
    expect((await editionOf(files)).resolve(path).kind).toBe('missing');
  });

  test('when a scheduled story will appear', async () => {
    const { unpublished } = article(await preview(), '/city/later').model;
    expect(unpublished?.from?.text).toBe('2 June 2026, 09:00');
  });

  test('pictures of a draft, which readers don’t', async () => {
    const lead = { src: 'media/stage.jpg', alt: 'A stage', credit: 'Ana Reis' };
    const more = {
      'media/stage.jpg': await jpeg('Ana Reis'),
      'articles/city/draft.md': story({ status: 'draft', lead }),
    };
    expect((await preview(more)).resolve('/media/stage.jpg').kind).toBe('media');
    expect((await editionOf({ ...files, ...more })).resolve('/media/stage.jpg').kind).toBe('missing');
  });

  test('withdrawn stories as readers do', async () => {
    expect((await preview()).resolve('/city/withdrawn').kind).toBe('gone');
  });

  test('a public story that became wrong as its file stands, not in the version that readers still get', async () => {
    const edition = await preview({}, testNow, { 'articles/city/faulty.md': story({ headline: 'Good' }) });
    expect(article(edition, '/city/faulty').model).toMatchObject({
      headline: 'Faulty',
      unpublished: { state: 'faulty' },
    });
  });

  test('the public story where a draft claims its address, and the draft without one', async () => {
    const edition = await preview({ 'articles/city/other.md': story({ slug: 'tram', status: 'draft' }) });
    expect(article(edition, '/city/tram').model.headline).toBe('Tram returns');
    expect(edition.filed.find(({ file }) => file.endsWith('other.md'))).toMatchObject({
      state: 'draft',
      path: null,
    });
  });
});

test('every page that readers have is the same page for an editor: no list shows a draft', async () => {
  const [reader, editor] = [await editionOf(files), await preview()];
  const pages = [...reader.pages()];
  expect(pages.length).toBeGreaterThan(5);
  for (const { kind, path, fingerprint } of pages)
    expect(editor.resolve(path)).toMatchObject({ kind, path, fingerprint });
});

test('a draft becomes the page that it was shown as, but for the mark', async () => {
  const at = '2026-06-01T12:00:00Z';
  const draft = article(
    await preview({ 'articles/city/draft.md': story({ status: 'draft', published: at }) }),
    '/city/draft',
  );
  const published = article(
    await editionOf({ ...files, 'articles/city/draft.md': story({ published: at }) }),
    '/city/draft',
  );
  const { unpublished, ...rest } = draft.model;
  expect(unpublished).toEqual({ state: 'draft' });
  expect(rest).toEqual(published.model);
});

test('seen as of its hour, a scheduled story is public and in the lists', async () => {
  const edition = await preview({}, new Date('2026-06-02T08:00:00Z'));
  expect(article(edition, '/city/later').model.unpublished).toBeUndefined();
  const front = edition.resolve('/');
  expect(isReaderPage(front) && JSON.stringify(front.model).includes('/city/later')).toBe(true);
});

test('what a file says that can’t be read has no page, and is filed all the same', async () => {
  const edition = await preview();
  expect(edition.filed.map(({ file, state }) => [file, state])).toContainEqual([
    'articles/city/broken.md',
    'faulty',
  ]);
});

test('an edition for readers files nothing', async () => {
  expect((await editionOf(files)).filed).toEqual([]);
});

test('every story of the demonstration can be composed for an editor', async () => {
  const content = checkContent(await readRecords('content', blocks), blocks, () => undefined);
  const edition = setEdition({
    content,
    blocks,
    now: new Date('2026-11-22T12:00:00Z'),
    origin: 'https://gazette.example',
    build: 'test',
    viewer: 'editor',
  });
  const waiting = edition.filed.filter(({ state }) => state === 'draft' || state === 'held');
  expect(waiting.length).toBeGreaterThanOrEqual(2);
  for (const { path } of waiting) expect(article(edition, path ?? '').model.unpublished).toBeDefined();
});
