import type { CardModel } from '../../edition/models/card.ts';
import { readable } from '../../look/color.ts';
import type { CardFiles } from './draw.ts';
import { doubleRule, markOf, onPaper } from './head.ts';
import { centre, type Scene } from './scene.ts';
import { capital, centred, depthOf, setterFor } from './setter.ts';

const white = '#ffffff';

/** A section's colour all over, its name large. */
export async function section(model: CardModel): Promise<Scene> {
  const set = setterFor(model);
  const ground = readable(model.color, [white], 5.5);
  const [name, headline, line] = await Promise.all([
    set(model.name, { face: 'headline', color: white, largest: 40, smallest: 24 }),
    set(model.headline, {
      face: 'headline',
      color: white,
      largest: 116,
      smallest: 56,
      lines: 2,
      height: 250,
    }),
    set(model.line, { face: 'small', color: white, lines: 3, largest: 30, smallest: 24 }),
  ]);
  const deep = (headline === null ? 0 : depthOf(headline)) + (line === null ? 0 : depthOf(line) + 80);
  const first = 360 + (capital * (headline?.size ?? 0)) / 2 - deep / 2;
  const after = first + (headline === null ? 0 : depthOf(headline));
  return onPaper(ground, [
    ...(name === null ? [] : centred(name, centre, 82)),
    ...doubleRule(white, 114),
    ...(headline === null ? [] : centred(headline, centre, first)),
    ...(line === null ? [] : centred(line, centre, after + 80)),
  ]);
}

/** The paper itself: its name as large as it goes, between rules. */
export async function front(model: CardModel, files: CardFiles): Promise<Scene> {
  const { palette } = model;
  const set = setterFor(model);
  const [name, line] = await Promise.all([
    set(model.headline, { face: 'headline', color: palette.ink, largest: 128, smallest: 48, height: 240 }),
    set(model.line, { face: 'italic', color: palette.soft, largest: 36, smallest: 26, lines: 2 }),
  ]);
  const mark = await markOf(model, files, 92, palette.paper);
  const depth = name === null ? 0 : depthOf(name);
  const first = (mark === null ? 330 : 372) - depth / 2;
  return onPaper(palette.paper, [
    ...doubleRule(palette.ink, 56),
    ...doubleRule(palette.ink, 570),
    ...(mark === null ? [] : [{ ...mark, x: Math.round(centre - mark.width / 2), y: 112 }]),
    ...(name === null ? [] : centred(name, centre, first + 24)),
    ...(line === null ? [] : centred(line, centre, first + depth + 112)),
  ]);
}
