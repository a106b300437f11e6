import type { StoryModel } from '#lib/edition/models/story.ts';
import { Day } from '../story/day.tsx';
import { Kicker } from '../story/kicker.tsx';
import { Names } from '../story/names.tsx';
import { Picture } from '../story/picture.tsx';
import style from './entry.module.css';

type Props = { readonly story: StoryModel; readonly first: boolean };

/** One story of a list: its day in the margin, its words, its picture if it has one. */
export function Entry({ story, first }: Props) {
  const { headline, dek, path, label, section, language, direction, published, byline, picture } = story;
  return (
    <article
      className={`${style.entry} ${style[label] ?? ''}`}
      data-section={section.slug}
      lang={language}
      dir={direction}
    >
      <p className={style.day}>
        <Day time={published} language={language} />
      </p>
      <div className={style.words}>
        <Kicker story={story} />
        <h2>
          <a className={style.link} href={path}>
            {headline}
          </a>
        </h2>
        {dek !== undefined && <p className={style.dek}>{dek}</p>}
        {byline.length > 0 && (
          <p className={style.byline}>
            <Names names={byline} language={language} />
          </p>
        )}
      </div>
      {picture?.src != null && <Picture photo={picture} first={first} silent />}
    </article>
  );
}
