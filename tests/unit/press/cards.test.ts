import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '#lib/edition/page.ts';
import { cardFolder } from '#lib/press/card-files.ts';
import { type Cards, cardsOf } from '#lib/press/cards.ts';
import type { Drawers } from '#lib/share/card/drawers.ts';
import { articleAt } from '../../support/answers.ts';
import { answerOf, type TestAnswer } from '../../support/press.ts';
import { editionOf, sound } from '../../support/publication.ts';

const edition = await editionOf(sound);
const found = edition.resolve(articleAt(edition, '/city/tram').card.path);
if (found.kind !== 'card') throw new Error('the story has no card');
const card: Card = found;
const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } })
  .jpeg()
  .toBuffer();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-cards-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Desk {
  readonly cards: Cards;
  readonly drawn: () => number;
  /** What was to be drawn ahead, and has somebody who waits. */
  readonly hurried: readonly string[];
  readonly log: readonly string[];
  ask(headers?: Readonly<Record<string, string>>, method?: 'GET' | 'HEAD'): Promise<TestAnswer>;
}

function deskOf(draw: Drawers['draw'], home = join(folder, randomUUID())): Desk {
  let drawn = 0;
  const log: string[] = [];
  const hurried: string[] = [];
  const say = (_: object, message: string): void => void log.push(message);
  const cards = cardsOf({
    drawers: {
      draw: (order, urgent, id) => {
        drawn += 1;
        return draw(order, urgent, id);
      },
      hurry: (id) => void hurried.push(id),
      waiting: 0,
      drawn: 0,
      close: () => undefined,
    },
    folder: cardFolder(home, 2 ** 24),
    log: { info: say, error: say },
  });
  return {
    cards,
    drawn: () => drawn,
    hurried,
    log,
    ask: (headers, method) =>
      answerOf(
        (request, response) => void cards.answer(request, response, edition, card),
        card.path,
        headers,
        method,
      ),
  };
}

describe('a card', () => {
  test('is sent whole, with its length, for ever', async () => {
    const { status, headers, body } = await deskOf(async () => jpeg).ask({ range: 'bytes=0-3' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(jpeg.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(body.equals(jpeg)).toBe(true);
  });

  test('HEAD says the same without the bytes', async () => {
    const desk = deskOf(async () => jpeg);
    const [head, get] = [await desk.ask({}, 'HEAD'), await desk.ask()];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test('isn’t sent again to those who have it', async () => {
    const desk = deskOf(async () => jpeg);
    const { headers } = await desk.ask();
    const again = await desk.ask({ 'if-none-match': `"other", W/${String(headers.etag)}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await desk.ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is drawn once, however many ask at the same time', async () => {
    const desk = deskOf(() => new Promise((done) => setTimeout(() => done(jpeg), 20)));
    const answers = await Promise.all(Array.from({ length: 16 }, () => desk.ask()));
    expect(answers.every(({ body }) => body.equals(jpeg))).toBe(true);
    expect(desk.drawn()).toBe(1);
  });

  test('is kept on disk, so that a restart draws it no second time', async () => {
    const home = join(folder, 'restart');
    await deskOf(async () => jpeg, home).ask();
    const after = deskOf(async () => jpeg, home);
    expect((await after.ask()).body.equals(jpeg)).toBe(true);
    expect(after.drawn()).toBe(0);
  });

  test('of which a full disk has kept only half is drawn again', async () => {
    const home = join(folder, 'half');
    await deskOf(async () => jpeg, home).ask();
    const [name = ''] = await readdir(home);
    await writeFile(join(home, name), jpeg.subarray(0, jpeg.length / 2));
    const after = deskOf(async () => jpeg, home);
    expect((await after.ask()).body.equals(jpeg)).toBe(true);
    expect(after.drawn()).toBe(1);
  });

  test('is answered although the folder can’t be written', async () => {
    const desk = deskOf(async () => jpeg, '/dev/null/cards');
    expect((await desk.ask()).status).toBe(200);
  });
});

describe('a card that can’t be drawn', () => {
  test('is the plain one in words, for a minute, with a line in the log', async () => {
    const desk = deskOf(async ({ model }) => {
      if (model.logo === undefined && model.layout === 'words' && desk.drawn() > 1) return jpeg;
      throw new Error('no picture');
    });
    const { status, headers, body } = await desk.ask();
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=60']);
    expect(body.equals(jpeg)).toBe(true);
    expect(desk.log).toEqual(['a card is answered plain']);
  });

  test('is one without words where nothing can be drawn at all: a JPEG of the right size, never an error', async () => {
    const { status, body } = await deskOf(() => Promise.reject(new Error('dead'))).ask();
    expect(status).toBe(200);
    expect(await sharp(body).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  });

  test('is tried again by the next who asks', async () => {
    let broken = true;
    const desk = deskOf(async () => {
      if (broken) throw new Error('dead');
      return jpeg;
    });
    await desk.ask();
    broken = false;
    expect((await desk.ask()).body.equals(jpeg)).toBe(true);
  });
});

test('cards that are drawn ahead wait behind those that somebody asks for', async () => {
  const urgent: boolean[] = [];
  const desk = deskOf(async (_, isUrgent) => {
    urgent.push(isUrgent);
    return jpeg;
  });
  expect(await desk.cards.warm(edition, card)).toBe(true);
  expect(await desk.cards.warm(edition, card)).toBe(false);
  expect(urgent).toEqual([false]);
});

test('a card that is drawn ahead is hurried as soon as somebody asks for it', async () => {
  let begin: (jpeg: Buffer) => void = () => undefined;
  const began = new Promise<Buffer>((resolve) => (begin = resolve));
  const ids: (string | undefined)[] = [];
  const desk = deskOf((_order, _urgent, id) => {
    ids.push(id);
    return began;
  });
  const ahead = desk.cards.warm(edition, card);
  while (desk.drawn() === 0) await new Promise(setImmediate);
  const asked = [desk.ask(), desk.ask()];
  begin(jpeg);
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
  expect(await ahead).toBe(true);
  expect([ids, desk.hurried]).toEqual([[card.fingerprint], [card.fingerprint]]);
});

test('a card that somebody asks for while the disk is asked for it is drawn as urgently', async () => {
  const urgent: boolean[] = [];
  const desk = deskOf(async (_, isUrgent) => {
    urgent.push(isUrgent);
    return jpeg;
  });
  const ahead = desk.cards.warm(edition, card);
  await Promise.all([ahead, desk.ask()]);
  expect(urgent).toEqual([true]);
});
