/**
 * Next calls this once when it starts by itself (`next dev`, `next start`): there our own server isn't, and
 * this side sets the editions. Under `npm start` the server has done so already.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { installed } = await import('./lib/edition/context.ts');
  if (installed()) return;
  const { openForNext } = await import('./lib/cli/open.ts');
  await openForNext();
}

/** Next calls this with what a rendering failed of: our server's log has it under the number that the reader is told. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { tellFailure } = await import('./lib/edition/context.ts');
  tellFailure(error);
}
