import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { left, unknownSettings } from '../support/confine.ts';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSiteConfined } from '../support/server.ts';
import { because, skipping } from '../support/skipping.ts';

/*
 * The site as deploy/broadsheet.service runs it, without systemd: nobody's process, and nothing to write into but the
 * cache. deploy/Dockerfile asks for no more: a root that can't be written, a /tmp, the cache. Neither systemd nor Docker
 * runs here, so what they alone can do stays untried.
 */
const canConfine = spawnSync('unshare', ['--mount', 'setpriv', '--version']).status === 0;
const absent = canConfine
  ? null
  : skipping('only root on Linux can start a site where nothing can be written');
if (canConfine) {
  for (const [why, settings] of Object.entries(left))
    console.log(`Not tried of the unit: ${settings.join(', ')} (${why}).`);
}

test('every setting of the unit is tried here, or said not to be', () => {
  expect(unknownSettings()).toEqual([]);
});

describe.skipIf(absent !== null)('where only the cache can be written', because(absent), () => {
  let site: RunningServer;
  beforeAll(async () => {
    site = await startSiteConfined('content');
  });
  afterAll(() => site?.stop());

  const story = '/science/eelgrass-returns';
  const addressIn = async (pattern: RegExp): Promise<string> =>
    pattern.exec((await ask(site.port, story)).body.toString())?.[0] ?? 'no such address';

  test('the site is nobody’s process, and has no privilege nor can get one', async () => {
    const status = await readFile(`/proc/${site.process.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s65534\s65534/m);
    expect(status).toMatch(/^CapEff:\s0+$/m);
    expect(status).toMatch(/^CapBnd:\s0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s1$/m);
  });

  // By root, through the site's own mounts: what is refused isn't a question of whose file it is. Leaves nothing behind.
  async function writing(path: string): Promise<string> {
    const file = `/proc/${site.process.pid}/root${path}`;
    try {
      await (await open(file, 'wx')).close();
      await rm(file);
      return 'written';
    } catch (error) {
      return String(Reflect.get(Object(error), 'code'));
    }
  }

  test.each([
    '/opt/broadsheet/file',
    '/opt/broadsheet/.next/file',
    '/srv/publication/file',
    '/etc/file',
    '/var/cache/file',
    '/dev/file',
    '/root/file',
  ])('%s can’t be written', async (path) => {
    expect(await writing(path)).toBe('EROFS');
  });

  test('the kernel’s settings can’t be written', async () => {
    const mounts = await readFile(`/proc/${site.process.pid}/mounts`, 'utf8');
    expect(mounts).toMatch(/^\S+ \/proc\/sys proc ro,/m);
  });

  test.each(['/var/cache/broadsheet/file', '/tmp/file'])('%s can', async (path) => {
    expect(await writing(path)).toBe('written');
  });

  test.each([
    ['the front', () => '/'],
    ['a story', () => story],
    ['its card', () => addressIn(/\/~card[^"]+\.jpg/)],
    ['a picture in one of its sizes', () => addressIn(/\/media\/[^" ]+\.avif/)],
    ['a feed', () => '/feed.xml'],
    ['a search', () => '/search?q=eelgrass'],
    ['readiness', () => '/readyz'],
  ])('%s is answered', async (_, address) => {
    expect((await ask(site.port, await address())).status).toBe(200);
  });

  test('it ends when it is told to', async () => {
    site.process.kill('SIGTERM');
    expect(await once(site.process, 'exit')).toEqual([0, null]);
  });
});
