import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardModel } from '#lib/edition/models/card.ts';
import type { CardFiles } from '#lib/share/card/draw.ts';
import { anyText } from '../support/any-text.ts';
import { examples } from './headlines.ts';
import { cardModel, openStudio, pixelsOf, type Studio } from './kit.ts';

/*
 * The cards of a set of headlines, in every layout, as they are drawn: compared with pictures that were looked at.
 * To accept others: UPDATE_CARDS=1 npx vitest run --project cards
 */
const keptIn = 'tests/cards/pictures';
const outputIn = 'tests/.output/cards';
const photo = resolve('tests/fixtures/marfa/media/ferry.jpg');
const face = resolve('tests/fixtures/marfa/media/layan-qandil.jpg');
const picture = { file: 'media/a.jpg', hash: 'a', focus: '50% 40%' };

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

interface Case {
  readonly model: CardModel;
  readonly files: CardFiles;
}

const opinion: Case = {
  model: cardModel({
    layout: 'opinion',
    headline: 'I was against the wall. Then I was for it. Now count the pumps',
    portrait: picture,
    chips: [{ kind: 'opinion', text: 'Opinion' }],
  }),
  files: { portrait: face },
};

/** Every layout that isn't a story's own, and every chip. */
const layouts: Readonly<Record<string, Case>> = {
  opinion,
  'opinion-arabic': {
    ...opinion,
    model: cardModel({
      ...opinion.model,
      language: 'ar',
      direction: 'rtl',
      headline: 'كنت ضد الجدار، ثم صرت معه، فلنعدّ المضخات الآن',
    }),
  },
  pullquote: {
    model: cardModel({
      layout: 'pullquote',
      quote: { text: 'I had forgotten how loud the bell is, and how much I missed it', by: 'The driver' },
    }),
    files: {},
  },
  author: {
    model: cardModel({ layout: 'author', headline: 'Layan Qandil', line: 'City editor', portrait: picture }),
    files: { portrait: face },
  },
  section: {
    model: cardModel({
      layout: 'section',
      headline: 'Harbour',
      line: 'Boats, berths, tides and tempers, from Saltgate lock to the Outer Light.',
    }),
    files: {},
  },
  'section-pale': {
    model: cardModel({ layout: 'section', headline: 'Weather', color: '#ffe680' }),
    files: {},
  },
  front: {
    model: cardModel({
      layout: 'front',
      headline: 'The Test Gazette',
      line: 'News of a city that tests itself',
    }),
    files: {},
  },
  sponsored: {
    model: cardModel({ chips: [{ kind: 'sponsored', text: 'Sponsored content' }], color: '#a3142e' }),
    files: {},
  },
  'sponsored-photo': {
    model: cardModel({ layout: 'photo', picture, chips: [{ kind: 'sponsored', text: 'Sponsored content' }] }),
    files: { picture: photo },
  },
  'old-photo': {
    model: cardModel({
      layout: 'photo',
      picture,
      credit: 'Layan Qandil / The Test Gazette',
      chips: [
        { kind: 'analysis', text: 'Analysis' },
        { kind: 'year', text: '2019' },
      ],
    }),
    files: { picture: photo },
  },
};

/** Each headline once on paper or on a photograph, and one on both. */
function caseOf(index: number, headline: string, language: string): Case {
  const onPhoto = index % 2 === 1;
  return {
    model: cardModel({
      headline,
      language,
      ...(onPhoto ? { layout: 'photo', picture, credit: 'Ana Reis' } : {}),
    }),
    files: onPhoto ? { picture: photo } : {},
  };
}

const cases: Readonly<Record<string, Case>> = {
  ...layouts,
  ...Object.fromEntries(
    examples.map(({ name, headline, language }, index) => [name, caseOf(index, headline, language)]),
  ),
};

const draw = ({ model, files }: Case): Promise<Buffer> => studio.drawers.draw({ model, files }, true);

describe('cards look as they did when they were looked at', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const drawn = cases[name];
    if (drawn === undefined) throw new Error(name);
    const jpeg = await draw(drawn);
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(jpeg.length).toBeLessThanOrEqual(100_000);
    expect(await compare(name, jpeg)).toBeNull();
  });
});

/** What is wrong with a card, in words; null where it looks like the one that is kept. Half size is enough to see it. */
async function compare(name: string, jpeg: Buffer): Promise<string | null> {
  const kept = join(keptIn, `${name}.webp`);
  const small = await sharp(jpeg).resize(600).webp({ quality: 80 }).toBuffer();
  const before = await readFile(kept).catch(() => null);
  if (process.env.UPDATE_CARDS !== undefined) {
    if (before === null || (await shareOf(before, small)) > 0) await put(kept, small);
    return null;
  }
  const share = before === null ? 1 : await shareOf(before, small);
  if (share <= 0.004) return null;
  const shown = join(outputIn, `${name}.jpg`);
  await put(shown, jpeg);
  return `${(share * 100).toFixed(1)} % of its pixels differ: look at ${shown}`;
}

async function shareOf(before: Buffer, now: Buffer): Promise<number> {
  const [old, current] = await Promise.all(
    [before, now].map((one) => sharp(one).ensureAlpha().raw().toBuffer()),
  );
  if (old === undefined || current?.length !== old.length) return 1;
  return pixelmatch(old, current, undefined, 600, 315, { threshold: 0.25 }) / (600 * 315);
}

