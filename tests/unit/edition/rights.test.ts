import { describe, expect, test } from 'vitest';
import { articleAt, pageAt, pathsOf } from '../../support/answers.ts';
import { htmlOf } from '../../support/html.tsx';
import { editionOf, jpegSaying, sound, story, testNow } from '../../support/publication.ts';

/*
 * What a picture's file says of its rights: readers get what they may see, and are told how it came to be.
 */
const lead = { src: 'media/stage.jpg', alt: 'A stage' };
async function publicationWith(
  properties: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, unknown>> = {},
) {
  return {
    ...sound,
    'media/stage.jpg': await jpegSaying({ 'photoshop:Credit': 'Bo Lind', ...properties }),
    'articles/city/tram.md': story({ lead, ...fields }),
  };
}

describe('a licence that ends', () => {
  const may = { 'plus:LicenseEndDate': '2026-05-31' };
  /** London is an hour ahead of UTC then. */
  const end = new Date('2026-05-31T23:00:00Z');

  test('is a moment at which the edition changes by itself, at the end of the day where the site is', async () => {
    const files = await publicationWith({ 'plus:LicenseEndDate': '2026-05-31T10:30:00' });
    const before = await editionOf(files, new Date('2026-05-31T08:00:00Z'));
    expect(before.until).toEqual(new Date('2026-05-31T09:30:00Z'));
    expect((await editionOf(await publicationWith(may), new Date('2026-05-31T08:00:00Z'))).until).toEqual(
      end,
    );
  });

  test('takes the picture away and leaves the story, with words in its place', async () => {
    const files = await publicationWith(may);
    const before = await editionOf(files, new Date(end.getTime() - 1));
    expect(articleAt(before, '/city/tram').picture?.src).toBe('/media/stage.jpg');
    expect(before.findings).toEqual([]);
    const after = await editionOf(files, end);
    expect(articleAt(after, '/city/tram').picture).toMatchObject({ src: null, alt: 'A stage' });
    expect(htmlOf(pageAt(after, '/city/tram', 'article'))).toContain(
      'We may not show this picture. It showed: A stage',
    );
    expect(pathsOf(after, 'media')).toEqual([]);
    expect(pathsOf(after, 'rendition')).toEqual([]);
    expect(after.locate('media/stage.jpg')).toBeDefined();
    expect(after.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['rights-ended', 'error']]);
  });

  test('keeps a story that appears later from being published', async () => {
    const files = await publicationWith(may, { published: '2026-06-01T08:00:00Z' });
    expect(pathsOf(await editionOf(files), 'article')).toEqual([]);
  });

  test('is prolonged by who says so in the story, there and nowhere else', async () => {
    const agreed = { ...lead, rights: 'Bo Lind, until 2028' };
    const files = {
      ...(await publicationWith(may, { lead: agreed })),
      'articles/city/other.md': story({ headline: 'Another story', lead }),
    };
    const edition = await editionOf(files);
    expect(articleAt(edition, '/city/tram').picture?.src).toBe('/media/stage.jpg');
    expect(articleAt(edition, '/city/other').picture?.src).toBeNull();
    expect(pathsOf(edition, 'media')).toEqual(['/media/stage.jpg']);
    expect(edition.findings.map(({ file, rule }) => [file, rule])).toEqual([
      ['articles/city/other.md', 'rights-ended'],
    ]);
  });

  test.each([
    ['2025', true],
    ['2026', false],
    ['2026-05', true],
    ['2026-06', false],
    ['2026-06-01T11:59:00Z', true],
    ['2026-06-01T14:00:00+01:00', false],
    ['one day', false],
  ])('on %s has ended on 1 June 2026 at noon: %s', async (date, ended) => {
    const files = await publicationWith(
      { 'plus:LicenseEndDate': date },
      { published: '2024-01-01T08:00:00Z' },
    );
    const edition = await editionOf(files, testNow);
    expect(articleAt(edition, '/city/tram').picture?.src === null).toBe(ended);
  });

  test('of a portrait or logo takes that away too, and is found in the record', async () => {
    const files = {
      ...(await publicationWith(may, { lead: null })),
      'authors/ana-reis.yaml': 'name: Ana Reis\nphoto: media/stage.jpg\nemail: ana@gazette.example\n',
    };
    const edition = await editionOf(files);
    expect(pathsOf(edition, 'media')).toEqual([]);
    expect(edition.findings.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['authors/ana-reis.yaml', 2, 'rights-ended'],
    ]);
  });
});

