import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { icons } from '#lib/edition/models/icon.ts';
import { drawIcon } from '#lib/share/icon.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, sound } from '../../support/publication.ts';

/*
 * What stands for the publication on a telephone's first screen, in a tab, in a messenger's card.
 */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-icon-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const paper = [0xff, 0xfd, 0xf9];
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#102030" d="M0 0h10v10H0z"/></svg>';
const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><path fill="#102030" d="M0 0h900v90H0z"/></svg>';

async function drawn(logo: string | Buffer, path = '/apple-touch-icon.png'): Promise<Buffer> {
  const file = join(folder, 'logo');
  await writeFile(file, logo);
  const edition = await editionOf(sound);
  return drawIcon(pageAt(edition, path, 'icon').model, file);
}

/** Colours of an icon at points given as shares of its side. */
async function colorsAt(icon: Buffer, ...points: readonly (readonly [number, number])[]) {
  const { data, info } = await sharp(icon).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return points.map(([x, y]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(at, at + 3)];
  });
}

describe('an icon', () => {
  test('is the mark on paper, opaque: telephones put black behind what can be seen through', async () => {
    const icon = await drawn(square);
    expect(await sharp(icon).metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false });
    expect(await colorsAt(icon, [0.02, 0.02], [0.5, 0.5])).toEqual([paper, [0x10, 0x20, 0x30]]);
  });

  test('shows a wide logo whole, and a small one sharp', async () => {
    const icon = await drawn(wide);
    expect(await colorsAt(icon, [0.05, 0.5], [0.18, 0.5], [0.82, 0.5], [0.5, 0.4])).toEqual([
      paper,
      [0x10, 0x20, 0x30],
      [0x10, 0x20, 0x30],
      paper,
    ]);
    const tiny =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path fill="#102030" d="M0 0h2v4H0z"/></svg>';
    expect(await colorsAt(await drawn(tiny), [0.48, 0.5], [0.52, 0.5])).toEqual([[0x10, 0x20, 0x30], paper]);
  });

  test('may be cut round: everything lies within what a mask leaves', async () => {
    for (const path of ['/icon-192.png', '/icon-512.png']) {
      const icon = await drawn(square, path);
      // Corners of a square within a circle of 0.8 of the side.
      expect(await colorsAt(icon, [0.2, 0.2], [0.8, 0.8])).toEqual([paper, paper]);
    }
  });

  test('of a tab is a picture in a file of type ICO', async () => {
    const ico = await drawn(square, '/favicon.ico');
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48]);
    const png = ico.subarray(ico.readUInt32LE(18));
    expect(png.length).toBe(ico.readUInt32LE(14));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 48 });
  });

  test('of what is no picture is an error, and none of half a picture', async () => {
    await expect(drawn('no picture')).rejects.toThrow();
  });
});

test('another logo is another icon, so that nobody is shown the old one', async () => {
  const of = async (logo: string) => {
    const site = `${sound['site.yaml']}logo: media/logo.svg\n`;
    const edition = await editionOf({ ...sound, 'site.yaml': site, 'media/logo.svg': logo });
    return Object.keys(icons).map((path) => pageAt(edition, path, 'icon').fingerprint);
  };
  const [one, same, other] = [await of(square), await of(square), await of(wide)];
  expect(same).toEqual(one);
  expect(new Set([...one, ...other]).size).toBe(2 * one.length);
});
