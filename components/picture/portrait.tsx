import type { Picture } from '#lib/photos/rendition.ts';
import { Img } from './img.tsx';
import style from './portrait.module.css';
import { faces } from './slots.ts';

type Props = {
  readonly portrait: Picture;
  /** Where it stands, which says how large it is. */
  readonly place: keyof typeof faces;
  readonly first?: boolean;
};

/** An author's face, square. It always stands beside the name, which says what it shows. */
export function Portrait({ portrait, place, first }: Props) {
  return <Img {...portrait} className={style.portrait} alt="" first={first} slot={faces[place]} />;
}
