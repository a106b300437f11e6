import sharp from 'sharp';
import type { CardModel } from '../../edition/models/card.ts';
import { colorOn } from '../../look/palette.ts';
import type { CardFiles } from './draw.ts';
import { head, onPaper } from './head.ts';
import { type LabelColors, labels } from './labels.ts';
import { cardHeight, centre, column, type Item, type Scene } from './scene.ts';
import { capital, centred, depthOf, setterFor } from './setter.ts';

/** The sheet of paper: name and double rule on top, the headline in the middle. */
export async function words(model: CardModel, files: CardFiles): Promise<Scene> {
  const { palette } = model;
  const set = setterFor(model);
  const ground = groundOf(model);
  const [headline, line] = await Promise.all([
    set(model.headline, {
      face: 'headline',
      color: palette.ink,
      largest: 72,
      smallest: 48,
      lines: 4,
      height: 316,
    }),
    set(model.line, { face: 'small', color: palette.soft, lines: 2, largest: 30 }),
  ]);
  const deep = line === null ? 0 : depthOf(line) + 62;
  const block = capital * (headline?.size ?? 0) + (headline === null ? 0 : depthOf(headline));
  // A little above the middle of what the head leaves free, where the eye takes the middle to be.
  const above = model.kicker === undefined && model.chips.length === 0 ? 0 : 72;
  const top = 136 + Math.max(0, (cardHeight - 136 - 40 - above - block - deep) * 0.46);
  const first = top + above + capital * (headline?.size ?? 0);
  const row = await labels(model, paperLabels(model, top));
  const after = first + (headline === null ? 0 : depthOf(headline));
  return onPaper(ground, [
    ...(await head(model, files, ground)),
    ...row.items,
    ...(headline === null ? [] : centred(headline, centre, first)),
    ...(line === null ? [] : centred(line, centre, after + 66)),
  ]);
}

/** A face under the name: a columnist's over the headline in italics, or an author's own. */
export async function portrayed(model: CardModel, files: CardFiles): Promise<Scene> {
  const { palette } = model;
  const set = setterFor(model);
  const isAuthor = model.layout === 'author';
  const size = isAuthor ? 230 : 150;
  const [headline, line, face] = await Promise.all([
    set(model.headline, {
      face: isAuthor ? 'headline' : 'italic',
      color: palette.ink,
      largest: isAuthor ? 68 : 60,
      smallest: isAuthor ? 44 : 46,
      lines: isAuthor ? 1 : 4,
      height: isAuthor ? 90 : 176,
    }),
    set(model.line, { face: 'small', color: palette.soft, largest: isAuthor ? 30 : 27 }),
    squareOf(files.portrait ?? '', size),
  ]);
  const top = 136;
  const row = await labels(model, paperLabels(model, top + size + 8));
  const below = top + size + (isAuthor ? 34 : 66);
  const first = below + capital * (headline?.size ?? 0);
  const last = first + (headline === null ? 0 : depthOf(headline));
  const free = Math.max(0, cardHeight - 34 - (line === null ? 0 : 50) - last);
  const shift = isAuthor ? free * 0.4 : free * 0.5;
  const portrait: Item = {
    kind: 'picture',
    png: face,
    x: centre - size / 2,
    y: top,
    width: size,
    height: size,
  };
  return onPaper(palette.tint, [
    ...(await head(model, files, palette.tint)),
    portrait,
    ...(isAuthor ? [] : row.items),
    ...(headline === null ? [] : centred(headline, centre, first + (isAuthor ? 0 : shift))),
    ...(line === null ? [] : centred(line, centre, isAuthor ? last + 58 : 594)),
  ]);
}

/** Somebody's words between two rules, as on the page; the story's headline under them. */
export async function pullquote(model: CardModel, files: CardFiles): Promise<Scene> {
  const { palette, quote } = model;
  if (quote === undefined) return words(model, files);
  const set = setterFor(model);
  const [said, by, headline] = await Promise.all([
    set(quote.text, { face: 'italic', color: palette.ink, largest: 60, smallest: 40, lines: 5, height: 236 }),
    set(quote.by, { face: 'label', color: palette.soft, largest: 26 }),
    set(model.headline, { face: 'headline', color: palette.ink, largest: 34, smallest: 28, lines: 2 }),
  ]);
  const depth = said === null ? 0 : depthOf(said) + capital * said.size;
  const top = 158 + (236 - Math.min(236, depth)) * 0.4;
  const first = top + 40 + capital * (said?.size ?? 0);
  const after = first + (said === null ? 0 : depthOf(said));
  const rule = (y: number): Item => ({
    kind: 'box',
    x: centre - column / 2,
    y: Math.round(y),
    width: column,
    height: 3,
    fill: palette.ink,
  });
  return onPaper(palette.paper, [
    ...(await head(model, files, palette.paper)),
    rule(top),
    ...(said === null ? [] : centred(said, centre, first)),
    ...(by === null ? [] : centred(by, centre, after + 56)),
    rule(after + 80),
    ...(headline === null ? [] : centred(headline, centre, Math.min(after + 134, 592 - depthOf(headline)))),
  ]);
}

/** What was paid for stands on another ground. */
function groundOf({ palette, chips }: CardModel): string {
  return chips.some(({ kind }) => kind === 'sponsored') ? palette.paid : palette.paper;
}

function paperLabels({ palette, color }: CardModel, y: number): LabelColors {
  return {
    y,
    kicker: { color: colorOn(palette, color) },
    chips: palette.ink,
    strong: { color: palette.paper, fill: palette.ink },
  };
}

function squareOf(path: string, size: number): Promise<Buffer> {
  return sharp(path).autoOrient().resize(size, size, { fit: 'cover', position: 'top' }).png().toBuffer();
}
