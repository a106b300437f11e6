import { destination, pino } from 'pino';

/** What the press says to whoever runs it: one JSON line each, with no personal data in it. */
export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Lines of JSON on standard output. An `error` field is written with its stack. */
export function openLog(): Log {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, errorKey: 'error' },
    destination({ sync: false }),
  );
}
