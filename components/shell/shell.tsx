import type { ReactNode } from 'react';
import type { TimeModel } from '#lib/dates.ts';
import type { FurnitureModel } from '#lib/edition/models/furniture.ts';
import { say } from '#lib/words/words.ts';
import { houseParts } from '../house/parts.tsx';
import { classes } from '../look/classes.ts';
import { FirstPaint } from './first-paint.tsx';
import { Footer as OwnFooter } from './footer.tsx';
import { Masthead as OwnMasthead } from './masthead.tsx';
import style from './shell.module.css';

const { Masthead = OwnMasthead, Footer = OwnFooter } = houseParts;

export interface ShellProps {
  readonly furniture: FurnitureModel;
  /** The day, on the front page; it makes the masthead the large one, whose name is the page's heading. */
  readonly today?: TimeModel;
  /** The path of the entry of the navigation to which the page belongs. */
  readonly current?: string;
  /** The page's own path, for the line that a printed copy ends with. */
  readonly path?: string;
  /** Painted while it comes, from where it says (FirstPaint). All others are short, and painted once they are whole. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

/** What surrounds every page. */
export function Shell({ furniture, today, current, path, long = false, children }: ShellProps) {
  const { name, origin, language } = furniture;
  return (
    <>
      <a className={classes(style.skip, 'unprinted')} href="#main">
        {say(language, 'skip')}
      </a>
      <Masthead furniture={furniture} today={today} current={current} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {path !== undefined && (
        <p className="printed">
          {say(language, 'printed-from', { name, address: `${origin}${decodeURI(path)}` })}
        </p>
      )}
      <Footer furniture={furniture} />
      {!long && <FirstPaint />}
    </>
  );
}
