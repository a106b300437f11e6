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
