import { spawnSync } from 'node:child_process';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionIn } from '../support/bad-folder.ts';
import { folderOf, sound, story, write } from '../support/publication.ts';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * Share cards on a running site: what a platform gets while everything else goes on, and when something is wrong.
 */
const count = 16;
const files = Object.fromEntries(
  await Promise.all(
    Array.from({ length: count }, async (_, index) => [
      `articles/city/story-${index}.md`,
      story({ headline: `Story number ${index}`, lead: { src: 'media/a.jpg', alt: 'x', credit: 'y' } }),
    ]),
  ),
);

let folder: string;
let remove: () => Promise<void>;
let site: RunningServer;
beforeAll(async () => {
  const made = await folderOf({
    ...sound,
    ...files,
    'articles/city/closed.md': story({ status: 'withdrawn' }),
    'media/a.jpg': await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#89a' } })
      .jpeg()
      .toBuffer(),
  });
  ({ folder, remove } = made);
  site = await startSite(folder);
});
afterAll(async () => {
  await site.stop();
  await remove();
});

function whole(answer: Response): { readonly headers: Headers; readonly body: Promise<Buffer> } {
  return { headers: answer.headers, body: answer.arrayBuffer().then((bytes) => Buffer.from(bytes)) };
}

/** The card's address of the page at `path`, as the folder is now. */
async function cardOf(path: string): Promise<string> {
  const page = (await editionIn(folder)).resolve(path);
  if (page.kind !== 'article') throw new Error(`${path} is ${page.kind}`);
  return page.model.card.path;
}

test('sixteen cards at once are drawn while pages are served', async () => {
  const cards = await Promise.all(
    Array.from({ length: count }, (_, index) => cardOf(`/city/story-${index}`)),
  );
  const pages = Array.from({ length: 200 }, () => '/city/tram');
  const answers = await Promise.all([...cards, ...pages].map((path) => fetch(site.url + path)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const { headers, ...answer } of answers.slice(0, count).map(whole)) {
    const body = await answer.body;
    expect(headers.get('content-length')).toBe(String(body.length));
    expect(await sharp(body).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(body.length).toBeLessThanOrEqual(100_000);
  }
});

describe('what else stands at a card’s address', () => {
  test('an older one leads to the present card for five minutes', async () => {
    const { status, headers } = await ask(site.port, '/~card/city/tram/00000000.jpg');
    expect([status, headers.location, headers['cache-control']]).toEqual([
      302,
      await cardOf('/city/tram'),
      'public, max-age=300',
    ]);
  });

  test('a withdrawn story’s is 410, one of no story 404', async () => {
    expect((await ask(site.port, '/~card/city/closed/00000000.jpg')).status).toBe(410);
    expect((await ask(site.port, '/~card/city/nowhere/00000000.jpg')).status).toBe(404);
  });
});

test('when the processes that draw are killed, a card is answered all the same, and pages too', async () => {
  await write(folder, { 'articles/city/late.md': story({ headline: 'Late' }) });
  const path = await cardOf('/city/late');
  const pid = String(site.process.pid);
  const killer = setInterval(() => {
    const { stdout } = spawnSync('pgrep', ['-P', pid, '-f', 'card/worker'], { encoding: 'utf8' });
    for (const child of stdout.split('\n').filter((line) => line !== ''))
      process.kill(Number(child), 'SIGKILL');
  }, 20);
  try {
    const answer = await untilCard(path);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const picture = sharp(Buffer.from(await answer.arrayBuffer()));
    expect(await picture.metadata()).toMatchObject({ width: 1200, height: 630 });
    expect((await fetch(`${site.url}/city/tram`)).status).toBe(200);
  } finally {
    clearInterval(killer);
  }
});

/** Asks until the site has read the story that was written. */
async function untilCard(path: string): Promise<Response> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(site.url + path);
    if (answer.status === 200) return answer;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`${path} isn’t there`);
}
