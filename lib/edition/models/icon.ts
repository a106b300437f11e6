import { paletteOf } from '../../look/palette.ts';
import type { Issue } from '../issue.ts';

/** The publication's mark as a square picture, for those who take no drawing (SVG). */
export interface IconModel {
  /** Pixels of a side. */
  readonly size: number;
  readonly format: 'png' | 'ico';
  /** How much of a side the mark takes: systems cut corners and circles out of an icon. */
  readonly share: number;
  /** Behind the mark: an icon without one stands on black. */
  readonly ground: string;
  /** Missing where the publication has none: then it is the program's own. */
  readonly logo?: { readonly file: string; readonly hash: string };
}

type IconFormat = Pick<IconModel, 'size' | 'format' | 'share'>;

export const touchIconPath = '/apple-touch-icon.png';
export const largeIconPath = '/icon-512.png';

/**
 * Where icons stand: at addresses that others ask for without being told, and in the sizes of a web app's manifest.
 * Those have room for a mask: what matters lies within a circle of 0.8 of the side (W3C Web App Manifest, `maskable`).
 */
export const icons: Readonly<Record<string, IconFormat>> = {
  [touchIconPath]: { size: 180, format: 'png', share: 0.7 },
  '/favicon.ico': { size: 48, format: 'ico', share: 0.88 },
  '/icon-192.png': { size: 192, format: 'png', share: 0.56 },
  [largeIconPath]: { size: 512, format: 'png', share: 0.56 },
};

/** What a web app's manifest names: whole, and with room for a mask. */
export const manifestIcons = ['/icon-192.png', largeIconPath].map((src) => {
  const size = icons[src]?.size ?? 0;
  return { src, type: 'image/png', sizes: `${size}x${size}`, purpose: 'any maskable' };
});

export function composeIcon(format: IconFormat, { content }: Issue): IconModel {
  const { logo: file, theme } = content.site;
  const logo = file === undefined ? undefined : content.media(file);
  return {
    ...format,
    ground: paletteOf(theme, 'light').paper,
    ...(logo === undefined ? {} : { logo: { file: logo.file, hash: logo.hash } }),
  };
}
