/** Milliseconds of work after which it is everybody else's turn. */
const slice = 4;

/**
 * For long work on the thread that answers readers, to be awaited between two of its steps: half of the time is
 * everybody else's.
 */
export function takeTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    const took = performance.now() - began;
    if (took < slice) return;
    await new Promise((next) => setTimeout(next, took));
    began = performance.now();
  };
}