test('a picture that its file keeps from the web isn’t served, whatever version of the story readers have', async () => {
  const files = await publicationWith({ 'photoshop:Instructions': 'ONLINE OUT' });
  const kept = { 'articles/city/tram.md': files['articles/city/tram.md'] };
  const edition = await editionOf(files, testNow, kept);
  expect(articleAt(edition, '/city/tram').picture).toMatchObject({ src: null, alt: 'A stage' });
  expect(pathsOf(edition, 'media')).toEqual([]);
  expect(pathsOf(await editionOf(files), 'article')).toEqual([]);
});

test('what the story leaves out its file says; the description only from the field that is meant for it', async () => {
  const said = {
    'dc:description': '<rdf:Alt><rdf:li xml:lang="x-default">The first night.</rdf:li></rdf:Alt>',
    'Iptc4xmpCore:AltTextAccessibility': '<rdf:Alt><rdf:li xml:lang="x-default">A stage</rdf:li></rdf:Alt>',
  };
  const full = await editionOf(await publicationWith(said, { lead: { src: lead.src } }));
  expect(articleAt(full, '/city/tram').picture).toMatchObject({
    alt: 'A stage',
    caption: 'The first night.',
    credit: 'Bo Lind',
  });
  const own = { ...lead, alt: 'Two singers', caption: '' };
  const edition = await editionOf(await publicationWith(said, { lead: own }));
  expect(articleAt(edition, '/city/tram').picture).not.toHaveProperty('caption');
  expect(articleAt(edition, '/city/tram').picture).toMatchObject({ alt: 'Two singers' });
  const bare = await publicationWith(
    { 'dc:description': said['dc:description'] },
    { lead: { src: lead.src } },
  );
  expect((await editionOf(bare)).findings.map(({ rule }) => rule)).toEqual(['missing-alt']);
});

test('a credit agrees with a file that names the same person as its creator', async () => {
  const made = {
    'photoshop:Credit': 'Estuary',
    'dc:creator': '<rdf:Seq><rdf:li>Ana Reis</rdf:li></rdf:Seq>',
  };
  const agreed = await publicationWith(made, { lead: { ...lead, credit: 'Ana Reis' } });
  expect((await editionOf(agreed)).findings).toEqual([]);
  const other = await publicationWith(made, { lead: { ...lead, credit: 'Ben Oduya' } });
  expect((await editionOf(other)).findings.map(({ rule }) => rule)).toEqual(['credit-contradicts']);
});

test('readers are told of a picture that generative AI has made or altered, and of no other', async () => {
  const scheme = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
  for (const [source, generated] of [
    [`${scheme}trainedAlgorithmicMedia`, 'made'],
    [`${scheme}compositeWithTrainedAlgorithmicMedia`, 'altered'],
    [`${scheme}compositeSynthetic`, 'altered'],
    ['trainedAlgorithmicMedia', 'made'],
    [`${scheme}algorithmicallyEnhanced`, undefined],
    [`${scheme}digitalCapture`, undefined],
    [`${scheme}toString`, undefined],
  ]) {
    const edition = await editionOf(await publicationWith({ 'Iptc4xmpExt:DigitalSourceType': source ?? '' }));
    expect([source, articleAt(edition, '/city/tram').picture?.generated]).toEqual([source, generated]);
    const caption = /<figcaption.*?<\/figcaption>/.exec(
      htmlOf(pageAt(edition, '/city/tram', 'article')),
    )?.[0];
    expect(caption?.includes('with AI')).toBe(generated !== undefined);
  }
});
