import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCaptions, transcriptOf } from '#lib/content/captions.ts';
import { structuredData } from '#lib/share/structured-data.ts';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';
import { editionOf, jpeg, sound, story } from '../../support/publication.ts';

const captions = [
  'WEBVTT',
  '',
  'NOTE Written by the desk',
  '',
  '00:00.000 --> 00:01.000',
  '<v Ana Reis>Here it comes,',
  'round the <i>bend</i>.',
  '',
  '00:01.000 --> 00:02.000',
  '<v Ana Reis>Rock &amp; roll.',
  '',
  '00:02.000 --> 00:03.000',
  '[Two bells]',
  '',
].join('\n');
const film = {
  'media/tram.mp4': new Uint8Array([1, 2, 3]),
  'media/tram.jpg': await jpeg(),
  'media/tram.vtt': captions,
};
const tag =
  '{% video src="media/tram.mp4" poster="media/tram.jpg" title="The tram" credit="Bo Lind" captions="media/tram.vtt" /%}';
const said = 'Ana Reis: Here it comes, round the bend. Rock & roll.\n[Two bells]';

test('a film is played from the publication’s own file, with captions, and its words are made from them', async () => {
  const [[name, model] = []] = await modelsOf(tag, film);
  expect(name).toBe('video');
  expect(model).toMatchObject({
    title: 'The tram',
    credit: 'Bo Lind',
    film: { src: '/media/tram.mp4', type: 'video/mp4' },
    poster: { src: '/media/tram.jpg', width: 60, height: 40 },
    captions: '/media/tram.vtt',
    transcript: said,
  });
});

test('words that the story writes itself come before those of the captions', async () => {
  const [[, model] = []] = await modelsOf(tag.replace(' /%}', ' transcript="A tram." /%}'), film);
  expect(model).toMatchObject({ transcript: 'A tram.' });
});

test('a film in which there is nothing to hear needs no captions', async () => {
  const [[, model] = []] = await modelsOf(tag.replace('captions="media/tram.vtt"', 'silent=true'), film);
  expect(model).not.toHaveProperty('captions');
  expect(model).not.toHaveProperty('transcript');
});

test('a kept story whose film is gone still gives its words', async () => {
  const [[, model] = []] = await keptModelsOf(tag.replace(' /%}', ' transcript="A tram." /%}'));
  expect(model).toMatchObject({ title: 'The tram', film: null, poster: null, transcript: 'A tram.' });
});

test('search and reading time know what is said', async () => {
  expect(await plainOf(tag, film)).toBe(`The tram\n${said}\n`);
});

test('search engines are told of it as of a film', async () => {
  const edition = await editionOf({ ...sound, ...film, 'articles/city/tram.md': story({}, tag) });
  const page = edition.resolve('/city/tram');
  if (page.kind !== 'article') throw new Error('There is no story.');
  expect(structuredData(page)[0]).toMatchObject({
    video: [
      {
        '@type': 'VideoObject',
        name: 'The tram',
        description: 'The tram',
        thumbnailUrl: expect.stringMatching(
          /^https:\/\/gazette\.example\/media\/tram\.jpg\/\d+-[\w-]{8}\.jpg$/,
        ),
        contentUrl: 'https://gazette.example/media/tram.mp4',
        encodingFormat: 'video/mp4',
        uploadDate: '2026-01-01T08:00:00+00:00',
        creditText: 'Bo Lind',
        transcript: said,
      },
    ],
  });
});

const bad: BadExamples = {
  'a film that isn’t there': [tag.replace('"media/tram.mp4"', '▸"media/bus.mp4"'), 'missing-file'],
  'a poster that isn’t there': [tag.replace('"media/tram.jpg"', '▸"media/bus.jpg"'), 'missing-file'],
  'captions that aren’t there': [tag.replace('"media/tram.vtt"', '▸"media/bus.vtt"'), 'missing-file'],
  'no captions': [`▸${tag.replace(' captions="media/tram.vtt"', '')}`, 'missing-captions'],
  'captions that need none, and none': [
    `▸${tag.replace('captions="media/tram.vtt"', 'silent=false')}`,
    'missing-captions',
  ],
  'no credit': [`▸${tag.replace(' credit="Bo Lind"', '')}`, 'missing-attribute'],
  'no poster': [`▸${tag.replace(' poster="media/tram.jpg"', '')}`, 'missing-attribute'],
  'a film of another site': [tag.replace('src="media/', 'src=▸"https://a.example/'), 'invalid-attribute'],
  'captions of another kind': [tag.replace('"media/tram.vtt"', '▸"media/tram.srt"'), 'invalid-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, film);
  });
}

test('whatever a file of captions holds, it is read or told what is wrong, in one line each', () => {
  const part = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    '00:00.000 --> 00:01.000',
    '<v Ana>',
    '</v>',
    '<b',
    '&amp;',
    '&',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
      const { cues, findings } = readCaptions('media/a.vtt', parts.join(''));
      expect(cues === null).toBe(findings.length > 0);
      for (const { line, message } of findings) {
        expect(line).toBeGreaterThan(0);
        expect(message).not.toMatch(/\n/);
      }
      for (const paragraph of transcriptOf(cues ?? []).split('\n')) expect(paragraph).not.toMatch(/[\r\n\0]/);
    }),
    { numRuns: 1000 },
  );
});
