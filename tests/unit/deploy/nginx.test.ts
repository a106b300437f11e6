import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { has, writeNginxConf } from '../../support/deploy.ts';

const without = "deploy/nginx.conf isn't read by what it is for";
const canTry = has('nginx', '-v', without) && has('openssl', 'version', without);

test.skipIf(!canTry)('nginx takes its configuration', async () => {
  const home = await mkdtemp(join(tmpdir(), 'broadsheet-nginx-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  // Nothing listens: only read, and no port is taken.
  const conf = await writeNginxConf({ home, http: 8080, https: 8443, site: 3000 });
  const { status, stderr } = spawnSync('nginx', ['-t', '-p', home, '-c', conf], { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('test is successful'),
  });
});
