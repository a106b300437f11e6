import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSiteConfined } from '../support/server.ts';

/*
 * The site as deploy/Dockerfile and deploy/broadsheet.service run it, without their engines: nobody's process, and
 * nothing to write into but the cache.
 */
const canConfine = spawnSync('unshare', ['--mount', 'setpriv', '--version']).status === 0;
if (!canConfine) console.log('Skipped: only root on Linux can start a site where nothing can be written.');

describe.skipIf(!canConfine)('where only the cache can be written', () => {
  let site: RunningServer;
  beforeAll(async () => {
    site = await startSiteConfined('content');
  });
  afterAll(() => site?.stop());

  const story = '/science/eelgrass-returns';
  const addressIn = async (pattern: RegExp): Promise<string> =>
    pattern.exec((await ask(site.port, story)).body.toString())?.[0] ?? 'no such address';

  test('the site is nobody’s process, and has no privilege', async () => {
    const status = await readFile(`/proc/${site.process.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s65534\s65534/m);
    expect(status).toMatch(/^CapEff:\s0+$/m);
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
