import { beforeAll, expect, test } from 'vitest';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';
import { type Files, jpeg } from '../../support/publication.ts';

const tag =
  '{% frame url="https://www.youtube.com/watch?v=abcdef12345&t=1m5s" title="The launch" poster="media/p.jpg" /%}';
let poster: Files;
beforeAll(async () => {
  poster = { 'media/p.jpg': await jpeg() };
});

test('a player has the publication’s own poster, and its provider’s page for those who ask for it', async () => {
  expect(await modelsOf(tag, poster)).toEqual([
    [
      'frame',
      {
        url: 'https://www.youtube.com/watch?v=abcdef12345&t=1m5s',
        host: 'youtube.com',
        title: 'The launch',
        language: 'en',
        direction: 'ltr',
        poster: { src: '/media/p.jpg', width: 60, height: 40, mark: expect.stringMatching(/^[\w-]{8}$/) },
        player: {
          name: 'YouTube',
          src: 'https://www.youtube-nocookie.com/embed/abcdef12345?autoplay=1&start=65',
          shape: 'film',
          allow: ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'],
        },
      },
    ],
  ]);
});

test('a host that the newsroom trusts is framed as it is, any other is a link', async () => {
  const chart = '{% frame url="https://charts.example.org/7?a=b" title="x" /%}';
  const trusting = { 'site.yaml': 'name: G\nframes: [charts.example.org]\n' };
  expect(await modelsOf(chart, trusting)).toMatchObject([
    ['frame', { player: { name: 'charts.example.org', src: 'https://charts.example.org/7?a=b' } }],
  ]);
  expect(await modelsOf(chart)).toMatchObject([['frame', { player: null }]]);
  expect(await modelsOf(chart.replace('https:', 'http:'), trusting)).toMatchObject([
    ['frame', { player: null }],
  ]);
});

test('a player without a poster, and a kept one whose poster is gone, are there all the same', async () => {
  const [[, bare] = []] = await modelsOf('{% frame url="https://a.example/" title="x" /%}');
  expect(bare).toMatchObject({ url: 'https://a.example/', poster: null });
  const [[, kept] = []] = await keptModelsOf(tag);
  expect(kept).toMatchObject({ title: 'The launch', poster: null });
});

test('a host in another script is shown as browsers show it in an address bar', async () => {
  const [[, model] = []] = await modelsOf('{% frame url="https://WWW.Münze.example/" title="x" /%}');
  expect(model).toMatchObject({ host: 'xn--mnze-0ra.example' });
});

test('plain text has the player’s title, and where it is', async () => {
  expect(await plainOf(tag, poster)).toBe('The launch: https://www.youtube.com/watch?v=abcdef12345&t=1m5s\n');
});

const bad: BadExamples = {
  'a poster that isn’t there': [tag.replace('"media/p.jpg"', '▸"media/q.jpg"'), 'missing-file'],
  'a poster of another site': [tag.replace('"media/p', '▸"https://a.example/p'), 'invalid-attribute'],
  'a script for an address': ['{% frame url=▸"javascript:alert(1)" title="x" /%}', 'invalid-attribute'],
  'data for an address': ['{% frame url=▸"data:text/html,x" title="x" /%}', 'invalid-attribute'],
  'a path for an address': ['{% frame url=▸"/videos/1" title="x" /%}', 'invalid-attribute'],
  'an address with a password': ['{% frame url=▸"https://u:p@a.example" title="x" /%}', 'invalid-attribute'],
  'no title': ['▸{% frame url="https://a.example" /%}', 'missing-attribute'],
  'a host that nobody has allowed': ['{% frame url=▸"https://a.example/" title="x" /%}', 'unknown-player'],
  'an address without a film': [
    '{% frame url=▸"https://www.youtube.com/@trams" title="x" /%}',
    'unknown-player',
  ],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, poster);
  });
}
