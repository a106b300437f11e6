import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Asked } from '../edition/context.ts';
import { statusOf } from '../edition/page.ts';
import { askNext, type Handler } from './ask-next.ts';
import { type Bodies, compressQuickly } from './encoding.ts';
import { type Finished, finish } from './finish.ts';
import { leaveLive } from './live.ts';
import type { Sheets } from './sheets.ts';

/** A finished page as its bytes: compressed, because it goes from one process to another. */
export interface FinishedDocument extends Omit<Finished, 'html'> {
  readonly bodies: Bodies;
}

export interface DocumentWith {
  readonly handler: Handler;
  readonly asked: AsyncLocalStorage<Asked>;
  readonly sheets: Sheets;
}

/** The route that renders what isn't there: withdrawn stories and addresses without a page. */
const absentRoute = '/~absent';

/** Has Next render a page and finishes it, unless it is one that keeps its scripts. Throws if Next answers anything but 200. */
export async function makeDocument(
  order: Asked,
  { handler, asked, sheets }: DocumentWith,
): Promise<FinishedDocument> {
  const { page, furniture, nonce } = order;
  const path = statusOf(page.kind) === 200 ? page.path : absentRoute;
  let cause: unknown;
  const failed = (error: unknown): void => {
    cause ??= error;
  };
  const rendered = await asked.run({ ...order, failed }, () =>
    askNext(handler, path, furniture.origin, nonce),
  );
  if (rendered.status !== 200)
    throw new Error(`Next answered ${rendered.status} for ${page.path}`, { cause });
  const source = rendered.body.toString('utf8');
  const { html, ...finished } = nonce === undefined ? finish(source, sheets) : leaveLive(source);
  return { ...finished, bodies: compressQuickly(Buffer.from(html)) };
}
