import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readMedia } from '#lib/content/media.ts';
import { makeRendition } from '#lib/photos/make.ts';
import type { Format } from '#lib/photos/rendition.ts';
import { articleAt, pageAt, rulesOf } from '../../support/answers.ts';
import { htmlOf } from '../../support/html.tsx';
import { emptyFolder } from '../../support/newsroom.ts';
import { middleOf, moving, plain, pngBomb, quarters, quartersOf } from '../../support/pictures-made.ts';
import { editionOf, folderOf, sound, story } from '../../support/publication.ts';

/*
 * Whatever lies in media/: readers get the right picture, or the words about it; editors are told what is wrong.
 */
const lead = (src: string) => ({ lead: { src, alt: 'A stage', credit: 'Ana Reis' } });

/** A story with that lead picture, as it was good once, and as its file is now. */
async function editionWith(src: string, bytes: Uint8Array | string) {
  const files = { ...sound, 'articles/city/tram.md': story(lead(src)), [src]: bytes };
  return editionOf(files, undefined, { 'articles/city/tram.md': files['articles/city/tram.md'] });
}

async function made(bytes: Buffer, format: Format = 'jpg', width = 60): Promise<Buffer> {
  const path = join(await emptyFolder(), 'picture');
  await writeFile(path, bytes);
  const source = createHash('sha256').update(bytes).digest('base64url');
  return makeRendition({ file: 'media/a', source, mark: 'x', width, format }, path);
}

const cut = (bytes: Buffer, share = 0.6): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));
const noise = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

describe.each([
  [
    'a JPEG of which the end is missing',
    'a.jpg',
    async () =>
      cut(
        await sharp(await noise())
          .jpeg()
          .toBuffer(),
      ),
    'damaged',
  ],
  [
    'a JPEG of which the last byte is missing',
    'a.jpg',
    async () =>
      (
        await sharp(await noise())
          .jpeg()
          .toBuffer()
      ).subarray(0, -1),
    'damaged',
  ],
  ['a PNG of which the end is missing', 'a.png', async () => cut(await noise()), 'damaged'],
  [
    'a PNG in which a byte is another',
    'a.png',
    async () => {
      const bytes = await noise();
      bytes.writeUInt8((bytes.readUInt8(5000) + 1) % 256, 5000);
      return bytes;
    },
    'damaged',
  ],
  [
    'a WebP of which the end is missing',
    'a.webp',
    async () =>
      cut(
        await sharp(await noise())
          .webp()
          .toBuffer(),
      ),
    'damaged|no picture',
  ],
  [
    'an AVIF of which the end is missing',
    'a.avif',
    async () =>
      cut(
        await sharp(await noise())
          .avif({ effort: 0 })
          .toBuffer(),
      ),
    'damaged',
  ],
  [
    'a GIF of which the end is missing',
    'a.gif',
    async () => cut(await moving('gif'), 0.5),
    'damaged|no picture',
  ],
  [
    'the beginning of a JPEG',
    'a.jpg',
    async () => (await plain().jpeg().toBuffer()).subarray(0, 30),
    'no picture|damaged',
  ],
  ['no bytes', 'a.jpg', async () => Buffer.alloc(0), 'no picture'],
  ['a text', 'a.jpg', async () => Buffer.from('This is no picture.'), 'no picture'],
  ['a TIFF called .png', 'a.png', async () => plain().tiff().toBuffer(), 'Unexpected tiff'],
  [
    'a drawing called .jpg',
    'a.jpg',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    'Unexpected svg',
  ],
  [
    'a picture of 30,000 × 30,000 pixels in 4 KB',
    'a.png',
    async () => pngBomb(30_000, 30_000),
    '30000 × 30000 pixels',
  ],
])('%s', (_, name, bytes, words) => {
  test('is an error that says so, and readers get its description on an otherwise whole page', async () => {
    const edition = await editionWith(`media/${name}`, await bytes());
    const [own] = edition.findings.filter(({ file }) => file === `media/${name}`);
    expect(own?.message).toMatch(new RegExp(words));
    expect(own?.severity).not.toBe('warning');
    expect(rulesOf(edition)).toContain('articles/city/tram.md missing-file');
    const html = htmlOf(pageAt(edition, '/city/tram', 'article'));
    expect(html).toContain('It showed: A stage');
    expect(html).toContain('Picture: Ana Reis');
    expect(html).not.toContain('<img');
  });
});

test('a bomb is small, or it would be none', () => {
  expect(pngBomb(30_000, 30_000).length).toBeLessThan(5 * 1024);
});

test('a picture of another type than its name says is shown, and served as what it is', async () => {
  const edition = await editionWith('media/a.jpg', await plain().png().toBuffer());
  expect(edition.findings).toEqual([]);
  expect(pageAt(edition, '/media/a.jpg', 'media').model.type).toBe('image/png');
});

