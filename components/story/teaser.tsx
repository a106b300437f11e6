import type { StoryModel } from '#lib/edition/models/story.ts';
import { Day } from './day.tsx';
import { Kicker } from './kicker.tsx';
import { Names } from './names.tsx';
import { Picture } from './picture.tsx';
import style from './teaser.module.css';

/**
 * How much a story weighs on its page. `lead` is the largest thing there; `second` and `third` follow it in
 * clear steps; `wide` has its picture at its side; `brief` is a headline with a small picture; `line` only words.
 */
export type Rank = 'lead' | 'second' | 'third' | 'wide' | 'brief' | 'line';

export interface TeaserProps {
  readonly story: StoryModel;
  readonly rank: Rank;
  /** Level of the headline: one below whatever stands over it. */
  readonly level: 2 | 3;
  readonly picture?: boolean;
  readonly dek?: boolean;
  /** The first picture of the page. */
  readonly first?: boolean;
  readonly today?: string | undefined;
}

/** A story on a front or list, in its own language; the headline's link covers the whole of it. */
export function Teaser({ story, rank, level, picture = false, dek = false, first, today }: TeaserProps) {
  const { headline, path, label, section, language, direction, published, byline, portrait } = story;
  const Heading = level === 2 ? 'h2' : 'h3';
  // A column shows who speaks; only at the head of a page there is room for a picture of what about.
  const face = rank === 'lead' && picture && story.picture ? undefined : portrait;
  const photo = picture && face === undefined && story.picture?.src ? story.picture : undefined;
  const names = byline.length === 0 ? null : <Names names={byline} language={language} />;
  const kinds = [style.teaser, style[rank], photo && style.pictured, face && style.faced, style[label]];
  return (
    <article
      className={kinds.filter(Boolean).join(' ')}
      data-section={section.slug}
      lang={language}
      dir={direction}
    >
      <div className={style.words}>
        <Kicker story={story} names={label === 'opinion' ? byline : []} />
        {label === 'opinion' && names !== null && <p className={style.author}>{names}</p>}
        <Heading>
          <a className={style.link} href={path}>
            {headline}
          </a>
        </Heading>
        {dek && story.dek !== undefined && <p className={style.dek}>{story.dek}</p>}
        <p className={style.meta}>
          {names !== null && (label === 'sponsored' || (rank === 'lead' && label !== 'opinion')) && (
            <span className={style.names}>{names}</span>
          )}
          {label !== 'sponsored' && <Day time={published} language={language} today={today} />}
        </p>
      </div>
      {photo !== undefined && <Picture photo={photo} first={first} silent={rank === 'brief'} />}
      {face !== undefined && (
        <img
          className={style.face}
          src={face.src}
          width={face.width}
          height={face.height}
          alt=""
          loading="lazy"
        />
      )}
    </article>
  );
}
