import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import type { Handler } from '#lib/press/ask-next.ts';
import { Overloaded, type Printable } from '#lib/press/print.ts';
import { pageAt } from '../../support/answers.ts';
import { document, keptPage, printerOf } from '../../support/press.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const edition = await editionOf({
  ...sound,
  'articles/city/bus.md': story(),
  'articles/city/closed.md': story({ status: 'withdrawn', withdrawn: { reason: 'It was forged.' } }),
});
const tram = pageAt(edition, '/city/tram', 'article');
const bus = pageAt(edition, '/city/bus', 'article');
const front = pageAt(edition, '/', 'front');

const html =
  (body: string, status = 200): Handler =>
  async (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(document(body));
  };

/** A handler that answers only when it is let, in order. */
function patient(): { readonly handler: Handler; letOne(): Promise<void> } {
  const waiting: (() => void)[] = [];
  return {
    handler: async (request, response) => {
      await new Promise<void>((go) => waiting.push(go));
      response.end(document(`<p>${request.url}</p>`));
    },
    letOne: async () => {
      while (waiting.length === 0) await setImmediate();
      waiting.shift()?.();
    },
  };
}

/** A printer whose Next is patient, and the addresses that it is asked for, in their order. */
function inOrder() {
  const order: (string | undefined)[] = [];
  const { handler, letOne } = patient();
  const { printer } = printerOf((request, response) => {
    order.push(request.url);
    return handler(request, response);
  });
  return { printer, order, letOne };
}

describe('one rendering', () => {
  test('serves a hundred readers who ask at once', async () => {
    const { printer, asked } = printerOf(html('<p>The tram is back.</p>'));
    const pages = await Promise.all(Array.from({ length: 100 }, () => printer.print(edition, tram)));
    expect(new Set(pages).size).toBe(1);
    expect(asked()).toBe(1);
  });

  test('serves whoever asks later, and is there without waiting', async () => {
    const { printer, asked } = printerOf(html('<p>The tram is back.</p>'));
    expect(printer.peek(tram)).toBeUndefined();
    const { etag } = await printer.print(edition, tram);
    expect((await printer.print(edition, tram)).etag).toBe(etag);
    expect(printer.peek(tram)?.etag).toBe(etag);
    expect(asked()).toBe(1);
  });

  test('is compressed better afterwards, to the same text under the same tag', async () => {
    const { printer } = printerOf(html('<p>The tram is back.</p>'));
    const quick = await printer.print(edition, tram);
    while (printer.peek(tram)?.best !== true) await setImmediate();
    const best = printer.peek(tram);
    expect(gunzipSync(best?.bodies.gzip ?? '')).toEqual(gunzipSync(quick.bodies.gzip));
    expect(best?.headers).toEqual(quick.headers);
  });
});

