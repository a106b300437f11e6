import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type RawAnswer } from '../support/raw.ts';
import { type RunningServer, startSiteWatched } from '../support/server.ts';

/*
 * A page that fails while Next renders it, in the site as it runs: what its reader is told, what whoever runs the site is
 * told, and that the log says nothing of any reader.
 */
const word = 'unrenderable';
let content: string;
let site: RunningServer;
let stdout = '';
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'broadsheet-failing-'));
  await cp('tests/fixtures/gazette', content, { recursive: true });
  await writeStory('first-failing', `It is ${word}.`);
  site = await startSiteWatched(content, { FAILING_WORD: word, TRUST_PROXY: 'loopback' });
  site.process.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
});
afterAll(async () => {
  await site?.stop();
  await rm(content, { recursive: true, force: true });
});

const fileOf = (slug: string): string => join(content, 'articles/city', `${slug}.md`);

function writeStory(slug: string, text: string): Promise<void> {
  const front =
    'headline: A story of the weir\nsection: city\nauthors: [ana-reis]\nstatus: published\npublished: 2026-05-20T06:00:00Z';
  return writeFile(fileOf(slug), `---\n${front}\n---\n\n${text}\n`);
}

/** What the site has printed as lines of JSON since these tests began. */
function logged(): readonly Record<string, unknown>[] {
  return stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
}

test('whoever asks for it is told a number and nothing else, and one line of the log has the cause under it', async () => {
  const { status, headers, body } = await ask(site.port, '/city/first-failing');
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    500,
    'text/plain; charset=utf-8',
    'no-store',
  ]);
  const [, id] = /^Something went wrong on our side\. \(([0-9a-f-]{36})\)\n$/.exec(body.toString()) ?? [];
  expect(id).toBeDefined();
  await expect
    .poll(() => logged().filter((line) => JSON.stringify(line).includes(String(id))))
    .toHaveLength(1);
  const [line] = logged().filter((line) => line.id === id);
  expect(line).toMatchObject({ method: 'GET', path: '/city/first-failing', msg: 'a request failed' });
  expect(JSON.stringify(line)).toContain('Next answered 500 for /city/first-failing');
  expect(JSON.stringify(line)).toContain('TypeError');
});

test('whoever asks again, once a story that was read before fails, gets what was read before, and the log says so', async () => {
  await writeStory('later-failing', 'The weir is open.');
  const read = (): Promise<RawAnswer> => ask(site.port, '/city/later-failing');
  await expect.poll(async () => (await read()).status).toBe(200);
  const before = await read();
  await writeStory('later-failing', `The weir is ${word}.`);
  await expect.poll(async () => (await read()).headers['server-timing']).toBe('stale');
  const after = await read();
  expect([after.status, after.headers.etag]).toEqual([200, before.headers.etag]);
  expect(after.body).toEqual(before.body);
  const lines = logged().filter((line) => line.path === '/city/later-failing');
  expect(new Set(lines.map(({ msg }) => msg))).toEqual(new Set(['a page is answered in its last version']));
  expect(JSON.stringify(lines[0])).toContain('Next answered 500');
});

test('other pages are rendered as ever', async () => {
  expect((await ask(site.port, '/nowhere-else')).status).toBe(404);
  expect((await ask(site.port, '/search?q=weir')).status).toBe(200);
});

test('no line says who asked, with what, or what for', async () => {
  const reader = [
    'User-Agent: Quillwort/9',
    'Cookie: paper=brambleford',
    'X-Forwarded-For: 203.0.113.77',
    'Referer: https://elsewhere.example/marshmallow',
    'Authorization: Basic Zm94Z2xvdmU=',
  ];
  const requests = [
    ['/city/bridge?utm_source=hawthorn', 200],
    ['/nowhere?name=hawthorn', 404],
    ['/search?q=hawthorn', 200],
    ['/city/first-failing?name=hawthorn', 500],
    ['/oembed?url=hawthorn', 400],
    ['/desk?q=hawthorn', 403],
    ['/preview/hawthorn/city/bridge', 403],
    [`/${'a'.repeat(5000)}?hawthorn`, 414],
  ] as const;
  for (const [target, status] of requests)
    expect([target, (await ask(site.port, target, reader)).status]).toEqual([target, status]);
  await expect.poll(() => logged().filter(({ msg }) => msg === 'a request failed').length).toBe(2);
  expect(site.output()).not.toMatch(
    /Quillwort|brambleford|203\.0\.113|127\.0\.0\.1|::1|marshmallow|elsewhere|Zm94Z2xvdmU|foxglove|hawthorn/i,
  );
});
