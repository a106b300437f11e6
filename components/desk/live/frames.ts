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
 * flashes, and what can't be loaded is asked for again, and never shown where something else can be.
 */
export function useFrames({ address, content }: Wanted): Frames {
  const [attempt, setAttempt] = useState(0);
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const name = `${content} ${address}`;
  const wanted = { name, key: `${attempt} ${name}`, address };
  // Nothing at first: the page's own frame is still under way.
  const [shown, setShown] = useState<typeof wanted | null>(null);
  const front = useRef<HTMLIFrameElement | null>(null);

  const isCurrent = shown?.name === name;
  const loaded = (frame: HTMLIFrameElement): void => {
    const page = pageIn(frame);
    clearTimeout(retry.current);
    if (page === null) {
      retry.current = setTimeout(() => setAttempt((attempt) => attempt + 1), retryAfter);
      return;
    }
    if (front.current !== null) keepPlace(pageIn(front.current), page, shown?.address === wanted.address);
    front.current = frame;
    setShown(wanted);
  };

  const hydrated = useRef(loaded);
  useEffect(() => {
    // The page's own frame may have been loaded, or have failed, before this script ran.
    const frame = document.querySelector('iframe');
    if (frame !== null && !isUnderWay(frame)) hydrated.current(frame);
    return () => clearTimeout(retry.current);
  }, []);

  const next: Frame = {
    ...wanted,
    isShown: shown === null,
    load: ({ currentTarget }) => loaded(currentTarget),
  };
  if (shown === null) return { all: [next], isCurrent };
  const current: Frame = { ...shown, isShown: true, load: () => {} };
  return { all: isCurrent ? [current] : [current, next], isCurrent };
}

/** Whether a frame will still say that it has loaded: until its answer comes, it holds an empty page of the browser's. */
function isUnderWay({ contentDocument }: HTMLIFrameElement): boolean {
  return (
    contentDocument !== null &&
    (contentDocument.URL === 'about:blank' || contentDocument.readyState !== 'complete')
  );
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
