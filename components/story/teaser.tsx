import type { StoryModel } from '#lib/edition/models/story.ts';
import { classes } from '../look/classes.ts';
import { Crop } from '../picture/crop.tsx';
import { Portrait } from '../picture/portrait.tsx';
import { brief, listed, type Slot } from '../picture/slots.ts';
import { Day } from './day.tsx';
import { Kicker } from './kicker.tsx';
import { Names } from './names.tsx';
import style from './teaser.module.css';

/**
 * How much a story weighs on its page. `lead` is the largest thing there, `second` and `third` follow in clear
 * steps; `across` has its picture at its side; `brief` is a headline with a small picture, `line` only words;
 * `row` is one of a long list, its day in the margin.
 */
export type Rank = 'lead' | 'second' | 'third' | 'across' | 'brief' | 'line' | 'row';

export interface TeaserProps {
  readonly story: StoryModel;
  readonly rank: Rank;
  /** Level of the headline: one below whatever stands over it. */
  readonly level: 2 | 3;
  readonly picture?: boolean;
  /** How much room its picture has; `row` and `brief` have the same wherever they stand. */
  readonly slot?: Slot | undefined;
  readonly dek?: boolean;
  /** Not described once more for those who listen: the headline beside it says it all. */
  readonly silent?: boolean;
  /** Whether its picture is the first of the page. */
  readonly first?: boolean | undefined;
  /** Among the stories of one author, whose face and name needn't be said again. */
  readonly own?: boolean | undefined;
  /** The section under whose name it stands, which then needn't be said again. */
  readonly within?: string | undefined;
  readonly today?: string | undefined;
}

/** A story on a front or list, in its own language; the headline's link covers the whole of it. */
export function Teaser(props: TeaserProps) {
  const {
    story,
    rank,
    level,
    picture = false,
    slot,
    dek = false,
    silent = false,
    first,
    own = false,
    within,
    today,
  } = props;
  const { headline, path, label, section, language, direction, published, byline } = story;
  const Heading = level === 2 ? 'h2' : 'h3';
  // A column shows who speaks; only at the head of a page is there room for a picture of what about.
  const pictured = picture && story.picture?.src != null;
  const face = own || (rank === 'lead' && pictured) ? undefined : story.portrait;
  const photo = pictured && face === undefined ? story.picture : undefined;
  const unsaid = byline.length === 0 || (own && byline.length === 1);
  const names = unsaid ? null : <Names names={byline} language={language} />;
  const day = <Day time={published} today={today} />;
  const signs = label === 'sponsored' || (label !== 'opinion' && (rank === 'lead' || rank === 'row'));
  const signed = signs && names !== null;
  const dated = rank !== 'row' && label !== 'sponsored';
  return (
    <article
      className={classes(
        style.teaser,
        style[rank],
        photo && style.pictured,
        face && style.faced,
        style[label],
        isLong(headline) && style.long,
      )}
      data-section={section.slug}
      lang={language}
      dir={direction}
    >
      {rank === 'row' && <p className={style.meta}>{day}</p>}
      <div className={style.words}>
        <Kicker story={story} names={label === 'opinion' ? byline : []} within={within} />
        {label === 'opinion' && names !== null && <p className={style.names}>{names}</p>}
        <Heading>
          <a className={style.link} href={path}>
            {headline}
          </a>
        </Heading>
        {dek && story.dek !== undefined && <p className={style.dek}>{story.dek}</p>}
        {(signed || dated) && (
          <p className={style.meta}>
            {signed && <span className={style.names}>{names}</span>}
            {dated && day}
          </p>
        )}
      </div>
      {photo !== undefined && (
        <Crop
          photo={photo}
          slot={slot ?? (rank === 'row' ? listed : brief)}
          first={first}
          silent={silent || rank === 'brief' || rank === 'row'}
        />
      )}
      {face !== undefined && <Portrait portrait={face} place="small" />}
    </article>
  );
}

/** Longer than a headline should be: it is set smaller, so that it doesn't fill the page. */
export function isLong(headline: string): boolean {
  return headline.length > 100;
}
