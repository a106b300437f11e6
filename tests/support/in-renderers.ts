import { appendFileSync } from 'node:fs';

/*
 * Loaded by NODE_OPTIONS into the processes of a site (server.ts). Where Next renders, each order is noted in the file
 * ORDERS, and a page that has FAILING_WORD loses the body of its model, so that a component throws. Production code has
 * no such door.
 */
const { ORDERS: orders, FAILING_WORD: word } = process.env;
const { on } = process;

interface Order {
  readonly page?: { readonly kind: string; readonly path: string; model: object };
}

function see(order: Order): Order {
  const { page } = order;
  if (page === undefined) return order;
  if (orders !== undefined) appendFileSync(orders, `${page.kind} ${page.path}\n`);
  if (word !== undefined && JSON.stringify(page.model).includes(word))
    page.model = { ...page.model, body: null };
  return order;
}

if (process.argv[1]?.endsWith('renderer.ts') === true) {
  process.on = ((name: string, listener: (order: Order) => void) =>
    on.call(
      process,
      name,
      name === 'message' ? (order: Order) => listener(see(order)) : listener,
    )) as typeof on;
}
