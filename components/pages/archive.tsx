'use client';

import { archivePath } from '#lib/edition/address.ts';
import type { ArchiveModel, PeriodModel } from '#lib/edition/models/archive.ts';
import { say } from '#lib/words/words.ts';
import { Heading } from '../lists/heading.tsx';
import { Listing } from '../lists/listing.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Shell } from '../shell/shell.tsx';
import style from './archive.module.css';

/** What appeared when: years with their months, a year with its months, a month with its days and stories, a day. */
export function ArchivePage({ model }: { readonly model: ArchiveModel }) {
  const { furniture, path, when, name, stories, around, parts, listing } = model;
  const { language } = furniture;
  const number = listing?.number ?? 1;
  return (
    <Shell furniture={furniture} current={archivePath('')} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <Heading
          title={name}
          note={
            listing === null || number === 1
              ? say(language, 'stories', { count: stories })
              : say(language, 'page-of', { page: number, pages: listing.pages })
          }
        >
          {around.length > 0 && (
            <nav className={style.around} aria-label={say(language, 'archive-around')}>
              {around.map(({ href, label }) => (
                <a key={href} href={href}>
                  {label}
                </a>
              ))}
            </nav>
          )}
        </Heading>
        {when === ''
          ? parts.map((year) => (
              <section key={year.when} className={style.year}>
                <h2>
                  <a className={style.all} href={year.path}>
                    {year.text}
                  </a>
                </h2>
                <Periods periods={year.parts} language={language} />
              </section>
            ))
          : number === 1 && <Periods periods={parts} language={language} />}
        {when === '' && parts.length === 0 && <p>{say(language, 'no-stories')}</p>}
        {listing !== null && <Listing listing={listing} language={language} />}
      </div>
    </Shell>
  );
}

type PeriodsProps = { readonly periods: readonly PeriodModel[]; readonly language: string };

/** Each with how many stories there are; in the order of the calendar, as one looks a day up. */
function Periods({ periods, language }: PeriodsProps) {
  if (periods.length === 0) return null;
  return (
    <ul className={style.periods}>
      {periods.toReversed().map(({ when, path, text, stories }) => (
        <li key={when}>
          <a href={path}>
            <time dateTime={when}>{text}</time>
          </a>{' '}
          <span>{say(language, 'stories', { count: stories })}</span>
        </li>
      ))}
    </ul>
  );
}
