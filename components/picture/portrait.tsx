import type { PortraitModel } from '#lib/edition/models/contact.ts';
import { Img } from './img.tsx';
import style from './portrait.module.css';

type Props = { readonly portrait: PortraitModel; readonly first?: boolean };

/** An author's face, square. It always stands beside the name, which says what it shows. */
export function Portrait({ portrait, first }: Props) {
  return <Img {...portrait} className={style.portrait} alt="" first={first} />;
}
