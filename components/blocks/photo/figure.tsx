import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { full, type Slot, text, wide } from '../../picture/slots.ts';
import style from './style.module.css';

const rooms = { text, wide, full, cell: wide } as const;

type Props = {
  readonly photo: PhotoModel;
  readonly language: string;
  /** Where it stands; by default as its own size says. */
  readonly place?: 'text' | 'wide' | 'full' | 'cell';
  /** How wide that is, where `place` doesn't say it. */
  readonly slot?: Slot | undefined;
  readonly first?: boolean;
};

/** A photograph as it is, never cropped, with its caption and the name of whoever took it. */
export function PhotoFigure({ photo, language, place, slot, first = false }: Props) {
  const { src, width, height, mark, ground, alt, caption, credit, size, generated, animated, withheld } =
    photo;
  const where = place ?? (size === 'inline' ? 'text' : size);
  const tall = height > width * 1.1;
  const drawn = src?.endsWith('.svg') === true;
  return (
    <figure className={classes(style.photo, style[where], tall && style.tall, drawn && style.drawing)}>
      {src === null ? (
        <p className={style.missing}>
          {say(language, withheld ? 'picture-withheld' : 'picture-missing', { alt })}
        </p>
      ) : (
        <Img
          src={src}
          width={width}
          height={height}
          mark={mark}
          ground={ground}
          alt={alt}
          first={first}
          slot={slot ?? rooms[where]}
          upright={tall && where !== 'cell'}
        />
      )}
      {(caption ?? credit ?? generated ?? animated) !== undefined && (
        <figcaption>
          {generated !== undefined && (
            <span className={style.generated}>{say(language, `photo-${generated}-by-ai`)} </span>
          )}
          {caption !== undefined && <span className={style.caption}>{caption} </span>}
          {credit !== undefined && <small>{say(language, 'photo-credit', { credit })}</small>}
          {animated && src !== null && (
            <a className={style.moving} href={src}>
              {say(language, 'photo-moves')}
            </a>
          )}
        </figcaption>
      )}
    </figure>
  );
}
