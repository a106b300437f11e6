import type { PhotoModel } from '#lib/edition/models/photo.ts';
import style from './picture.module.css';

type Props = {
  readonly photo: PhotoModel;
  /** The picture that the page opens with: fetched first. All others wait until they are near. */
  readonly first?: boolean;
  /** Beside a headline that says it all, a small picture isn't described again for those who listen. */
  readonly silent?: boolean;
};

/** A story's picture, cropped to the frame that its place gives, around the point that no crop may lose. */
export function Picture({ photo, first = false, silent = false }: Props) {
  const { src, width, height, alt, focus } = photo;
  if (src === null) return null;
  return (
    <img
      className={`${style.picture} ${focusClass(focus)}`}
      src={src}
      width={width}
      height={height}
      alt={silent ? '' : alt}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchPriority={first ? 'high' : undefined}
    />
  );
}

/** A page's policy allows no style attribute: a focus of "43% 28%" is the classes x4 and y3. */
function focusClass(focus: string | undefined): string {
  const [x, y] = (focus ?? '').split(' ').map((part) => Math.round(Number.parseFloat(part) / 10));
  if (x === undefined || y === undefined) return '';
  return `${style[`x${x}`] ?? ''} ${style[`y${y}`] ?? ''}`;
}
