import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagsOf } from '#lib/content/metadata.ts';
import type { Crop } from '#lib/photos/crop.ts';
import { makeRendition } from '#lib/photos/make.ts';
import type { Format } from '#lib/photos/rendition.ts';
import { withIptc } from '../../support/iptc.ts';
import { packetOf } from '../../support/publication.ts';

/*
 * What reaches readers of a photograph: its light and its rights, and nothing about where its maker stood.
 */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-make-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function made(bytes: Buffer, width = 160, format: Format = 'avif', crop?: Crop): Promise<Buffer> {
  const path = join(folder, createHash('sha256').update(bytes).digest('hex'));
  await writeFile(path, bytes);
  const source = createHash('sha256').update(bytes).digest('base64url');
  const part = crop === undefined ? {} : { crop };
  return makeRendition({ file: 'media/a.jpg', source, mark: 'x', width, format, ...part }, path);
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#345678' } });

/** All that a picture can say of whose it is, and of where and with what it was taken. */
const rights = {
  'photoshop:Credit': 'Reis & Lind',
  'photoshop:Source': 'Estuary Pictures',
  'dc:creator': '<rdf:Seq><rdf:li>Ana Reis</rdf:li><rdf:li>Bo Lind</rdf:li></rdf:Seq>',
  'dc:rights': '<rdf:Alt><rdf:li xml:lang="x-default">© 2026 Ana Reis</rdf:li></rdf:Alt>',
  'xmpRights:Marked': 'True',
  'xmpRights:UsageTerms': '<rdf:Alt><rdf:li xml:lang="x-default">One use.</rdf:li></rdf:Alt>',
  'xmpRights:WebStatement': 'https://gazette.example/terms?a=1&b=2',
  'Iptc4xmpExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'plus:Licensor':
    '<rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://gazette.example/buy</plus:LicensorURL></rdf:li></rdf:Seq>',
  'plus:LicenseEndDate': '2030-01-01',
};
const packet = packetOf({
  ...rights,
  'exif:GPSLatitude': '38,42.5N',
  'photoshop:City': 'Marlow',
  'aux:SerialNumber': '8812771',
});

describe.each(['avif', 'jpg'] as const)('a rendition as %s', (format) => {
  test('is as wide as asked for, of the same shape, and of its type', async () => {
    const about = await sharp(await made(await canvas(600, 400).jpeg().toBuffer(), 160, format)).metadata();
    expect(about).toMatchObject({ width: 160, height: 107, format: format === 'avif' ? 'heif' : 'jpeg' });
  });

  test('says whose it is, and neither where it was taken nor with which camera', async () => {
    const original = await canvas(600, 400)
      .withExif({
        IFD0: { Artist: 'Ana' },
        IFD2: { BodySerialNumber: '8812771' },
        IFD3: { GPSLatitude: '38/1 42/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withXmp(packet)
      .jpeg()
      .toBuffer();
    const bytes = await made(original, 160, format);
    const about = await sharp(bytes).metadata();
    const { texts, parts } = await tagsOf(bytes, about);
    expect(texts('dc:creator')).toEqual(['Ana Reis', 'Bo Lind']);
    expect(texts('dc:rights')).toEqual(['© 2026 Ana Reis']);
    expect(texts('xmpRights:UsageTerms')).toEqual(['One use.']);
    expect(parts('plus:Licensor', 'LicensorURL')).toEqual(['https://gazette.example/buy']);
    for (const [name, text] of Object.entries(rights)) {
      if (!text.startsWith('<')) expect([name, texts(name)]).toEqual([name, [text]]);
    }
    expect(texts('photoshop:City')).toEqual([]);
    expect(bytes.includes('Marlow')).toBe(false);
    expect(bytes.includes('8812771')).toBe(false);
    expect(bytes.includes('GPS')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('has the rights of a file that says them in IPTC alone, or compressed in a PNG', async () => {
    const bytes = withIptc(await canvas(60, 40).jpeg().toBuffer());
    const iptc = await made(bytes, 60, format);
    expect((await tagsOf(iptc, await sharp(iptc).metadata())).texts('photoshop:Credit')).toEqual(['Bo Lind']);
    const png = await made(await canvas(60, 40).withXmp(packet).png().toBuffer(), 60, format);
    expect((await tagsOf(png, await sharp(png).metadata())).texts('photoshop:Credit')).toEqual([
      'Reis & Lind',
    ]);
  });

  test('stands upright as the camera was held', async () => {
    const lying = await canvas(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const about = await sharp(await made(lying, 100, format)).metadata();
    expect([about.width, about.height, about.orientation ?? 1]).toEqual([100, 150, 1]);
  });

  test.each([
    ['CMYK', async () => canvas(600, 400).toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits', async () => canvas(600, 400).toColourspace('rgb16').png().toBuffer()],
    ['grey', async () => canvas(600, 400).greyscale().png().toBuffer()],
    ['a wide gamut', async () => canvas(600, 400).withIccProfile('p3').jpeg().toBuffer()],
    ['transparent', async () => canvas(600, 400).ensureAlpha(0.5).png().toBuffer()],
  ])('shows a file in %s in the colours of every screen', async (_, original) => {
    const about = await sharp(await made(await original(), 160, format)).metadata();
    expect([about.space, about.depth, about.icc]).toEqual(['srgb', 'uchar', undefined]);
  });
});

describe('a part of a picture', () => {
  /** Blue, with a red square of 200 pixels in its upper right corner, held in that orientation. */
  async function marked(orientation = 1): Promise<Buffer> {
    const red = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    const flat = await canvas(1800, 1200)
      .composite([{ input: red, left: 1600, top: 0 }])
      .png()
      .toBuffer();
    const turned = orientation === 6 ? await sharp(flat).rotate(-90).png().toBuffer() : flat;
    return sharp(turned).withXmp(packet).withMetadata({ orientation }).jpeg().toBuffer();
  }

  test.each([
    ['as it is', 1],
    ['held sideways', 6],
  ])('is cut around its point, in a picture %s, and keeps the rights', async (_, orientation) => {
    const bytes = await made(await marked(orientation), 1200, 'jpg', { shape: '1x1', x: 100, y: 0 });
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 1200]);
    const redAt = (x: number, y: number): boolean => (data[(y * 1200 + x) * 3] ?? 0) > 200;
    expect([redAt(1100, 100), redAt(900, 100), redAt(1100, 300)]).toEqual([true, false, false]);
    expect((await sharp(bytes).metadata()).xmp?.toString()).toContain('Reis &amp; Lind');
  });

  test('is cut around what catches the eye where nobody has said a point', async () => {
    const crop = { shape: '1x1', x: 50, y: 50, found: true } as const;
    const bytes = await made(await marked(), 1200, 'jpg', crop);
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    // The red square lies at the right edge of the picture, and the middle would show a third of nothing.
    expect(data[(100 * 1200 + 1100) * 3] ?? 0).toBeGreaterThan(200);
  });

  test('isn’t blown up', async () => {
    const bytes = await made(await canvas(640, 480).jpeg().toBuffer(), 640, 'jpg', {
      shape: '16x9',
      x: 50,
      y: 50,
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 360 });
  });
});

test('a file that has changed since it was read gives nothing: its address names other bytes', async () => {
  const path = join(folder, 'changed');
  await writeFile(path, await canvas(60, 40).jpeg().toBuffer());
  const rendition = { file: 'media/a.jpg', source: 'other', mark: 'x', width: 60, format: 'avif' } as const;
  await expect(makeRendition(rendition, path)).rejects.toThrow('changed');
  await expect(makeRendition(rendition, join(folder, 'gone'))).rejects.toThrow('ENOENT');
});

test.each([
  ['no picture', Buffer.from('no picture')],
  ['empty', Buffer.alloc(0)],
])('a file that is %s gives an error, and no half of a picture', async (_, bytes) => {
  await expect(made(bytes)).rejects.toThrow();
});

test('the demonstration’s pictures keep the rights that they came with', async () => {
  const { readFile } = await import('node:fs/promises');
  const bytes = await made(await readFile('content/media/2026/ferry-fog.jpg'), 350, 'jpg');
  const { xmp } = await ExifReader.load(bytes, { expanded: true, async: true });
  expect(xmp?.Credit?.description).toBe('Ilya Marsh / The Halyard');
  expect(xmp?.DigitalSourceType?.description).toContain('digitalCreation');
});
