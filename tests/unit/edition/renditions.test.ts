import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { findPage } from '#lib/press/address.ts';
import { pageAt, pathsOf } from '../../support/answers.ts';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

/*
 * Pages name sizes of pictures; so do pages that a CDN or a browser still has. All of those must show something,
 * and nothing that isn't public yet.
 */
const picture = async (width: number, color = '#345'): Promise<Uint8Array> =>
  sharp({ create: { width, height: 400, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

async function pictured(more: Files = {}): Promise<Edition> {
  const lead = (src: string) => ({ lead: { src, alt: 'x', credit: 'y' } });
  return editionOf({
    ...sound,
    'articles/city/tram.md': story(lead('media/a.jpg')),
    'articles/city/secret.md': story({ ...lead('media/secret.jpg'), status: 'draft' }),
    'media/a.jpg': await picture(600),
    'media/secret.jpg': await picture(600),
    ...more,
  });
}

const isCrop = (path: string): boolean => /\/\d+x\d+-/.test(path);

/** The mark that pages of this edition put into the addresses of the tram's picture. */
function markOf(edition: Edition): string {
  return pageAt(edition, '/city/tram', 'article').model.picture?.mark ?? '';
}

test('a picture is offered in widths that it has, in both formats, each at its own address', async () => {
  const edition = await pictured();
  const mark = markOf(edition);
  expect(pathsOf(edition, 'rendition').filter((path) => !isCrop(path))).toEqual(
    [160, 208, 270, 350, 450, 600].flatMap((width) => [
      `/media/a.jpg/${width}-${mark}.avif`,
      `/media/a.jpg/${width}-${mark}.jpg`,
    ]),
  );
  expect(pageAt(edition, `/media/a.jpg/270-${mark}.avif`, 'rendition').model).toMatchObject({
    file: 'media/a.jpg',
    width: 270,
    format: 'avif',
  });
});

describe('a story’s picture in the shapes of search engines', () => {
  const around = (focus: string, src = 'media/a.jpg') =>
    story({ lead: { src, alt: 'x', credit: 'y', focus } });
  const cropsOf = (edition: Edition) => pathsOf(edition, 'rendition').filter(isCrop);

  test('is cut around the point that the story names, and around no other', async () => {
    const edition = await pictured({ 'articles/city/tram.md': around('40% 30%') });
    const mark = markOf(edition);
    expect(cropsOf(edition)).toEqual(
      ['16x9', '4x3', '1x1'].map((shape) => `/media/a.jpg/${shape}-40-30-${mark}.jpg`),
    );
    expect(pageAt(edition, `/media/a.jpg/1x1-40-30-${mark}.jpg`, 'rendition').model).toMatchObject({
      file: 'media/a.jpg',
      width: 400,
      crop: { shape: '1x1', x: 40, y: 30 },
    });
  });

  test('is cut around each point where two stories show the same picture', async () => {
    const edition = await pictured({
      'articles/city/tram.md': around('40% 30%'),
      'articles/city/other.md': around('10% 10%'),
    });
    expect(cropsOf(edition)).toHaveLength(6);
  });

  test('leads from a former point, and from former bytes, to the present crop', async () => {
    const edition = await pictured({ 'articles/city/tram.md': around('40% 30%') });
    const to = `/media/a.jpg/4x3-40-30-${markOf(edition)}.jpg`;
    for (const old of [`4x3-50-50-${markOf(edition)}`, '4x3-40-30-formerly'])
      expect(edition.resolve(`/media/a.jpg/${old}.jpg`)).toEqual({ kind: 'redirect', to, temporary: true });
  });

  test('isn’t there for a draft’s picture, for one that no story leads with, or in another shape', async () => {
    const edition = await pictured({
      'authors/ana-reis.yaml': 'name: Ana Reis\nemail: ana@gazette.example\nphoto: media/face.jpg\n',
      'media/face.jpg': await picture(600),
    });
    const mark = markOf(edition);
    for (const path of [
      `/media/secret.jpg/1x1-50-50-${mark}.jpg`,
      `/media/face.jpg/1x1-50-50-${mark}.jpg`,
      `/media/a.jpg/3x2-50-50-${mark}.jpg`,
      `/media/a.jpg/1x1-50-50-${mark}.avif`,
    ])
      expect([path, edition.resolve(path).kind]).toEqual([path, 'missing']);
  });
});

describe('nothing is found', () => {
  test.each([
    ['at a width that isn’t offered', (mark: string) => `/media/a.jpg/271-${mark}.avif`],
    ['at one that the file hasn’t', (mark: string) => `/media/a.jpg/1250-${mark}.avif`],
    ['in another format', (mark: string) => `/media/a.jpg/270-${mark}.webp`],
    ['of a file that isn’t there', (mark: string) => `/media/b.jpg/270-${mark}.avif`],
    ['of a draft’s picture, whatever the mark', (mark: string) => `/media/secret.jpg/270-${mark}.avif`],
    ['of a rendition', (mark: string) => `/media/a.jpg/270-${mark}.avif/160-${mark}.avif`],
    ['of a page', (mark: string) => `/city/tram/270-${mark}.avif`],
    ['beyond the folder', (mark: string) => `/media/../media/secret.jpg/270-${mark}.avif`],
    ['at a width of many digits', (mark: string) => `/media/a.jpg/${'9'.repeat(5000)}-${mark}.avif`],
  ])('%s', async (_, path) => {
    const edition = await pictured();
    const address = path(markOf(edition));
    expect([address, edition.resolve(address).kind]).toEqual([address, 'missing']);
    expect(findPage(edition, address).kind).toBe('missing');
  });
});

describe('a page from before the picture was changed', () => {
  test('is led to the present bytes, in the width that it names, and not for good', async () => {
    const old = markOf(await pictured());
    const edition = await pictured({ 'media/a.jpg': await picture(600, '#987') });
    expect(markOf(edition)).not.toBe(old);
    expect(edition.resolve(`/media/a.jpg/270-${old}.avif`)).toEqual({
      kind: 'redirect',
      to: `/media/a.jpg/270-${markOf(edition)}.avif`,
      temporary: true,
    });
  });

  test('is led to the next smaller one where the new picture is smaller', async () => {
    const old = markOf(await pictured());
    const edition = await pictured({ 'media/a.jpg': await picture(300) });
    expect(edition.resolve(`/media/a.jpg/600-${old}.jpg`)).toMatchObject({
      to: `/media/a.jpg/300-${markOf(edition)}.jpg`,
    });
  });
});

test('a drawing is served as it is; of a picture that moves there are renditions of its first frame', async () => {
  const frames = [0, 1].map(
    (shade) =>
      ({
        create: { width: 60, height: 40, channels: 3, background: { r: shade * 200, g: 0, b: 0 } },
      }) as const,
  );
  const gif = await sharp(frames.map((frame) => ({ ...frame })) as never, { join: { animated: true } })
    .gif()
    .toBuffer();
  const edition = await editionOf({
    ...sound,
    'site.yaml': `${sound['site.yaml']}logo: media/logo.svg\n`,
    'articles/city/tram.md': story({ lead: { src: 'media/a.gif', alt: 'x', credit: 'y' } }),
    'media/a.gif': gif,
    'media/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>',
  });
  expect(pathsOf(edition, 'media').toSorted()).toEqual(['/media/a.gif', '/media/logo.svg']);
  const mark = markOf(edition);
  expect(pathsOf(edition, 'rendition').filter((path) => !isCrop(path))).toEqual([
    `/media/a.gif/60-${mark}.avif`,
    `/media/a.gif/60-${mark}.jpg`,
  ]);
});
