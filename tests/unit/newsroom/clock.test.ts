import { expect, test } from 'vitest';
import { articleAt, pageAt } from '../../support/answers.ts';
import { follow, open, testFolder, until } from '../../support/newsroom.ts';
import { sound, story } from '../../support/publication.ts';

/*
 * The clock stands still until the test moves it. The newsroom waits for as long as the edition says, so it is
 * opened a moment before the time: then it asks the clock again every few milliseconds.
 */
function clockAt(now: string) {
  let at = new Date(now).getTime();
  return {
    clock: () => new Date(at),
    moveTo: (later: string) => {
      at = new Date(later).getTime();
    },
  };
}

test('an embargo ends by itself: nobody has to save, restart or ask', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/news.md': story({ published: '2026-06-01T12:00:00+01:00' }),
  });
  const { clock, moveTo } = clockAt('2026-06-01T10:59:59.980Z');
  const desk = await follow(folder, { clock });
  expect(desk.newsroom.edition().resolve('/city/news').kind).toBe('missing');
  moveTo('2026-06-01T11:00:00.000Z');
  const edition = await until(
    desk,
    'the story is out',
    ({ resolve }) => resolve('/city/news').kind === 'article',
  );
  expect(edition.now.toISOString()).toBe('2026-06-01T11:00:00.000Z');
  expect(pageAt(edition, '/', 'front').model.lead?.path).toBe('/city/news');
});

test('after one embargo the next is waited for', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/one.md': story({ published: '2026-06-01T11:00:00.000Z' }),
    'articles/two.md': story({ published: '2026-06-01T11:00:00.050Z' }),
  });
  const { clock, moveTo } = clockAt('2026-06-01T10:59:59.980Z');
  const desk = await follow(folder, { clock });
  moveTo('2026-06-01T11:00:00.000Z');
  const edition = await until(desk, 'one is out', ({ resolve }) => resolve('/city/one').kind === 'article');
  expect(edition.resolve('/city/two').kind).toBe('missing');
  expect(edition.until.toISOString()).toBe('2026-06-01T11:00:00.050Z');
  moveTo('2026-06-01T11:00:00.050Z');
  await until(desk, 'two is out', ({ resolve }) => resolve('/city/two').kind === 'article');
});

test('at midnight the masthead’s date becomes the next, in the publication’s zone', async () => {
  const site = { 'site.yaml': 'name: G\nlanguage: en-GB\ntimezone: Asia/Kathmandu\n' };
  const folder = await testFolder({ ...sound, ...site });
  const { clock, moveTo } = clockAt('2026-06-01T18:14:59.980Z');
  const desk = await follow(folder, { clock });
  expect(pageAt(desk.newsroom.edition(), '/', 'front').model.today.iso).toBe('2026-06-01');
  moveTo('2026-06-01T18:15:00.000Z');
  await until(
    desk,
    'it is the next day',
    (edition) => pageAt(edition, '/', 'front').model.today.iso === '2026-06-02',
  );
});

test('a pin ends by itself', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/pinned.md': story({ published: '2020-01-01T00:00:00Z' }),
    'articles/new.md': story({ published: '2026-05-01T00:00:00Z' }),
    'front.yaml': 'lead: new\npins: [{slug: pinned, until: "2026-06-01T11:00:00Z"}]\n',
  });
  const { clock, moveTo } = clockAt('2026-06-01T10:59:59.980Z');
  const desk = await follow(folder, { clock });
  const second = () => pageAt(desk.newsroom.edition(), '/', 'front').model.second[0]?.path;
  expect(second()).toBe('/city/pinned');
  moveTo('2026-06-01T11:00:00.000Z');
  await until(desk, 'the pin is gone', () => second() === '/city/tram');
});

test('an embargo that ends changes no page that doesn’t show the story', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/news.md': story({ published: '2026-06-01T11:00:00Z' }),
  });
  const { clock, moveTo } = clockAt('2026-06-01T10:59:59.980Z');
  const desk = await follow(folder, { clock });
  const fingerprint = () => pageAt(desk.newsroom.edition(), '/city/tram', 'article').fingerprint;
  const before = fingerprint();
  moveTo('2026-06-01T11:00:00Z');
  await until(desk, 'the story is out', ({ resolve }) => resolve('/city/news').kind === 'article');
  expect(fingerprint()).toBe(before);
});

test('a newsroom that doesn’t follow reads again only when it is asked', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/news.md': story({ published: '2026-06-01T11:00:00Z' }),
  });
  const { clock, moveTo } = clockAt('2026-06-01T10:59:59.999Z');
  const { newsroom } = await open(folder, { clock });
  moveTo('2026-06-01T11:00:00Z');
  const edition = newsroom.edition();
  expect(await newsroom.refresh()).not.toBe(edition);
  expect(articleAt(newsroom.edition(), '/city/news').path).toBe('/city/news');
});
