import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { groundClasses } from '#components/picture/ground.ts';
import { embeddedIn } from '#lib/content/embedded.ts';
import { tagsOf } from '#lib/content/metadata.ts';
import { contrast, tone, toOklch } from '#lib/look/color.ts';
import { groundOf, withGround } from '#lib/photos/ground.ts';
import { writeGrounds } from '#lib/photos/grounds.ts';
import { prepare } from '#lib/photos/prepare.ts';
import { jpegSaying } from '../../support/publication.ts';

/** What the style sheet says of a class: `l3` → { '--l': '0.5', '--on': '#fff' }. */
const sheet = readFileSync('components/picture/ground.module.css', 'utf8');
const variables = (name: string): Readonly<Record<string, string>> => {
  const rule = new RegExp(`\\.${name} \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/(--\w+): ([^;]+);/g)].map(([, key = '', value = '']) => [key, value]),
  );
};
const painted = (color: string) => {
  const [, l = '', c = '', h = ''] = groundClasses(color);
  return { ...variables(l), ...variables(c), ...variables(h) } as Record<
    '--l' | '--c' | '--h' | '--on',
    string
  >;
};
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

const saidBy = async (bytes: Buffer) => {
  const about = await sharp(bytes).metadata();
  return embeddedIn(await tagsOf(bytes, about), about);
};
const plain = (background: string, channels: 3 | 4 = 3) =>
  sharp({ create: { width: 40, height: 30, channels, background } });

describe('the ground of a picture', () => {
  test('is near to its colour', () => {
    fc.assert(
      fc.property(color, (given) => {
        const { '--l': l, '--c': c, '--h': h } = painted(given);
        const is = toOklch(given);
        const away = Math.abs(is.h - Number(h));
        // Black and white are further from the steps at the ends.
        expect(Math.abs(Math.min(Math.max(is.l, 0.15), 0.99) - Number(l))).toBeLessThan(0.08);
        expect(Math.min(is.c, 0.12) - Number(c)).toBeLessThan(0.03);
        expect(Math.min(away, 360 - away)).toBeLessThanOrEqual(7.6);
      }),
    );
  });

  test('is one on which the words in the picture’s place can be read', () => {
    fc.assert(
      fc.property(color, (given) => {
        const { '--l': l, '--c': c, '--on': on } = painted(given);
        for (const chroma of [Number(c), 0, 0.12])
          expect(contrast(tone(given, Number(l), chroma), on)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  test('isn’t painted where nobody knows it', () => {
    expect(groundClasses(undefined)).toEqual([]);
  });
});

describe('a file says its ground', () => {
  test('once it was brought in', async () => {
    const made = await prepare(await plain('#804020').jpeg().toBuffer(), '.jpg');
    if (!('made' in made)) throw new Error(made.refusal);
    const { r, g, b } = await sharp(made.made)
      .stats()
      .then(({ channels: [red, green, blue] }) => ({ r: red?.mean, g: green?.mean, b: blue?.mean }));
    const hex = (await saidBy(made.made)).ground ?? '';
    const said = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    for (const [index, mean] of [r, g, b].entries())
      expect(Math.abs((said[index] ?? -9) - (mean ?? 0))).toBeLessThan(3);
  });

  test('unless one could look through the picture', async () => {
    const clear = await plain('#80402080', 4).png().toBuffer();
    expect(await groundOf(clear)).toBeUndefined();
    const made = await prepare(clear, '.png');
    expect('made' in made && (await saidBy(made.made)).ground).toBeUndefined();
    expect(await groundOf(await plain('#804020ff', 4).png().toBuffer())).toBe('#804020');
  });

  test('and no pixel and nothing else that it says has changed, however often it is written', async () => {
    const before = Buffer.from(
      await jpegSaying({ 'photoshop:Credit': 'Bo & Lind', 'Iptc4xmpCore:AltTextAccessibility': 'A gull' }),
    );
    const once = await withGround(before);
    const twice = once === null ? null : await withGround(once);
    if (once === null || twice === null) throw new Error('It was not written.');
    expect(twice.equals(once)).toBe(true);
    expect(await sharp(once).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
    const { ground, ...rest } = await saidBy(once);
    expect(ground).toMatch(/^#[0-9a-f]{6}$/);
    expect(rest).toEqual(await saidBy(before));
  });

  test('a file without a packet gets one; what isn’t a JPEG, or has a packet that can’t be read, stays as it is', async () => {
    const bare = await plain('#204060').jpeg().toBuffer();
    expect((await saidBy((await withGround(bare)) ?? bare)).ground).toBeDefined();
    expect(await withGround(await plain('#204060').png().toBuffer())).toBeNull();
    const odd = await plain('#204060')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><unclosed></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(await withGround(odd)).toBeNull();
  });

  test('another’s word is believed only where it is a colour', async () => {
    const lying = Buffer.from(await jpegSaying({ 'dc:title': 'x' }));
    const packet = (value: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:broadsheet="urn:broadsheet:photo"><broadsheet:Ground>${value}</broadsheet:Ground></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const saying = async (value: string) =>
      saidBy(await sharp(lying).withXmp(packet(value)).jpeg().toBuffer());
    expect((await saying('#123abc')).ground).toBe('#123abc');
    for (const value of ['red', '#123', '#123ABC;}', 'url(x)'])
      expect((await saying(value)).ground).toBeUndefined();
  });
});

test('npm run photo -- --grounds writes those that are missing, says which, and the second time none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-grounds-'));
  try {
    await mkdir(join(folder, 'media/2026'), { recursive: true });
    await writeFile(join(folder, 'media/2026/a.jpg'), await jpegSaying({ 'photoshop:Credit': 'Bo Lind' }));
    await writeFile(join(folder, 'media/2026/broken.jpg'), 'no picture');
    await cp('content/media/2026/gull.jpg', join(folder, 'media/gull.jpg'));
    const outcomes = await Array.fromAsync(writeGrounds(folder));
    expect(outcomes.filter(({ done }) => done).map(({ lines }) => lines)).toEqual([['media/2026/a.jpg']]);
    expect(outcomes.filter(({ done }) => !done).map(({ lines: [line] }) => line)).toEqual([
      expect.stringContaining('media/2026/broken.jpg: '),
    ]);
    expect((await saidBy(await readFile(join(folder, 'media/2026/a.jpg')))).ground).toBeDefined();
    expect((await Array.fromAsync(writeGrounds(folder))).filter(({ done }) => done)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
