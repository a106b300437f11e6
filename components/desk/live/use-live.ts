import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskFinding } from '#lib/edition/models/desk.ts';
import { askAgain, type LiveModel } from './ask.ts';
import { type Connection, followDesk } from './stream.ts';

/** In milliseconds. */
const retryAfter = 2_000;

export interface Followed<Model extends LiveModel> {
  readonly model: Model;
  /** The model that was shown before, where there was one. */
  readonly before: Model | null;
  readonly connection: Connection;
  /** What keeps the story's file from being shown; then the model is the last that could be. */
  readonly broken: readonly DeskFinding[] | null;
  /** Asks for the page as it is at this window's address now. */
  readonly refresh: () => void;
}

/** A page's model, and its next ones as the files change. `address` says what to ask for. */
export function useLive<Model extends LiveModel>(
  first: Model,
  isSame: (told: LiveModel) => told is Model,
  address: () => string,
): Followed<Model> {
  const [state, setState] = useState<{ model: Model; before: Model | null }>({ model: first, before: null });
  const [connection, setConnection] = useState<Connection>('none');
  const [broken, setBroken] = useState<readonly DeskFinding[] | null>(null);
  const revision = useRef(first.revision);
  const asks = useRef({ isSame, address });
  useEffect(() => {
    asks.current = { isSame, address };
  });
  const stop = useRef(() => {});
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asking = useRef({ underWay: false, again: false });

  const refresh = useCallback(async () => {
    // One question at a time; whatever happens meanwhile is asked about once, afterwards.
    asking.current.again = true;
    clearTimeout(retry.current);
    if (asking.current.underWay) return;
    asking.current.underWay = true;
    while (asking.current.again) {
      asking.current.again = false;
      const told = await askAgain(asks.current.address());
      if (told === 'over') {
        stop.current();
        setConnection(told);
        continue;
      }
      if (told === 'offline') {
        // Whether the connection is broken the stream says; here only the answer is missing.
        retry.current = setTimeout(refresh, retryAfter);
        continue;
      }
      revision.current = told.revision;
      if (told.view === 'unreadable') {
        if (told.moved !== undefined) window.location.replace(told.moved);
        else setBroken(told.findings);
      } else if (asks.current.isSame(told)) {
        setBroken(null);
        setState(({ model }) => ({ model: told, before: model }));
      }
    }
    asking.current.underWay = false;
  }, []);

  useEffect(() => {
    stop.current = followDesk({
      connection: (now) => {
        setConnection(now);
        // The stream doesn't say why it broke: the page's own answer does, where the session has ended.
        if (now === 'offline') void refresh();
        if (now === 'over') stop.current();
      },
      edition: (now) => {
        if (now !== revision.current) void refresh();
      },
    });
    return () => {
      clearTimeout(retry.current);
      stop.current();
    };
  }, [refresh]);
  return { ...state, connection, broken, refresh };
}