async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

test('nothing that matters stands outside the square that messengers cut out', async () => {
  const empty = await pixelsOf(
    await draw({ model: cardModel({ headline: '', line: '', kicker: '', name: ' ' }), files: {} }),
  );
  for (const { headline, language } of examples) {
    const full = await pixelsOf(await draw({ model: cardModel({ headline, language }), files: {} }));
    const outside: string[] = [];
    for (let y = 0; y < 630; y += 1) {
      for (let x = 0; x < 1200; x += 1) {
        const at = (y * 1200 + x) * 3;
        if (x >= 285 && x < 915) continue;
        if (Math.abs((full[at] ?? 0) - (empty[at] ?? 0)) > 48) outside.push(`${x},${y}`);
      }
    }
    expect([headline, outside.slice(0, 3)]).toEqual([headline, []]);
  }
});

describe('text on a photograph', () => {
  /** Where text is, from the same card on black: 1 for its ink and what is near it, 2 for what it is read against. */
  async function zones(model: CardModel): Promise<Uint8Array> {
    const black = join(dirname(studio.attempts), 'black.png');
    await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#000000' } }).toFile(black);
    const pixels = await pixelsOf(await draw({ model, files: { picture: black } }));
    const ink = Uint8Array.from({ length: 1200 * 630 }, (_, index) =>
      Number((pixels[index * 3 + 1] ?? 0) > 50),
    );
    const [near, around] = [grown(ink, 4), grown(ink, 10)];
    return near.map((is, index) => (is === 1 ? 1 : around[index] === 1 ? 2 : 0));
  }

  /** Every pixel within so many of one that is set, in either direction. */
  function grown(set: Uint8Array, by: number): Uint8Array {
    const along = (from: Uint8Array, step: number): Uint8Array =>
      from.map((_, index) => {
        for (let away = -by; away <= by; away += 1) if (from[index + away * step] === 1) return 1;
        return 0;
      });
    return along(along(set, 1), 1200);
  }

  test('can be read on fifty photographs, bright or dark: 4.5:1, in the pixels', async () => {
    const model = cardModel({
      layout: 'photo',
      picture,
      credit: 'Ana Reis / The Test Gazette',
      headline: 'The clerk who counted every pump in the city, twice, and what she found',
      chips: [{ kind: 'analysis', text: 'Analysis' }],
    });
    const where = await zones(model);
    expect(where.filter((zone) => zone === 2).length).toBeGreaterThan(20_000);
    const white = join(dirname(studio.attempts), 'white.png');
    await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#ffffff' } }).toFile(white);
    const photos = [...globSync('{content,tests/fixtures/marfa}/media/**/*.jpg'), white];
    expect(photos.length).toBeGreaterThanOrEqual(50);
    const weak: string[] = [];
    for (const file of photos) {
      const jpeg = await draw({ model, files: { picture: resolve(file) } });
      expect([file, jpeg.length <= 100_000]).toEqual([file, true]);
      const pixels = await pixelsOf(jpeg);
      const grounds = [...where.entries()].flatMap(([index, zone]) =>
        zone === 2 ? luminance(pixels, index * 3) : [],
      );
      // All but one pixel in a thousand, which is JPEG's own grain around letters.
      const brightest = grounds.sort((one, other) => one - other)[Math.floor(grounds.length * 0.999)] ?? 1;
      // All text on photographs is white.
      const ratio = 1.05 / (brightest + 0.05);
      if (ratio < 4.5) weak.push(`${file} ${ratio.toFixed(2)}`);
    }
    expect(weak).toEqual([]);
  });
});

/** Relative luminance (WCAG 2.2). */
function luminance(pixels: Buffer, at: number): number {
  const linear = (value = 0): number =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(pixels[at]) + 0.7152 * linear(pixels[at + 1]) + 0.0722 * linear(pixels[at + 2]);
}

describe('drawing', () => {
  test('has reached for no network in all of this', async () => {
    await draw({ model: cardModel({ headline: '🦑 ሰላም ᚠᚢᚦ 𓀀 \u{10ffff}' }), files: {} });
    expect(await readFile(studio.attempts, 'utf8').catch(() => '')).toBe('');
  });

  test('… and whoever does is seen', async () => {
    const program =
      "import('node:net').then(({ connect }) => connect(80)).catch(() => fetch('http://a.example'))";
    const refused = resolve('tests/support/no-network.ts');
    await promisify(execFile)(process.execPath, ['--import', refused, '-e', program]).catch(() => undefined);
    expect(await readFile(studio.attempts, 'utf8')).toBe('connect\nfetch http://a.example\n');
  });

  test('takes any text in any place for text: none breaks out of its line, or stops the drawing', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const said = { headline: text, line: text, name: text, kicker: text, credit: text };
        const model = cardModel({ ...said, layout: 'photo', picture, chips: [{ kind: 'analysis', text }] });
        const jpeg = await draw({ model, files: { picture: photo } });
        expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
        expect(jpeg.length).toBeLessThanOrEqual(100_000);
      }),
      { numRuns: 100 },
    );
  });

  test('fails for one card alone where its picture can’t be read', async () => {
    const broken = {
      model: cardModel({ layout: 'photo', picture }),
      files: { picture: resolve('package.json') },
    };
    const [bad, good] = await Promise.allSettled([draw(broken), draw({ model: cardModel(), files: {} })]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});
