import { describe, expect, test } from 'vitest';
import { platforms } from '#lib/edition/models/platforms.ts';
import type { Description } from '#lib/share/describe.ts';
import { describe as describePage } from '#lib/share/describe.ts';
import { platformCards } from '#lib/share/platforms.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const said: Description = {
  title: 'Tram returns — The Test Gazette',
  heading: 'Tram returns',
  description: 'After twenty years.',
  canonical: 'https://www.gazette.example/city/tram',
  indexed: true,
  feeds: [],
  icon: '/icon.svg',
  type: 'article',
  site: 'The Test Gazette',
  locale: 'en_GB',
  image: {
    url: 'https://gazette.example/~card/x.jpg',
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    alt: 'A tram',
  },
};

const cardOf = (change: Partial<Description>, platform: (typeof platforms)[number], language = 'en') => {
  const card = platformCards({ ...said, ...change }, language).find((one) => one.platform === platform);
  if (card === undefined) throw new Error(`There is no card of ${platform}.`);
  return card;
};

test('each platform has its card, from what the page says of itself', async () => {
  const page = (
    await editionOf({
      ...sound,
      'articles/city/tram.md': story({ headline: 'Tram returns', dek: 'After twenty years.' }),
    })
  ).resolve('/city/tram');
  if (page.kind !== 'article') throw new Error('There is no story.');
  const whole = describePage(page);
  const cards = platformCards(whole, 'en');
  expect(cards.map(({ platform }) => platform)).toEqual([...platforms]);
  for (const { platform, title, description, domain, notes } of cards) {
    expect(title.text).toBe(platform === 'google' ? whole.title : whole.heading);
    expect(['', whole.description]).toContain(description.lost > 0 ? '' : description.text);
    expect(domain).toBe('gazette.example');
    expect(notes).toEqual([]);
  }
});

describe('what is too long', () => {
  test.each(platforms)('is cut as %s cuts it, and says how much is lost', (platform) => {
    const heading = 'x'.repeat(400);
    const { title, notes } = cardOf({ heading, title: heading }, platform);
    const [note] = notes;
    if (note?.problem !== 'cut') throw new Error('Nothing is said of the title.');
    expect(title.text).toBe(`${'x'.repeat(note.most - 1)}…`);
    expect(title.lost).toBe(400 - (note.most - 1));
  });

  test('a title of exactly as many letters is whole', () => {
    expect(cardOf({ heading: 'x'.repeat(70) }, 'x').title).toEqual({ text: 'x'.repeat(70), lost: 0 });
    expect(cardOf({ heading: 'x'.repeat(71) }, 'x').title).toEqual({ text: `${'x'.repeat(69)}…`, lost: 2 });
  });

  test.each([
    ['👩‍👩‍👧‍👦', 'a family of four'],
    ['e\u0301', 'a letter and its accent'],
    ['ह\u093fन\u094d', 'a syllable'],
    ['بَ', 'a letter and its vowel'],
  ])('%s, %s, is never cut in two', (letter) => {
    const count = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(letter)].length;
    const { text } = cardOf({ heading: letter.repeat(100) }, 'x').title;
    const whole = text.slice(0, -1);
    expect(letter.repeat(100).startsWith(whole)).toBe(true);
    expect(whole.length % letter.length === 0 || count > 1).toBe(true);
  });
});

describe('what is missing', () => {
  test('a description is asked for where the platform shows one', () => {
    const missing = { about: 'description', problem: 'missing' };
    expect(cardOf({ description: '' }, 'facebook').notes).toEqual([missing]);
    expect(cardOf({ description: '' }, 'facebook').parts).not.toContain('description');
    expect(cardOf({ description: '' }, 'linkedin').notes).toEqual([]);
  });

  test('a picture is asked for everywhere, and nothing stands in its place', () => {
    const { image: _, ...without } = said;
    for (const card of platformCards(without, 'en')) {
      expect(card.notes).toEqual([{ about: 'picture', problem: 'missing' }]);
      expect([card.shape, card.parts.includes('picture')]).toEqual(['stacked', false]);
    }
  });

  test('a search engine has the picture of the structured data, and that of the card where they have none', () => {
    const found = {
      url: 'https://gazette.example/media/a.jpg/1x1.jpg',
      width: 300,
      height: 300,
      alt: 'A bell',
    };
    const pictures = (given?: typeof found) =>
      Object.fromEntries(platformCards(said, 'en', given).map((card) => [card.platform, card.picture?.src]));
    expect(pictures(found)).toMatchObject({ google: '/media/a.jpg/1x1.jpg', x: '/~card/x.jpg' });
    expect(pictures()).toMatchObject({ google: '/~card/x.jpg' });
    expect(pictures({ ...found, width: 200 }).google).toBeUndefined();
  });

  test('a picture that is too small for a platform isn’t shown there', () => {
    const image = {
      url: 'https://gazette.example/x.jpg',
      width: 350,
      height: 200,
      type: 'image/jpeg',
      alt: '',
    };
    expect(cardOf({ image }, 'facebook').notes).toEqual([{ about: 'picture', problem: 'small', least: 600 }]);
    expect(cardOf({ image }, 'facebook').parts).not.toContain('picture');
    expect(cardOf({ image }, 'x').parts).toContain('picture');
  });
});
