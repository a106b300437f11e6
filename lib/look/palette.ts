import { mix, readable, tone } from './color.ts';

/** The colours of one scheme, as tokens.css names them. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly tint: string;
  readonly paid: string;
  readonly rule: string;
  readonly accent: string;
}

type Grounds = Pick<Palette, 'paper' | 'tint' | 'paid'>;

/** What a newsroom may choose in site.yaml. */
export interface ChosenColors {
  readonly ink?: string | undefined;
  readonly paper?: string | undefined;
  readonly accent?: string | undefined;
}

/** The look's own colours; tokens.css holds the same, and a test compares them. */
export const ownPalettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ink: '#16181d',
    soft: '#494e58',
    paper: '#fffdf9',
    tint: '#f4efe6',
    paid: '#e6ecef',
    rule: '#d9d2c5',
    accent: '#a3142e',
  },
  dark: {
    ink: '#ece8e1',
    soft: '#b8b4ab',
    paper: '#14161a',
    tint: '#1d2026',
    paid: '#1b2a31',
    rule: '#33363d',
    accent: '#ff8a94',
  },
};

/**
 * The palette of a scheme with a newsroom's colours in it. They are chosen for the light scheme; the dark one
 * keeps their hues. Text keeps 7:1 on the paper, and whatever is coloured 4.5:1 on every ground.
 */
export function paletteOf(chosen: ChosenColors, scheme: 'light' | 'dark'): Palette {
  const own = ownPalettes[scheme];
  const dark = scheme === 'dark';
  const repapered = chosen.paper !== undefined;
  const paper = chosen.paper === undefined ? own.paper : dark ? tone(chosen.paper, 0.2, 0.015) : chosen.paper;
  const asked = chosen.ink === undefined ? own.ink : dark ? tone(chosen.ink, 0.93, 0.01) : chosen.ink;
  const tint = repapered ? mix(asked, paper, dark ? 0.06 : 0.055) : own.tint;
  const paid = repapered ? mix('#3f7f9f', paper, 0.14) : own.paid;
  const grounds = [paper, tint, paid];
  const ink = readable(asked, grounds, 7);
  return {
    ink,
    paper,
    tint,
    paid,
    soft: repapered || chosen.ink !== undefined ? readable(mix(ink, paper, 0.68), grounds, 7) : own.soft,
    rule: repapered ? mix(ink, paper, 0.17) : own.rule,
    accent: accentOf(chosen, scheme, { paper, tint, paid }),
  };
}

/** The look's own accent has a sister for the dark, chosen by eye. */
function accentOf({ accent }: ChosenColors, scheme: 'light' | 'dark', grounds: Grounds): string {
  const own = accent === undefined || accent.toLowerCase() === ownPalettes.light.accent;
  return colorOn(grounds, own ? ownPalettes[scheme].accent : accent);
}

/** A section's colour as it can be read on a palette's grounds. */
export function colorOn(
  { paper, tint, paid }: Pick<Palette, 'paper' | 'tint' | 'paid'>,
  color: string,
): string {
  return readable(color, [paper, tint, paid], 4.5);
}
