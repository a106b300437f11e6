import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playerOf, providerAt } from '#lib/frames/players.ts';

/* What stands in a frame runs in our reader's browser: it must be the provider's player, and of nobody else. */

test.each([
  [
    'https://www.youtube.com/watch?v=abcdef12345',
    'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1',
  ],
  [
    'https://m.youtube.com/watch?list=x&v=abcdef12345&t=90',
    'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1&start=90',
  ],
  [
    'https://youtu.be/abcdef12345?t=1h2m3s',
    'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1&start=3723',
  ],
  [
    'https://www.youtube.com/shorts/abcdef12345',
    'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1',
  ],
  [
    'https://www.youtube.com/embed/abcdef12345?start=5',
    'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1&start=5',
  ],
  ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?autoplay=1&dnt=1'],
  ['https://vimeo.com/123456/abc123', 'https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=abc123'],
  [
    'https://player.vimeo.com/video/123456?h=abc123',
    'https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=abc123',
  ],
  ['https://www.tiktok.com/@trams/video/7123', 'https://www.tiktok.com/player/v1/7123?autoplay=1'],
  ['https://open.spotify.com/intl-de/episode/AbC1?si=x', 'https://open.spotify.com/embed/episode/AbC1'],
  ['https://open.spotify.com/playlist/AbC1', 'https://open.spotify.com/embed/playlist/AbC1'],
  [
    'https://soundcloud.com/trams/bell',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Ftrams%2Fbell&auto_play=true',
  ],
  [
    'https://soundcloud.com/trams/sets/bells',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Ftrams%2Fsets%2Fbells&auto_play=true',
  ],
  ['https://datawrapper.dwcdn.net/AbC12/3/', 'https://datawrapper.dwcdn.net/AbC12/3/'],
  ['https://www.datawrapper.de/_/AbC12/', 'https://datawrapper.dwcdn.net/AbC12/'],
  [
    'https://www.documentcloud.org/documents/123-a-letter.html',
    'https://embed.documentcloud.org/documents/123-a-letter/?embed=1',
  ],
])('%s plays %s', (address, src) => expect(playerOf(address, [])?.src).toBe(src));

test.each([
  'https://www.youtube.com/@trams',
  'https://www.youtube.com/playlist?list=PLabcdef12345',
  'https://youtube.com.evil.example/watch?v=abcdef12345',
  'https://evil.example/?https://youtu.be/abcdef12345',
  'https://vimeo.com/trams',
  'https://open.spotify.com/',
  'https://soundcloud.com/trams',
  'https://www.documentcloud.org/app',
  'ftp://youtu.be/abcdef12345',
  'no address',
  '',
])('%s is no player', (address) => expect(playerOf(address, [])).toBeNull());

test('a host is allowed by its whole name, and over TLS only', () => {
  const allowed = ['charts.example.org'];
  expect(playerOf('https://charts.example.org/7', allowed)?.src).toBe('https://charts.example.org/7');
  for (const address of [
    'http://charts.example.org/7',
    'https://www.charts.example.org/7',
    'https://charts.example.org.evil.example/7',
    'https://evil.example/charts.example.org',
  ])
    expect(playerOf(address, allowed)).toBeNull();
});

test('whatever stands in an address, the player is of its provider, and nothing gets in beside its number', () => {
  const hosts = [
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'www.tiktok.com',
    'open.spotify.com',
    'soundcloud.com',
    'datawrapper.dwcdn.net',
    'www.documentcloud.org',
  ];
  const origins =
    /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com|www\.tiktok\.com|open\.spotify\.com|w\.soundcloud\.com|datawrapper\.dwcdn\.net|embed\.documentcloud\.org)\/[\w\-/?=&%.]+$/;
  const path = fc.array(
    fc.oneof(
      fc.constantFrom(
        '/watch?v=',
        '/video/',
        '@a/',
        '12345678',
        '/documents/',
        '/track/',
        '..',
        '"',
        '<',
        '%22',
        ';',
        ' ',
      ),
      fc.string(),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...hosts), path, (host, parts) => {
      const address = `https://${host}/${parts.join('')}`;
      const player = playerOf(address, []);
      if (player !== null) expect(player.src).toMatch(origins);
      if (URL.canParse(address)) expect(providerAt(address)).not.toBeNull();
    }),
  );
});
