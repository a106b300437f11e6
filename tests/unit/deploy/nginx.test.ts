import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeNginxConf } from '../../support/deploy.ts';
import { because, missing } from '../../support/skipping.ts';

const absent = missing({ nginx: '-v', openssl: 'version' });

test.skipIf(absent !== null)('nginx takes its configuration', because(absent), async () => {
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
