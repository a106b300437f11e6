import type PQueue from 'p-queue';

/**
 * What was asked for ahead has somebody who waits now: it goes no longer behind all that others wait for, which may
 * never end. Nothing happens where it doesn't wait any more.
 */
export function hurry(queue: PQueue, id: string, priority: number): void {
  try {
    queue.setPriority(id, priority);
  } catch {
    // It is under way already, or done.
  }
}
