import sharp from 'sharp';
import type { CardModel } from '../../edition/models/card.ts';
import { contrast } from '../../look/color.ts';
import { colorOn } from '../../look/palette.ts';
import type { CardFiles } from './draw.ts';
import { cardWidth, centre, type Item, type Scene } from './scene.ts';
import { centred, setterFor } from './setter.ts';

/** The publication's name with its mark before it, and a double rule under both. */
export async function head(model: CardModel, files: CardFiles, ground: string): Promise<readonly Item[]> {
  const { palette, direction } = model;
  const mark = await markOf(model, files, 44, ground);
  const tab: Item = {
    kind: 'box',
    x: centre - 44,
    y: 111,
    width: 88,
    height: 7,
    fill: colorOn(palette, model.color),
  };
  const rules = [...doubleRule(palette.ink, 104), tab];
  if (mark !== null && saysName(model)) {
    return [{ ...mark, x: Math.round(centre - mark.width / 2), y: 40 }, ...rules];
  }
  const name = await setterFor(model)(model.name, {
    face: 'headline',
    color: palette.ink,
    largest: 42,
    smallest: 24,
    width: 520,
  });
  if (name === null) return rules;
  const aside = mark === null ? 0 : (mark.width + 14) / 2;
  const shift = direction === 'rtl' ? -aside : aside;
  const left = centre - (name.width / 2 + aside);
  const at = direction === 'rtl' ? cardWidth - left - (mark?.width ?? 0) : left;
  return [
    ...(mark === null ? [] : [{ ...mark, x: Math.round(at), y: 38 }]),
    ...centred(name, centre + shift, 74),
    ...rules,
  ];
}

/** A logo as wide as a word says the name; the masthead of every page judges alike. */
function saysName({ logo }: CardModel): boolean {
  return logo !== undefined && logo.width > 2.5 * logo.height;
}

/** The logo at this height; null where there is none, or where dark drawings can't be seen. */
export async function markOf(model: CardModel, files: CardFiles, height: number, ground: string) {
  if (files.logo === undefined || contrast(ground, model.palette.ink) < 4.5) return null;
  const { data, info } = await sharp(files.logo, { density: 300 })
    .resize({ width: 520, height, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { kind: 'picture', png: data, width: info.width, height: info.height } as const;
}

/** As under a masthead: thin, then thick, as wide as the sheet. */
export function doubleRule(color: string, y: number): readonly Item[] {
  return [
    { kind: 'box', x: 60, y, width: cardWidth - 120, height: 1, fill: color },
    { kind: 'box', x: 60, y: y + 4, width: cardWidth - 120, height: 3, fill: color },
  ];
}

/** A scene without a photograph. */
export function onPaper(ground: string, items: readonly Item[]): Scene {
  return { ground, items, inks: [] };
}
