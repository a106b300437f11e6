import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/raw.ts';
import { type RunningServer, startNext, startSite } from '../support/server.ts';

/*
 * Renditions over HTTP: sent for good, once, and whatever happens to the file, readers see a picture.
 */
/** Its lead picture is media/bridge.jpg. */
const story = '/city/every-block';
let folder = '';
let cache = '';
let site: RunningServer;
let photo = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-gazette-'));
  cache = await mkdtemp(join(tmpdir(), 'broadsheet-cache-'));
  await cp('tests/fixtures/gazette', folder, { recursive: true });
  site = await startSite(folder, { CACHE_DIR: cache });
  photo = await photoOn(story);
});
afterAll(async () => {
  await site.stop();
  for (const made of [folder, cache]) await rm(made, { recursive: true, force: true });
});

/** The first rendition that a page names. */
async function photoOn(path: string): Promise<string> {
  const html = (await ask(site.port, path)).body.toString();
  const [address] = /\/media\/[^" ]+\.avif/.exec(html) ?? [];
  if (address === undefined) throw new Error(`${path} names no rendition`);
  return address;
}

describe('a rendition', () => {
  test('is sent as what it is, whole, for good, and may be shown by others', async () => {
    const { status, headers, body } = await ask(site.port, photo);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/avif',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    expect((await sharp(body).metadata()).width).toBe(Number(/\/(\d+)-/.exec(photo)?.[1]));
  });

  test('isn’t sent again to whoever has it, and HEAD has no body', async () => {
    const { etag = '' } = (await ask(site.port, photo)).headers;
    expect((await ask(site.port, photo, [`If-None-Match: ${etag}`])).status).toBe(304);
    expect((await ask(site.port, photo, ['If-None-Match: "other"'])).status).toBe(200);
    const { headers, body } = await ask(site.port, photo, [], 'HEAD');
    expect(Number(headers['content-length'])).toBeGreaterThan(100);
    expect(body.length).toBe(0);
  });

  test('is a JPEG where the page’s image element asks for it', async () => {
    const jpeg = /<img[^>]* src="(\/media\/[^"]+\.jpg\/[^"]+\.jpg)"/.exec(
      (await ask(site.port, story)).body.toString(),
    );
    const { headers, body } = await ask(site.port, jpeg?.[1] ?? '');
    expect(headers['content-type']).toBe('image/jpeg');
    expect((await sharp(body).metadata()).format).toBe('jpeg');
  });

  test('of a draft’s picture isn’t there', async () => {
    expect((await ask(site.port, photo.replace(/\/media\/[^/]+\//, '/media/secret.jpg/'))).status).toBe(404);
  });

  test('is kept in a file of its own below CACHE_DIR', async () => {
    expect((await readdir(join(cache, 'photos'))).join()).toContain('.avif');
  });

  test('of the page’s first picture is announced with the page, before its HTML is read', async () => {
    const { headers, body } = await ask(site.port, story);
    const [, srcset = ''] = /srcset="([^"]+)"/.exec(body.toString()) ?? [];
    expect(headers.link).toContain('rel=preload;as=image');
    expect(headers.link).toContain(`imagesrcset="${srcset}"`);
  });
});

test('several machines share a folder of renditions: what one has made the others send', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'broadsheet-renditions-'));
  const start = (): Promise<RunningServer> => startSite(folder, { RENDITIONS_DIR: shared });
  const one = await start();
  const made = (await ask(one.port, photo)).body;
  await one.stop();
  const file = join(shared, await nameOf(made, shared));
  // Proof that it is this file that is sent, and not another that was made alike.
  await writeFile(file, 'as one has made it');
  const other = await start();
  expect((await ask(other.port, photo)).body.toString()).toBe('as one has made it');
  await other.stop();
  await rm(shared, { recursive: true, force: true });
});

/** The file of a folder that holds these bytes. */
async function nameOf(bytes: Buffer, home: string): Promise<string> {
  for (const name of await readdir(home)) if ((await readFile(join(home, name))).equals(bytes)) return name;
  throw new Error('It wasn’t kept.');
}

describe('what search engines show of a story', () => {
  async function picturesOf(path: string): Promise<readonly Shown[]> {
    const html = (await ask(site.port, path)).body.toString();
    const [, text = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    return JSON.parse(text).image;
  }

  interface Shown {
    readonly url: string;
    readonly width: { readonly value: number };
    readonly height: { readonly value: number };
    readonly creditText: string;
  }

  test('is its picture in 16:9, 4:3 and 1:1, as large as it says, for good', async () => {
    const pictures = await picturesOf(story);
    expect(pictures).toHaveLength(3);
    for (const { url, width, height, creditText } of pictures) {
      const { status, headers, body } = await ask(site.port, new URL(url).pathname);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'image/jpeg',
        'public, max-age=31536000, immutable',
      ]);
      expect(await sharp(body).metadata()).toMatchObject({ width: width.value, height: height.value });
      expect(creditText).not.toBe('');
    }
    expect(new Set(pictures.map(({ width, height }) => (width.value / height.value).toFixed(2)))).toEqual(
      new Set(['1.78', '1.33', '1.00']),
    );
  });

  test('is what the story names: a reader can’t have other parts made', async () => {
    const [{ url } = { url: '' }] = await picturesOf(story);
    const { pathname } = new URL(url);
    const other = await ask(site.port, pathname.replace(/-\d+-\d+-(?=[\w-]{8}\.)/, '-7-9-'));
    expect([other.status, other.headers.location]).toEqual([302, pathname]);
    expect((await ask(site.port, pathname.replace('16x9', '5x4'))).status).toBe(404);
  });
});

test('plain next start shows the same page with the file itself', async () => {
  const next = await startNext(folder);
  const answer = await fetch(`${next.url}${photo}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  await next.stop();
});

test('a changed picture has another address; the former one leads to it, for a while', async () => {
  const bridge = await sharp(await readFile(join(folder, 'media/bridge.jpg')))
    .negate()
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, 'media/bridge.jpg'), bridge);
  await expect.poll(() => photoOn(story), { timeout: 10_000 }).not.toBe(photo);
  const { status, headers } = await ask(site.port, photo);
  expect([status, headers['cache-control']]).toEqual([302, 'public, max-age=300']);
  expect((await ask(site.port, headers.location ?? '')).status).toBe(200);
});

test('a file whose pixels are damaged is sent as it is, for a minute, and the log names it', async () => {
  const before = await photoOn(story);
  const damaged = await readFile(join(folder, 'media/bridge.jpg'));
  damaged.fill(0x55, Math.round(damaged.length * 0.6), Math.round(damaged.length * 0.7));
  await writeFile(join(folder, 'media/bridge.jpg'), damaged);
  await expect.poll(() => photoOn(story), { timeout: 10_000 }).not.toBe(before);
  const { status, headers, body } = await ask(site.port, await photoOn(story));
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'image/jpeg',
    'public, max-age=60',
  ]);
  expect(body).toEqual(damaged);
  expect(site.output()).toMatch(/media\/bridge\.jpg: no rendition/);
});

test('a file that is cut off in the middle is found, and readers get the words about it', async () => {
  const whole = await readFile(join(folder, 'media/bridge.jpg'));
  await writeFile(join(folder, 'media/bridge.jpg'), whole.subarray(0, Math.round(whole.length * 0.6)));
  const page = async (): Promise<string> => (await ask(site.port, story)).body.toString();
  await expect.poll(page, { timeout: 10_000 }).toContain('It showed:');
  expect(site.output()).toMatch(/media\/bridge\.jpg:1:1 error unreadable-picture/);
});
