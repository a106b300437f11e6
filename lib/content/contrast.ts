import { contrast } from '../look/color.ts';
import { ownPalettes } from '../look/palette.ts';
import type { Section } from './records/sections.ts';
import type { Site } from './records/site.ts';

/** A colour of a newsroom's that can't be read on its paper. */
export interface WeakColor {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** WCAG 2.2 §1.4.6 for text that is read at length, §1.4.3 for what is coloured. */
const wanted = { ink: 7, accent: 4.5, section: 4.5 } as const;

/** Theme colours of site.yaml that are too weak, each for itself. */
export function weakTheme({ theme }: Pick<Site, 'theme'>): readonly WeakColor[] {
  const paper = theme.paper ?? ownPalettes.light.paper;
  const ink = theme.ink ?? ownPalettes.light.ink;
  return [
    // Where only the paper is chosen, it is the paper that is wrong for our ink.
    ...weak(ink, paper, wanted.ink, ['theme', theme.ink === undefined ? 'paper' : 'ink']),
    ...(theme.accent === undefined ? [] : weak(theme.accent, paper, wanted.accent, ['theme', 'accent'])),
  ];
}

/** Colours of sections.yaml that are too weak on the publication's paper. */
export function weakSections(
  sections: readonly Section[],
  { theme }: Pick<Site, 'theme'>,
): readonly WeakColor[] {
  const paper = theme.paper ?? ownPalettes.light.paper;
  return sections.flatMap(({ color }, index) =>
    color === undefined ? [] : weak(color, paper, wanted.section, [index, 'color']),
  );
}

function weak(
  color: string,
  paper: string,
  ratio: number,
  path: readonly PropertyKey[],
): readonly WeakColor[] {
  const is = contrast(color, paper);
  if (is >= ratio) return [];
  // Rounded down: a ratio of 4.49 must not be said to be the 4.5 that it lacks.
  const said = Math.floor(is * 10) / 10;
  const message = `Unexpected colour ${color} on the paper ${paper} with a contrast of ${said}:1, expected at least ${ratio}:1. Pages show it darker or lighter; choose one that can be read.`;
  return [{ path, message }];
}
