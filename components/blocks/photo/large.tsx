import type { Picture } from '#lib/photos/rendition.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { choiceFor } from '../../picture/sizes.ts';
import { type Slot, whole } from '../../picture/slots.ts';
import style from './large.module.css';

/** Where a picture stands in its gallery, and the anchors of those beside it. */
export interface Turn {
  readonly number: number;
  readonly count: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

type Props = {
  readonly picture: Picture;
  readonly anchor: string;
  /** The place in the story, for whoever has scripts switched off. */
  readonly slot: Slot;
  readonly language: string;
  readonly turn?: Turn | undefined;
};

/**
 * What a picture needs to be opened large: the link to it, which lies over it, and what only the opened one shows.
 * It is opened by its address alone (`:target`), so that it works without scripts and the way back closes it. The rest is
 * `hidden` rather than hidden by a style: where ours are missing, as in browsers' reading views, there is one picture.
 */
export function Large({ picture, anchor, slot, language, turn }: Props) {
  const { number, count = 1, previous, next } = turn ?? {};
  const enlarge =
    number === undefined || count === 1
      ? say(language, 'photo-enlarge')
      : say(language, 'photo-enlarge-number', { number, count });
  return (
    <>
      <div className={style.large} id={`${anchor}/closed`} hidden>
        <LargePicture picture={picture} slot={slot} />
        {number !== undefined && count > 1 && (
          <span className={style.number}>{say(language, 'photo-number', { number, count })}</span>
        )}
        {previous !== undefined && (
          <a className={classes(style.step, style.previous)} href={`#${previous}`}>
            {say(language, 'photo-previous')}
          </a>
        )}
        {next !== undefined && (
          <a className={classes(style.step, style.next)} href={`#${next}`}>
            {say(language, 'photo-next')}
          </a>
        )}
        <a className={style.close} href={`#${anchor}/closed`}>
          {say(language, 'photo-close')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/useAnchorContent: words would stand below the picture where our styles are missing */}
      <a className={style.open} href={`#${anchor}`} aria-label={enlarge} />
    </>
  );
}

/**
 * The same picture in more pixels, over the one that the page has shown: that one keeps its description, and is seen
 * until this one is there. It is fetched when it is opened; but where scripts are off, browsers fetch what is lazy at
 * once (HTML §2.5.7), and such readers keep the size that they have. A drawing is sharp in any size.
 */
function LargePicture({ picture, slot }: Pick<Props, 'picture' | 'slot'>) {
  const choice = choiceFor(picture, whole);
  const kept = choiceFor(picture, slot);
  if (choice === null || kept === null) return null;
  return (
    <picture>
      <source type="image/avif" media="(scripting:none)" srcSet={kept.srcSet} sizes={kept.sizes} />
      <source type="image/avif" srcSet={choice.srcSet} sizes={choice.sizes} />
      <img
        src={choice.fallback}
        width={picture.width}
        height={picture.height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}