describe.each(['jpg', 'avif'] as const)('as %s, readers get', (format) => {
  /** The EXIF orientations 1 to 8, by what a camera that was held so has stored of an upright scene. */
  const stored = [
    (upright: Sharp) => upright,
    (upright: Sharp) => upright.flop(),
    (upright: Sharp) => upright.rotate(180),
    (upright: Sharp) => upright.flip(),
    (upright: Sharp) => upright.flop().rotate(270),
    (upright: Sharp) => upright.rotate(270),
    (upright: Sharp) => upright.flop().rotate(90),
    (upright: Sharp) => upright.rotate(90),
  ];
  test.each(stored.map((turn, index) => [index + 1, turn] as const))(
    'a picture upright that was stored in orientation %i',
    async (orientation, turn) => {
      const upright = await (await quarters()).png().toBuffer();
      expect(await quartersOf(upright)).toBe('rgby');
      // Each step by itself: sharp would mirror after it has turned.
      const lying = await turn(sharp(await sharp(upright).png().toBuffer()))
        .png()
        .toBuffer();
      const bytes = await sharp(lying).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const media = await mediaOf('media/a.jpg', bytes);
      expect([media?.width, media?.height]).toEqual([80, 60]);
      expect(await quartersOf(await made(bytes, format, 80))).toBe('rgby');
    },
  );

  const color = [40, 150, 80];
  test.each([
    [
      'CMYK',
      () =>
        plain(60, 40, '#289650')
          .toColourspace('cmyk')
          .withIccProfile('cmyk')
          .jpeg({ quality: 98 })
          .toBuffer(),
      25,
    ],
    ['Display P3', () => plain(60, 40, '#289650').withIccProfile('p3').jpeg({ quality: 98 }).toBuffer(), 6],
    ['16 bits', () => plain(60, 40, '#289650').toColourspace('rgb16').png().toBuffer(), 4],
    ['a palette', () => plain(60, 40, '#289650').png({ palette: true }).toBuffer(), 4],
  ])('the colours of a picture in %s', async (_, original, tolerance) => {
    const bytes = await original();
    expect((await mediaOf('media/a.png', bytes))?.width).toBe(60);
    const middle = await middleOf(await made(bytes, format));
    for (const [index, value] of middle.entries())
      expect(Math.abs(value - (color[index] ?? 0))).toBeLessThanOrEqual(tolerance);
  });

  test.each(['gif', 'webp'] as const)('the first frame of a %s that moves', async (moves) => {
    const [r = 0, , b = 0] = await middleOf(await made(await moving(moves), format));
    expect([r > 150, b < 80]).toEqual([true, true]);
  });
});

test('a picture that moves stands still on the page, which leads to the file', async () => {
  const edition = await editionWith('media/a.gif', await moving('gif'));
  const { picture } = articleAt(edition, '/city/tram');
  expect(picture).toMatchObject({ animated: true, width: 60, height: 40 });
  const html = htmlOf(pageAt(edition, '/city/tram', 'article'));
  expect(html).toContain('<a class="moving" href="/media/a.gif">See it move</a>');
  expect(html).toMatch(/src="\/media\/a\.gif\/60-[\w-]{8}\.jpg"/);
});

test('a name in Arabic with spaces is a name', async () => {
  const src = 'media/صورة من المرفأ.jpg';
  const edition = await editionWith(src, await plain().jpeg().toBuffer());
  expect(edition.findings).toEqual([]);
  const html = htmlOf(pageAt(edition, '/city/tram', 'article'));
  const [, address = ''] = /<img[^>]* src="([^"]+)"/.exec(html) ?? [];
  expect(address).toMatch(/^[\x21-\x7e]+$/);
  expect(pageAt(edition, address, 'rendition').model).toMatchObject({ file: src, width: 60 });
});

test('a link out of the folder is no picture of ours', async () => {
  const [folder, outside] = [await emptyFolder(), await emptyFolder()];
  await writeFile(join(outside, 'secret.jpg'), await plain().jpeg().toBuffer());
  await mkdir(join(folder, 'media'));
  await symlink(join(outside, 'secret.jpg'), join(folder, 'media/a.jpg'));
  const { readRecords } = await import('#lib/content/read.ts');
  const { records, findings } = await readRecords(folder, new Map());
  expect(records).toEqual([]);
  expect(findings.map(({ file, rule }) => [file, rule])).toEqual([['media/a.jpg', 'outside-folder']]);
});

test('a file that vanishes while it is read is a finding, and neither a picture nor the end', async () => {
  const path = join(await emptyFolder(), 'a.jpg');
  const bytes = await plain().jpeg().toBuffer();
  await writeFile(path, bytes);
  await rm(path);
  const record = await readMedia({ file: 'media/a.jpg', path, bytes: bytes.length, stamp: '1' });
  expect(record.media).toBeNull();
  expect(record.findings.map(({ rule }) => rule)).toEqual(['unreadable']);
});

test('a file of a gigabyte isn’t read', async () => {
  const entry = { file: 'media/a.jpg', path: '/nowhere', bytes: 2 ** 30, stamp: '1' };
  expect((await readMedia(entry)).findings.map(({ rule }) => rule)).toEqual(['too-large']);
});

async function mediaOf(file: string, bytes: Buffer) {
  const path = join(await emptyFolder(), 'picture');
  await writeFile(path, bytes);
  return (await readMedia({ file, path, bytes: bytes.length, stamp: '1' })).media;
}

test('npm run check reads every pixel, and finds a picture whose bytes in the middle are others', async () => {
  const bytes = await sharp(await noise())
    .jpeg({ quality: 90 })
    .toBuffer();
  // Markers where there may be none; some bytes could be others and be pixels all the same.
  bytes.fill(Buffer.from([0xff, 0xd3]), Math.round(bytes.length * 0.5), Math.round(bytes.length * 0.6));
  const good = await plain().jpeg().toBuffer();
  const files = { ...sound, 'media/bad.jpg': bytes, 'media/good.jpg': good };
  const { folder, remove } = await folderOf(files);
  const { status, stdout } = spawnSync(process.execPath, ['lib/cli/check.ts'], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  await remove();
  expect(stdout).toMatch(/media\/bad\.jpg:1:1 error unreadable-picture — Unexpected bytes in the middle/);
  expect(stdout).not.toContain('good.jpg');
  expect(status).toBe(1);
});
