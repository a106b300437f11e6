import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Asked } from '../edition/context.ts';
import { installWithoutEdition } from '../edition/context.ts';
import { workFor } from '../processes/work.ts';
import { type FinishedDocument, makeDocument } from './document.ts';
import { openRoutes } from './routes.ts';
import { openSheets } from './sheets.ts';

/*
 * A process of its own in which Next renders. It has no edition: each order brings the page with its model, which is
 * all that a page shows.
 */

const [root = '.'] = process.argv.slice(2);

workFor<Asked, FinishedDocument>(openNext(installWithoutEdition()));

async function openNext(
  asked: AsyncLocalStorage<Asked>,
): Promise<(order: Asked) => Promise<FinishedDocument>> {
  const sheets = openSheets(root);
  const { default: next } = await import('next');
  await next({ dev: false, dir: root, quiet: true }).prepare();
  const handler = openRoutes(root);
  return (order) => makeDocument(order, { handler, asked, sheets });
}