describe('a finished page', () => {
  test('names its fingerprint, what it shows and its policy', async () => {
    const { printer } = printerOf(html('<p>The tram is back.</p><script>x</script>'));
    const { headers, etag, bodies } = await printer.print(edition, tram);
    expect(etag).toBe(`W/"${tram.fingerprint}"`);
    expect(headers).toMatchObject({ ETag: etag, Vary: 'Accept-Encoding' });
    expect(headers['Surrogate-Key']?.split(' ')).toContain('/city/tram');
    expect(headers['Cache-Tag']?.split(',')).toContain('/city/tram');
    expect(headers['Content-Security-Policy']).toMatch(/style-src 'sha256-/);
    expect(gunzipSync(bodies.gzip).toString()).not.toContain('<script');
  });

  test('has the status of its kind: what is withdrawn is 410, what isn’t there 404', async () => {
    const { printer } = printerOf(html('<p>Not here</p>'));
    const status = async (path: string): Promise<number> => {
      const page = edition.resolve(path);
      if (!isReaderPage(page)) throw new Error(`${path} is ${page.kind}`);
      return (await printer.print(edition, page)).status;
    };
    expect([await status('/city/tram'), await status('/city/closed'), await status('/nowhere')]).toEqual([
      200, 410, 404,
    ]);
  });

  test('is asked of Next with headers of our own, whatever a reader sends', async () => {
    let headers: object = {};
    const { printer } = printerOf(async (request, response) => {
      headers = request.headers;
      response.end(document(''));
    });
    await printer.print(edition, tram);
    expect(headers).toEqual({
      host: 'gazette.example',
      'x-forwarded-proto': 'https',
      'user-agent': 'Broadsheet press',
      accept: 'text/html',
    });
  });
});

describe('a rendering that fails', () => {
  const failures: readonly (readonly [string, Handler])[] = [
    ['throws', () => Promise.reject(new Error('secret detail'))],
    ['answers 500', html('<p>Internal error</p>', 500)],
    ['redirects', html('', 307)],
    [
      'breaks off',
      async (_, response) => {
        response.write('<!DOCTYPE html><p>The tr');
        response.destroy(new Error('broke off'));
      },
    ],
  ];

  test.each(failures)('because it %s is told to everyone who waits, and isn’t kept', async (_, handler) => {
    const { printer } = printerOf(handler);
    const both = await Promise.allSettled([printer.print(edition, tram), printer.print(edition, tram)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(printer.peek(tram)).toBeUndefined();
    expect(await printer.last(edition, tram)).toBeUndefined();
  });

  test('is tried again by the next reader', async () => {
    let broken = true;
    const { printer } = printerOf((request, response) =>
      html('<p>The tram is back.</p>', broken ? 500 : 200)(request, response),
    );
    await expect(printer.print(edition, tram)).rejects.toThrow();
    broken = false;
    expect((await printer.print(edition, tram)).status).toBe(200);
  });

  test('leaves the last version of the page to be served', async () => {
    let broken = false;
    const { printer } = printerOf((request, response) =>
      html('<p>The tram is back.</p>', broken ? 500 : 200)(request, response),
    );
    await printer.print(edition, tram);
    broken = true;
    const changed: Printable = { ...tram, model: tram.model, fingerprint: 'another' };
    await expect(printer.print(edition, changed)).rejects.toThrow();
    expect((await printer.last(edition, changed))?.etag).toBe(`W/"${tram.fingerprint}"`);
  });
});

test('what was kept by an earlier run is a last version too, once it has been served', async () => {
  const { printer, keeper } = printerOf(html('', 500));
  keeper.put(tram.fingerprint, keptPage('<p>The tram is back.</p>'));
  await printer.print(edition, tram);
  const changed: Printable = { ...tram, model: tram.model, fingerprint: 'another' };
  await expect(printer.print(edition, changed)).rejects.toThrow();
  expect(await printer.last(edition, changed)).toMatchObject({ status: 200 });
});

test('a last version that shows a story which was taken away is served to nobody', async () => {
  let broken = false;
  const { printer } = printerOf((request, response) =>
    html('<p>The tram is back.</p>', broken ? 500 : 200)(request, response),
  );
  await printer.print(edition, front);
  broken = true;
  const withdrawn = await editionOf({
    ...sound,
    'articles/city/bus.md': story(),
    'articles/city/tram.md': story({ status: 'draft' }),
  });
  const changed: Printable = { ...front, model: front.model, fingerprint: 'another' };
  expect(await printer.last(edition, changed)).toBeDefined();
  expect(await printer.last(withdrawn, changed)).toBeUndefined();
});

describe('more renderings than can be made', () => {
  test('are refused, and the queue is free again when they are done', async () => {
    const { handler, letOne } = patient();
    const { printer } = printerOf(handler, 1);
    const pages = [tram, bus, front].map((page) => printer.print(edition, page));
    while (printer.waiting < 1) await setImmediate();
    const refused = printer.print(edition, { ...tram, model: tram.model, fingerprint: 'another' });
    await expect(refused).rejects.toBeInstanceOf(Overloaded);
    // A page that is under way costs no place: everybody may wait for it.
    pages.push(printer.print(edition, bus));
    for (let done = 0; done < 3; done++) await letOne();
    expect((await Promise.all(pages)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(printer.waiting).toBe(0);
  });

  test('let readers go before what is made ahead of them', async () => {
    const { printer, order, letOne } = inOrder();
    const busy = [tram, front].map((page) => printer.print(edition, page));
    const ahead = printer.print(edition, pageAt(edition, '/city', 'section'), false);
    while (printer.waiting < 1) await setImmediate();
    const reader = printer.print(edition, bus);
    while (printer.waiting < 2) await setImmediate();
    for (let done = 0; done < 4; done++) await letOne();
    await Promise.all([...busy, ahead, reader]);
    expect(order.slice(2)).toEqual(['/city/bus', '/city']);
  });
});

test('a page that is made ahead goes before the others as soon as a reader waits for it', async () => {
  const { printer, order, letOne } = inOrder();
  const busy = [tram, front].map((page) => printer.print(edition, page));
  const ahead = [pageAt(edition, '/city', 'section'), bus].map((page) => printer.print(edition, page, false));
  while (printer.waiting < 2) await setImmediate();
  const reader = printer.print(edition, bus);
  // A microtask or two pass until the keeper has said that it has nothing.
  await setImmediate();
  for (let done = 0; done < 4; done++) await letOne();
  await Promise.all([...busy, ...ahead, reader]);
  expect(order.slice(2)).toEqual(['/city/bus', '/city']);
});

test('a rendering that never ends holds nobody else up, and its reader is asked to come again', async () => {
  const { printer } = printerOf(
    (request, response) =>
      request.url === '/city/bus' ? html('<p>The bus.</p>')(request, response) : new Promise(() => undefined),
    10,
    50,
  );
  const stuck = [tram, front].map((page) => printer.print(edition, page));
  const other = printer.print(edition, bus);
  const [first, second] = await Promise.allSettled(stuck);
  expect(first).toMatchObject({ status: 'rejected', reason: expect.any(Overloaded) });
  expect(second).toMatchObject({ status: 'rejected', reason: expect.any(Overloaded) });
  expect((await other).status).toBe(200);
});
