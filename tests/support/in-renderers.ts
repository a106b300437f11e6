/*
 * Loaded by NODE_OPTIONS into the processes of a site: where Next renders, a page that has the word in FAILING_WORD
 * loses the body of its model, so that a component throws. Production code has no such door.
 */
const word = process.env.FAILING_WORD;
const { on } = process;

interface Order {
  readonly page?: { model: object };
}

function spoil(order: Order): Order {
  const { page } = order;
  if (word !== undefined && page !== undefined && JSON.stringify(page.model).includes(word))
    page.model = { ...page.model, body: null };
  return order;
}

if (process.argv[1]?.endsWith('renderer.ts') === true) {
  process.on = ((name: string, listener: (order: Order) => void) =>
    on.call(
      process,
      name,
      name === 'message' ? (order: Order) => listener(spoil(order)) : listener,
    )) as typeof on;
}

export {};
