import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { CardModel } from '#lib/edition/models/card.ts';
import { directionOf } from '#lib/language.ts';
import { paletteOf } from '#lib/look/palette.ts';
import { type Drawers, openDrawers } from '#lib/share/card/drawers.ts';

/** A card's model; everything that isn't given is that of an ordinary story. */
export function cardModel(given: Partial<CardModel> = {}): CardModel {
  const language = given.language ?? 'en';
  return {
    layout: 'words',
    language,
    direction: directionOf(language),
    name: 'The Test Gazette',
    palette: paletteOf({}, 'light'),
    color: '#0d4f6c',
    kicker: 'Harbour',
    headline: 'The tram comes back after twenty years',
    line: 'Ana Reis',
    chips: [],
    ...given,
  };
}

export interface Studio {
  readonly drawers: Drawers;
  /** What the processes that draw have tried to reach. */
  readonly attempts: string;
  close(): Promise<void>;
}

/** Processes that draw, without a network, with a cache of their own. */
export async function openStudio(): Promise<Studio> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-studio-'));
  const attempts = join(folder, 'attempts');
  process.env.NETWORK_ATTEMPTS = attempts;
  const drawers = openDrawers({
    cacheDir: join(folder, 'cache'),
    count: 2,
    longestDrawing: 120_000,
    execArgv: ['--import', resolve('tests/support/no-network.ts')],
  });
  return {
    drawers,
    attempts,
    close: async () => {
      drawers.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Three bytes a pixel. */
export function pixelsOf(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg).toColourspace('srgb').removeAlpha().raw().toBuffer();
}
