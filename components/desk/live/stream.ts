/** How a window is connected: not yet, as it should be, not any more for now, or not any more because of a sign-out. */
export type Connection = 'none' | 'live' | 'offline' | 'over';

export interface Listener {
  /** Another edition is set, or it isn't known whether one was. */
  edition(revision: string): void;
  connection(state: Connection): void;
}

/** In milliseconds. The server sends a beat every fifteen seconds: who hears none for two of them hears nothing. */
const longestSilence = 35_000;
const [firstWait, longestWait] = [1_000, 10_000];

/**
 * Follows the desk's stream until the returned function is called. A connection that breaks is made anew, at growing
 * distances; a window that nobody looks at has none, because browsers allow six to a server (HTTP/1.1).
 */
export function followDesk(listener: Listener): () => void {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;

  function stop(): void {
    source?.close();
    source = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
  }

  function heard(): void {
    clearTimeout(silence);
    silence = setTimeout(broken, longestSilence);
  }

  function broken(): void {
    stop();
    listener.connection('offline');
    retry = setTimeout(start, wait);
    wait = Math.min(wait * 2, longestWait);
  }

  function start(): void {
    stop();
    if (document.hidden) return;
    const opened = new EventSource('/desk/events');
    source = opened;
    opened.addEventListener('edition', ({ data }) => {
      wait = firstWait;
      heard();
      listener.connection('live');
      listener.edition(String(data));
    });
    opened.addEventListener('beat', heard);
    opened.addEventListener('over', () => {
      stop();
      listener.connection('over');
    });
    opened.addEventListener('error', broken);
    heard();
  }

  const woken = (): void => {
    wait = firstWait;
    start();
  };
  start();
  document.addEventListener('visibilitychange', woken);
  window.addEventListener('online', woken);
  window.addEventListener('offline', broken);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', woken);
    window.removeEventListener('online', woken);
    window.removeEventListener('offline', broken);
  };
}
