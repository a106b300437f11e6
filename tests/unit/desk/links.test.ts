import { expect, test } from 'vitest';
import { changeLinks } from '#lib/desk/links.ts';

const inside = (html: string): string =>
  changeLinks(
    `<!DOCTYPE html><html><head></head><body>${html}</body></html>`,
    (path) => `/preview/now${path}`,
  ).replace(/^.*<body>|<\/body>.*$/gs, '');

test('links, pictures in all their sizes, and recordings stay inside a preview', () => {
  expect(inside('<a href="/city/tram?x=1#top">Tram</a>')).toContain('href="/preview/now/city/tram?x=1#top"');
  expect(inside('<img src="/media/a.jpg">')).toContain('src="/preview/now/media/a.jpg"');
  expect(inside('<picture><source srcset="/a/320.avif 320w, /a/640.avif 640w"></picture>')).toContain(
    'srcset="/preview/now/a/320.avif 320w, /preview/now/a/640.avif 640w"',
  );
  expect(inside('<picture><source srcset="/a/320.avif 320w,/a/640.avif 640w"></picture>')).toContain(
    'srcset="/preview/now/a/320.avif 320w,/preview/now/a/640.avif 640w"',
  );
  expect(inside('<audio src="/media/a.mp3"></audio>')).toContain('src="/preview/now/media/a.mp3"');
});

test('so does the picture of a player that waits for a click', () => {
  const frame = inside(
    '<iframe srcdoc="&lt;a href=https://player.example>&lt;img src=/media/a.jpg>&lt;/a>"></iframe>',
  );
  expect(frame).toContain('/preview/now/media/a.jpg');
  expect(frame).toContain('https://player.example');
});

test.each(['https://other.example/', '//other.example/', '#notes', 'mailto:a@b.example', '/\\other.example'])(
  'a link to %s leads where it led',
  (href) => expect(inside(`<a href="${href}">x</a>`)).toContain(`href="${href}"`),
);
