import { expect, test } from 'vitest';
import { arrangeStrips, featureFirst } from '#components/front/arrange.ts';
import type { StripModel } from '#lib/edition/models/front.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';
import type { StoryModel } from '#lib/edition/models/story.ts';

const picture: PhotoModel = {
  src: '/media/quay.jpg',
  alt: 'A quay',
  width: 1500,
  height: 1000,
  credit: 'Ana Reis',
  size: 'inline',
};

/** A story of a day in November, "21+" with a picture. */
function storyOf(day: string): StoryModel {
  const iso = `2026-11-${day.slice(0, 2)}T08:00:00+00:00`;
  return {
    path: `/city/${day}`,
    headline: day,
    label: 'news',
    section: { slug: 'city', name: 'City', path: '/city' },
    byline: [],
    published: { iso, text: day, hour: '08:00', date: day, day },
    language: 'en',
    direction: 'ltr',
    ...(day.endsWith('+') ? { picture } : {}),
  };
}

function stripOf(days: readonly string[]): StripModel {
  return { name: 'City', path: '/city', section: 'city', stories: days.map(storyOf) };
}

const orders: Readonly<Record<string, readonly [given: readonly string[], leads: string]>> = {
  'the newest, which has a picture': [['21+', '20+', '19'], '21+'],
  'the second of the same week, for its picture': [['21', '20+', '19+'], '20+'],
  'the third of the same day, for its picture': [['21', '21b', '21+', '19+'], '21+'],
  'the newest, rather than a picture of days ago': [['21', '20', '14+', '13+'], '21'],
  'the newest, rather than the second of weeks ago': [['21', '03+'], '21'],
  'the newest, where nothing has a picture': [['21', '20'], '21'],
};

for (const [name, [given, leads]] of Object.entries(orders)) {
  test(`a strip is led by ${name}; the others keep their order`, () => {
    const stories = given.map(storyOf);
    const [first, ...others] = featureFirst(stories).map(({ headline }) => headline);
    expect(first).toBe(leads);
    expect(others).toEqual(given.filter((day) => day !== leads));
  });
}

test('without a picture to lead it a strip is a row, and shares its band with none', () => {
  const old = stripOf(['21', '20', '14+']);
  expect(
    arrangeStrips([old, stripOf(['21+', '20+', '19+'])]).map(({ strips }) =>
      strips.map(({ shape }) => shape),
    ),
  ).toEqual([['columns'], ['columns']]);
});
