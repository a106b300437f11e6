import type { TimeModel } from '#lib/dates.ts';
import type { ArticleModel } from '#lib/edition/models/article.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import { Portrait } from '../picture/portrait.tsx';
import { Facts as FactLine } from '../story/facts.tsx';
import { Kicker } from '../story/kicker.tsx';
import { Names } from '../story/names.tsx';
import { isLong } from '../story/teaser.tsx';
import style from './header.module.css';

type Props = { readonly model: ArticleModel };

/** What stands over a story: kicker and label, headline, dek, who wrote it and when. */
export function Header({ model }: Props) {
  const { headline, dek, label, portrait, byline, language } = model;
  return (
    <header
      className={classes(style.header, label === 'opinion' && style.opinion, isLong(headline) && style.long)}
    >
      <Kicker story={model} linked names={portrait === undefined ? [] : byline} />
      {portrait !== undefined && (
        <p className={style.columnist}>
          <Portrait portrait={portrait} place="columnist" first />
          <Names names={byline} language={language} />
        </p>
      )}
      <h1>{headline}</h1>
      {dek !== undefined && <p className={style.dek}>{dek}</p>}
      <Facts model={model} />
    </header>
  );
}

/** Between two hairlines: names, dates, and that something has been corrected. */
function Facts({ model }: Props) {
  const { byline, label, portrait, published, updated, readingMinutes, corrections, language } = model;
  const latest = corrections.at(-1);
  const times = [
    ...(updated === undefined ? [] : [<Dated key="u" word={say(language, 'updated')} time={updated} />]),
    <Dated key="p" word={say(language, 'posted')} time={published} />,
    say(language, 'reading-time', { minutes: readingMinutes }),
  ];
  return (
    <div className={style.facts}>
      {byline.length > 0 && portrait === undefined && label !== 'sponsored' && (
        <p className={style.byline}>
          {say(language, 'by')} <Names names={byline} language={language} />
        </p>
      )}
      <FactLine facts={times} />
      {label === 'opinion' && <p>{say(language, 'opinion-note')}</p>}
      {latest !== undefined && (
        <p className={style.corrected}>
          {say(language, 'corrected', { date: latest.date.text })}.{' '}
          <a href="#corrections">{say(language, 'corrected-see')}</a>
        </p>
      )}
    </div>
  );
}

function Dated({ word, time }: { readonly word: string; readonly time: TimeModel }) {
  return (
    <>
      {word} <time dateTime={time.iso}>{time.text}</time>
    </>
  );
}
