import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { classes } from '../look/classes.ts';
import style from './crop.module.css';
import { Img } from './img.tsx';
import type { Slot } from './slots.ts';

type Props = {
  readonly photo: PhotoModel;
  readonly slot: Slot;
  readonly first?: boolean | undefined;
  /** Small, beside a headline that says it all: not described once more for those who listen. */
  readonly silent?: boolean;
};

/** A story's picture in the frame that its place gives (`--frame`), around the point that no crop may lose. */
export function Crop({ photo, slot, first, silent = false }: Props) {
  const { src, width, height, mark, ground, alt, focus } = photo;
  if (src === null) return null;
  return (
    <Img
      className={classes(style.crop, ...focusClasses(focus))}
      src={src}
      width={width}
      height={height}
      mark={mark}
      ground={ground}
      slot={slot}
      alt={silent ? '' : alt}
      first={first}
    />
  );
}

/** A page's policy allows no style attribute: a focus of "43% 28%" is the classes x4 and y3. */
function focusClasses(focus = ''): readonly (string | undefined)[] {
  const [x, y] = focus.split(' ').map((part) => Math.round(Number.parseFloat(part) / 10));
  return [style[`x${x}`], style[`y${y}`]];
}
