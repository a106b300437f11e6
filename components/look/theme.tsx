import type { FurnitureModel } from '#lib/edition/models/furniture.ts';
import { colorOn, type Palette, paletteOf } from '#lib/look/palette.ts';

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
  const light = paletteOf(theme, 'light');
  const dark = paletteOf(theme, 'dark');
  const recolored = theme.ink !== undefined || theme.paper !== undefined || theme.accent !== undefined;
  const lightRules = [recolored ? paletteRule(light) : '', ...sectionRules(colors, light)].join('');
  const darkRules = [recolored ? paletteRule(dark) : '', ...sectionRules(colors, dark)].join('');
  return [
    familyRule(theme, language),
    lightRules,
    darkRules === '' ? '' : `@media (prefers-color-scheme:dark){${darkRules}}`,
  ].join('');
}

function paletteRule(palette: Palette): string {
  const values = Object.entries(palette).map(([name, value]) => `--${name}:${value}`);
  return `:root{${values.join(';')}}`;
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
