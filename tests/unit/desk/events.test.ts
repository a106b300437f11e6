import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { mostStreams } from '#lib/desk/events.ts';
import { connectionsOf } from '#lib/press/connections.ts';
import { formIn, openTestDesk, type TestDesk, type Visitor } from '../../support/desk.ts';
import { listen as listenHere } from '../../support/listen.ts';
import { type Files, sound, story } from '../../support/publication.ts';

const files: Files = {
  ...sound,
  'articles/city/draft.md': story({ headline: 'Quiet words', status: 'draft' }),
};

interface Stream {
  readonly answer: IncomingMessage;
  /** Everything that was told so far. */
  readonly told: () => string;
  /** The events told so far, each with its data. */
  readonly events: () => readonly (readonly [event: string, data: string])[];
}

/** A server of the desk, and whoever listens to it. */
async function serve({ desk }: TestDesk) {
  const server = createServer((request, response) => {
    connections.heard();
    connections.answering(response);
    void desk.answer(request, response, (request.url ?? '').split('?')[0] ?? '');
  });
  const connections = connectionsOf(server, 20);
  const port = await listenHere(server);
  onTestFinished(() => {
    desk.close();
    server.close().closeAllConnections();
  });
  const listen = async (who?: Visitor): Promise<Stream> => {
    const cookie = [...(who?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = get({ port, host: '127.0.0.1', path: '/desk/events', headers: { cookie }, agent: false });
    const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage];
    let told = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    answer.on('error', () => undefined);
    return {
      answer,
      told: () => told,
      events: () =>
        [...told.matchAll(/event: (\w+)\ndata: ?(.*)\n/g)].map(([, event = '', data = '']) => [event, data]),
    };
  };
  return { listen, stop: connections.stop };
}

test('only who has signed in hears of editions, and nobody keeps what is told', async () => {
  const desk = await openTestDesk(files);
  const { listen } = await serve(desk);
  const stranger = await listen();
  await expect.poll(() => stranger.answer.complete).toBe(true);
  expect(stranger.answer.statusCode).toBe(403);
  expect(stranger.told()).not.toContain('event:');

  const { answer, events } = await listen(await desk.editor());
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
  });
  await expect.poll(events).toHaveLength(1);
  await desk.change({ ...files, 'articles/city/draft.md': story({ headline: 'Secret', status: 'draft' }) });
  await expect.poll(events).toHaveLength(2);
  const [[, first] = [], [, second] = []] = events();
  expect(second).not.toBe(first);
});

test('what is told is a name and no content, however many drafts there are', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `articles/city/draft-${index}.md`,
      story({ headline: `Quiet words ${index}`, status: 'draft' }),
    ]),
  );
  const desk = await openTestDesk({ ...files, ...many });
  const { listen } = await serve(desk);
  const editor = await desk.editor();
  const { told, events } = await listen(editor);
  await desk.change({ ...files, ...many });
  await expect.poll(events).toHaveLength(2);
  expect(told().length).toBeLessThan(200);
  expect(told()).not.toMatch(/Quiet|draft/);
  const list = await editor.get('/desk', 'application/json');
  expect(JSON.parse(list.text).waiting).toHaveLength(501);
  expect(list.text.length / 501).toBeLessThan(500);
}, 30_000);

test('ten windows that ask for a new edition’s list have it composed once', async () => {
  const desk = await openTestDesk(files);
  const editor = await desk.editor();
  const readingsFor = async (windows: number): Promise<number> => {
    const before = desk.readings();
    await desk.change(files);
    await Promise.all(
      Array.from({ length: windows }, () => editor.get('/desk?state=draft', 'application/json')),
    );
    return desk.readings() - before;
  };
  const ofOne = await readingsFor(1);
  expect(ofOne).toBeGreaterThan(0);
  expect(await readingsFor(10)).toBe(ofOne);
});

test('the stream ends with the sign-out, and with the session', async () => {
  const desk = await openTestDesk(files);
  const { listen } = await serve(desk);
  const [one, other] = [await desk.editor(), await desk.editor()];
  const [mine, theirs] = [await listen(one), await listen(other)];
  await one.send('/desk/sign-out', { form: formIn(await one.get('/desk')) });
  await expect.poll(() => mine.answer.complete).toBe(true);
  expect(mine.events().at(-1)).toEqual(['over', '']);
  expect((await listen(one)).answer.statusCode).toBe(403);
  expect(theirs.answer.complete).toBe(false);
  desk.later(13 * 3_600_000);
  await desk.change(files);
  await expect.poll(() => theirs.answer.complete).toBe(true);
  expect(theirs.events().at(-1)).toEqual(['over', '']);
});

test('one session can’t hold all connections', async () => {
  const desk = await openTestDesk(files);
  const { listen } = await serve(desk);
  const editor = await desk.editor();
  const streams = await Promise.all(Array.from({ length: mostStreams.ofOne }, () => listen(editor)));
  expect((await listen(editor)).answer.statusCode).toBe(503);
  streams[0]?.answer.destroy();
  await expect.poll(async () => (await listen(editor)).answer.statusCode).toBe(200);
});

test('a stream that is silent isn’t swept away, and doesn’t hold up the end of the server', async () => {
  const desk = await openTestDesk(files);
  const { listen, stop } = await serve(desk);
  const { answer, events } = await listen(await desk.editor());
  await setTimeout(200);
  await desk.change(files);
  await expect.poll(events).toHaveLength(2);
  desk.desk.close();
  await expect.poll(() => answer.complete).toBe(true);
  const began = performance.now();
  await stop();
  expect(performance.now() - began).toBeLessThan(4_000);
});
