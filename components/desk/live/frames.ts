import { type SyntheticEvent, useEffect, useRef, useState } from 'react';

/** In milliseconds, after a version that couldn't be loaded. */
const retryAfter = 2_000;

/** What a frame is to show: an address, and which content of it. */
interface Wanted {
  readonly address: string;
  readonly content: string;
}

interface Frame {
  readonly key: string;
  readonly address: string;
  readonly isShown: boolean;
  readonly load: (event: SyntheticEvent<HTMLIFrameElement>) => void;
}

interface Frames {
  /** The one that is shown and, while it loads behind it, its successor. */
  readonly all: readonly Frame[];
  /** Whether the newest is shown. */
  readonly isCurrent: boolean;
}

/**
 * Loads each next version behind the one that is shown, and shows it where its reader was once it is there: nothing
 * flashes, and what can't be loaded is never shown.
 */
export function useFrames({ address, content }: Wanted): Frames {
  const [attempt, setAttempt] = useState(0);
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const name = `${content} ${address}`;
  const wanted = { name, key: `${attempt} ${name}`, address };
  const [shown, setShown] = useState(wanted);
  const front = useRef<HTMLIFrameElement | null>(null);

  useEffect(() => () => clearTimeout(retry.current), []);

  const isCurrent = shown.name === name;
  const first: Frame = {
    ...shown,
    isShown: true,
    load: ({ currentTarget }) => {
      front.current = currentTarget;
    },
  };
  const next: Frame = {
    ...wanted,
    isShown: false,
    load: ({ currentTarget }) => {
      const page = pageIn(currentTarget);
      clearTimeout(retry.current);
      if (page === null) {
        retry.current = setTimeout(() => setAttempt((attempt) => attempt + 1), retryAfter);
        return;
      }
      const old = front.current ?? document.querySelector<HTMLIFrameElement>('iframe:not([data-next])');
      keepPlace(old === null ? null : pageIn(old), page, shown.address === wanted.address);
      front.current = currentTarget;
      setShown(wanted);
    },
  };
  return { all: isCurrent ? [first] : [first, next], isCurrent };
}

/** The window of a frame that shows a page of ours; null where it shows an error, the browser's or the server's. */
function pageIn(frame: HTMLIFrameElement): Window | null {
  try {
    const type = frame.contentDocument?.contentType;
    return type === 'text/html' && frame.contentDocument?.URL !== 'about:blank' ? frame.contentWindow : null;
  } catch {
    // The browser's own page that says so: it is of another origin.
    return null;
  }
}

/** Scrolls to where one was: to the same line, or as far down where the page is set otherwise. */
function keepPlace(from: Window | null, to: Window, isSetAlike: boolean): void {
  if (from === null) return;
  const lengthOf = ({ document, innerHeight }: Window): number =>
    Math.max(1, document.documentElement.scrollHeight - innerHeight);
  const top = isSetAlike ? from.scrollY : (from.scrollY / lengthOf(from)) * lengthOf(to);
  to.scrollTo({ top, behavior: 'instant' });
}
