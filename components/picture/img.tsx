import type { Picture } from '#lib/photos/rendition.ts';
import { classes } from '../look/classes.ts';
import { groundClasses } from './ground.ts';
import { choiceFor } from './sizes.ts';
import type { Slot } from './slots.ts';

export interface ImgProps extends Picture {
  readonly alt: string;
  readonly className?: string | undefined;
  /** The picture that a page opens with: fetched first. All others wait until they are near. */
  readonly first?: boolean | undefined;
  /** The place that it fills. Without one the file is fetched as it is. */
  readonly slot?: Slot | undefined;
  /** Higher than wide, and so no higher than the window. */
  readonly upright?: boolean;
}

/**
 * Every picture on a page is this element: AVIF in the sizes that its place needs, and one JPEG for whoever can't
 * read that. next/image isn't: it writes a style attribute, which no policy here allows, and drops the rights.
 */
export function Img({ slot, upright, ...picture }: ImgProps) {
  const { src, width, height, ground, alt, className, first = false } = picture;
  const choice = slot === undefined ? null : choiceFor(picture, slot, upright);
  const image = (
    // biome-ignore lint/performance/noImgElement: see above
    <img
      // What is no higher than the window has room beside it, where its ground would stay to be seen.
      className={classes(className, ...(upright ? [] : groundClasses(ground)))}
      src={choice?.fallback ?? src}
      width={width}
      height={height}
      alt={alt}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchPriority={first ? 'high' : undefined}
    />
  );
  if (choice === null) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={choice.srcSet} sizes={choice.sizes} />
      {image}
    </picture>
  );
}
