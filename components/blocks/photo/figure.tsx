import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { isLarger } from '../../picture/sizes.ts';
import { bled, type Slot, text, wide } from '../../picture/slots.ts';
import large from './large.module.css';
import { Large, type Turn } from './large.tsx';
import style from './style.module.css';

const rooms = { text, wide, full: bled, cell: wide } as const;

type Props = {
  readonly photo: PhotoModel;
  readonly language: string;
  /** Where it stands; by default as its own size says. */
  readonly place?: 'text' | 'wide' | 'full' | 'cell';
  /** How wide that is, where `place` doesn't say it. */
  readonly slot?: Slot | undefined;
  readonly first?: boolean;
  /** In a gallery, in which every picture can be opened large; others where they have more to show. */
  readonly turn?: Turn | undefined;
};

/** A photograph as it is, never cropped, with its caption and the name of whoever took it. */
export function PhotoFigure({ photo, language, place, slot, first = false, turn }: Props) {
  const {
    src,
    width,
    height,
    mark,
    ground,
    alt,
    caption,
    credit,
    size,
    generated,
    animated,
    withheld,
    anchor,
  } = photo;
  const where = place ?? (size === 'inline' ? 'text' : size);
  const tall = height > width * 1.1;
  const drawn = src?.endsWith('.svg') === true;
  const room = slot ?? rooms[where];
  const opens =
    src !== null && anchor !== undefined && (turn !== undefined || isLarger({ ...photo, src }, room));
  return (
    <figure
      id={anchor}
      className={classes(
        style.photo,
        style[where],
        tall && style.tall,
        drawn && style.drawing,
        opens && large.opens,
      )}
      tabIndex={opens ? -1 : undefined}
    >
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
          slot={room}
          upright={tall && where !== 'cell'}
        />
      )}
      {opens && (
        <Large
          picture={{ src, width, height, mark }}
          anchor={anchor}
          slot={room}
          language={language}
          turn={turn}
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
