import { z } from 'zod';
import type { BlockProblem } from '#lib/content/block.ts';
import type { Facts } from '#lib/content/facts.ts';
import { line, pictureFile, webAddress } from '#lib/content/fields.ts';
import { missingFile } from '#lib/content/photo.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';
import { composePicture } from '#lib/edition/models/picture.ts';
import { type Player, playerOf, providerAt, providers } from '#lib/frames/players.ts';
import { directionOf } from '#lib/language.ts';

const attributes = z.strictObject({ url: webAddress, title: line, poster: pictureFile.optional() });
type Attributes = z.infer<typeof attributes>;

/** A third party's player, chart or document: our own poster, until its reader asks for what is behind it. */
export const frame = defineBlock({
  tag: 'frame',
  attributes,
  children: 'none',
  files: ({ poster }) => (poster === undefined ? [] : [poster]),
  check: checkFrame,
  compose: ({ url, title, poster }, { media, language, site }) => {
    return {
      url,
      host: hostOf(url),
      title,
      language,
      direction: directionOf(language),
      poster: poster === undefined ? null : (composePicture(media(poster)) ?? null),
      player: playerOf(url, site.frames),
    };
  },
});

function checkFrame({ url, poster }: Attributes, facts: Facts): readonly BlockProblem[] {
  const problems: BlockProblem[] = [];
  if (poster !== undefined && facts.media(poster) === undefined) problems.push(missingFile('poster', poster));
  const player: Player | null = playerOf(url, facts.site.frames);
  if (player === null)
    problems.push({ rule: 'unknown-player', attribute: 'url', message: unknownPlayer(url) });
  return problems;
}

function unknownPlayer(url: string): string {
  const provider = providerAt(url);
  if (provider !== null)
    return `Unexpected address at ${provider}, expected one that leads to a single film, recording, chart or document. It is shown as a link.`;
  const known = `${providers.slice(0, -1).join(', ')} or ${providers.at(-1)}`;
  return `Unexpected host ${hostOf(url)}, expected a player of ${known}, or a host of “frames” in site.yaml. It is shown as a link.`;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

export type FrameModel = ModelOf<typeof frame>;
