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

/** The mark that pages of this edition put into the addresses of the tram's picture. */
function markOf(edition: Edition): string {
  return pageAt(edition, '/city/tram', 'article').model.picture?.mark ?? '';
}

test('a picture is offered in widths that it has, in both formats, each at its own address', async () => {
  const edition = await pictured();
  const mark = markOf(edition);
  expect(pathsOf(edition, 'rendition')).toEqual(
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

test('a drawing and a picture that moves are served as they are: they have no renditions', async () => {
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
  expect(pathsOf(edition, 'rendition')).toEqual([]);
  expect(markOf(edition)).toBe('');
});
