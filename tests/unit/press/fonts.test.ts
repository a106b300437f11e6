import { expect, test } from 'vitest';
import { firstFonts } from '#lib/press/fonts.ts';

const face = (range: string, file = 'latin', style = ''): string =>
  `@font-face{font-family:N;${style}src:url(/_next/static/media/${file}.woff2)format("woff2");unicode-range:${range}}`;
const latin = ['/_next/static/media/latin.woff2'];

test.each(['U+0000-00FF,U+0131', 'U+0-FF', 'U+??,U+131', 'U+00??', 'U+61', 'U+131, U+20-7E'])(
  'a face with the letters of %s is asked for ahead',
  (range) => {
    expect(firstFonts(face(range), 'en-GB')).toEqual(latin);
  },
);

test.each(['U+100-2BA', 'U+1??', 'U+0301', 'U+0600-06FF', ''])('one with %s isn’t', (range) => {
  expect(firstFonts(face(range), 'en')).toEqual([]);
});

test('italics, fonts of other sites and faces of this machine aren’t', () => {
  const css = [
    face('U+??', 'italic', 'font-style:italic;'),
    '@font-face{src:url(https://fonts.example/x.woff2);unicode-range:U+??}',
    '@font-face{src:local("Georgia");unicode-range:U+??}',
  ].join('');
  expect(firstFonts(css, 'en')).toEqual([]);
});

test('a page that is set in another script doesn’t wait for Latin letters', () => {
  expect(firstFonts(face('U+??'), 'ar')).toEqual([]);
  expect(firstFonts(face('U+??'), 'ja')).toEqual([]);
  expect(firstFonts(face('U+??'), 'sr-Latn')).toEqual(latin);
});

test('a file of two families is asked for once', () => {
  expect(firstFonts(face('U+??') + face('U+41-5A,U+61-7A'), 'en')).toEqual(latin);
});
