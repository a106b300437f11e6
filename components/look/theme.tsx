import type { FurnitureModel } from '#lib/edition/models/furniture.ts';
import { colorOn, ownPalettes, type Palette, paletteOf } from '#lib/look/palette.ts';

type Props = { readonly furniture: Pick<FurnitureModel, 'theme' | 'colors' | 'language'> };

/**
 * The newsroom's colours and families, as custom properties over those of tokens.css. They stand in no layer,
 * so they win wherever the element comes in the document.
 */
export function Theme({ furniture }: Props) {
  const css = themeCss(furniture);
  return css === '' ? null : <style>{css}</style>;
}

export function themeCss({ theme, colors, language }: Props['furniture']): string {
  const rulesOf = (scheme: 'light' | 'dark'): string => {
    const palette = paletteOf(theme, scheme);
    return [paletteRule(palette, ownPalettes[scheme]), ...sectionRules(colors, palette)].join('');
  };
  const dark = rulesOf('dark');
  return [
    familyRule(theme, language),
    rulesOf('light'),
    dark === '' ? '' : `@media (prefers-color-scheme:dark){${dark}}`,
  ].join('');
}

/** What differs from the look's own colours, which tokens.css has. */
function paletteRule(palette: Palette, own: Palette): string {
  const entries = Object.entries(palette) as [keyof Palette, string][];
  const values = entries
    .filter(([name, value]) => value !== own[name])
    .map(([name, value]) => `--${name}:${value}`);
  return values.length === 0 ? '' : `:root{${values.join(';')}}`;
}

function sectionRules(colors: Props['furniture']['colors'], palette: Palette): readonly string[] {
  return Object.entries(colors)
    .filter(([slug]) => /^[\p{L}\p{M}\p{N}-]+$/u.test(slug))
    .map(([slug, color]) => `[data-section="${slug}"]{--section:${colorOn(palette, color)}}`);
}

/** Also for elements that name the site's own language: those rules of tokens.css name other families. */
function familyRule({ serif, sans }: Props['furniture']['theme'], language: string): string {
  const chosen = [
    ...(serif === undefined ? [] : [`--serif:${familyList(serif)},var(--own-serif)`]),
    ...(sans === undefined ? [] : [`--sans:${familyList(sans)},var(--own-sans)`]),
  ];
  const [primary = 'en'] = language.split('-');
  return chosen.length === 0 ? '' : `:root,[lang|=${primary}]{${chosen.join(';')}}`;
}

/** Quotes each family; whatever could end a declaration or the element is dropped. */
function familyList(families: string): string {
  return families
    .split(',')
    .map((family) => family.replace(/[^\p{L}\p{M}\p{N} -]/gu, '').trim())
    .filter((family) => family !== '')
    .map((family) =>
      /^(?:serif|sans-serif|system-ui|ui-serif|ui-sans-serif)$/.test(family) ? family : `"${family}"`,
    )
    .join(',');
}
