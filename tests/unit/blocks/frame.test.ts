import { beforeAll, expect, test } from 'vitest';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';
import { type Files, jpeg } from '../../support/publication.ts';

const tag = '{% frame url="https://www.player.example/v/1?a=b" title="The launch" poster="media/p.jpg" /%}';
let poster: Files;
beforeAll(async () => {
  poster = { 'media/p.jpg': await jpeg() };
});

test('a player is a titled link with the publication’s own poster: nobody else is asked for anything', async () => {
  expect(await modelsOf(tag, poster)).toEqual([
    [
      'frame',
      {
        url: 'https://www.player.example/v/1?a=b',
        host: 'player.example',
        title: 'The launch',
        language: 'en',
        poster: { src: '/media/p.jpg', width: 60, height: 40, mark: expect.stringMatching(/^[\w-]{8}$/) },
      },
    ],
  ]);
});

test('a player without a poster, and a kept one whose poster is gone, are links all the same', async () => {
  const [[, bare] = []] = await modelsOf('{% frame url="https://a.example/" title="x" /%}');
  expect(bare).toMatchObject({ url: 'https://a.example/', poster: null });
  const [[, kept] = []] = await keptModelsOf(tag);
  expect(kept).toMatchObject({ title: 'The launch', poster: null });
});

test('a host in another script is shown as browsers show it in an address bar', async () => {
  const [[, model] = []] = await modelsOf('{% frame url="https://WWW.Münze.example/" title="x" /%}');
  expect(model).toMatchObject({ host: 'xn--mnze-0ra.example' });
});

test('search knows the player’s title', async () => {
  expect(await plainOf(tag, poster)).toBe('The launch\n');
});

const bad: BadExamples = {
  'a poster that isn’t there': [tag.replace('"media/p.jpg"', '▸"media/q.jpg"'), 'missing-file'],
  'a poster of another site': [tag.replace('"media/p', '▸"https://a.example/p'), 'invalid-attribute'],
  'a script for an address': ['{% frame url=▸"javascript:alert(1)" title="x" /%}', 'invalid-attribute'],
  'data for an address': ['{% frame url=▸"data:text/html,x" title="x" /%}', 'invalid-attribute'],
  'a path for an address': ['{% frame url=▸"/videos/1" title="x" /%}', 'invalid-attribute'],
  'an address with a password': ['{% frame url=▸"https://u:p@a.example" title="x" /%}', 'invalid-attribute'],
  'no title': ['▸{% frame url="https://a.example" /%}', 'missing-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, poster);
  });
}
