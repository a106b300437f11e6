import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deployed, unitSetting } from '../../support/deploy.ts';
import { because, missing } from '../../support/skipping.ts';

const root = resolve(import.meta.dirname, '../../..');
const absent = missing({ 'systemd-analyze': '--version' });

/** The unit in a folder of its own, with programs that are there: systemd looks for them. */
async function unitFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = join(folder, 'node');
  await writeFile(program, '#!/bin/sh\n');
  await chmod(program, 0o755);
  const file = join(folder, 'broadsheet.service');
  const command = '/opt/broadsheet/node_modules/.bin/node';
  const text = deployed('broadsheet.service');
  expect(text).toContain(`ExecStart=${command} `);
  await writeFile(file, text.replace(command, program));
  return file;
}

describe.skipIf(absent !== null)('systemd', because(absent), () => {
  test('knows every setting of the unit', async () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', await unitFile()], {
      encoding: 'utf8',
    });
    // An unknown setting is only said, not failed for; of other units of this machine too, which aren't ours.
    expect(stderr.split('\n').filter((line) => line.includes('broadsheet.service'))).toEqual([]);
    expect(status).toBe(0);
  });

  test('finds little that the service could do beside its work: an exposure of 2 of 10 at most', async () => {
    const words = ['security', '--offline=true', '--no-pager', '--threshold=20', await unitFile()];
    const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect(stdout + stderr).toContain('Overall exposure level');
    expect(status).toBe(0);
  });
});

test('a reload is the signal at which the content folder is read again', async () => {
  expect(unitSetting('ExecReload')).toBe('/bin/kill -HUP $MAINPID');
  expect(await readFile(join(root, 'lib/cli/start.ts'), 'utf8')).toContain("process.on('SIGHUP'");
});

/** Milliseconds that a constant of the code says. */
async function constant(file: string, name: string): Promise<number> {
  const value = new RegExp(`^const ${name} = ([\\d_]+);$`, 'm').exec(
    await readFile(join(root, file), 'utf8'),
  )?.[1];
  if (value === undefined) throw new Error(`${file} has no constant ${name} any more.`);
  return Number(value.replaceAll('_', ''));
}

test('whoever stops the site waits longer than readers are waited for, and a large picture', async () => {
  const connections = 'lib/press/connections.ts';
  const longest = (await constant(connections, 'farewell')) + (await constant(connections, 'patience'));
  const picture = 10_000;
  const patience = Number(unitSetting('TimeoutStopSec')) * 1000;
  expect(patience).toBeGreaterThan(longest + picture);
  const told = [
    ...deployed('Dockerfile').matchAll(/--stop-timeout (\d+)|stop_grace_period: (\d+)s/g),
    ...(await readFile(join(root, 'docs/running.md'), 'utf8')).matchAll(
      /--stop-timeout (\d+)|stop_grace_period: (\d+)s/g,
    ),
  ].map(([, docker, compose]) => Number(docker ?? compose) * 1000);
  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told)).toEqual(new Set([patience]));
});

test('the limit of memory is above what docs/running.md counts, on any number of cores', async () => {
  const text = await readFile(join(root, 'docs/running.md'), 'utf8');
  const rows = [...text.matchAll(/^\| \d[^|]*\|(?: \d \|){3} ([\d,]+) MB \|$/gm)];
  const sums = rows.map(([, sum = '']) => Number(sum.replace(',', '')));
  expect(sums.length).toBeGreaterThan(2);
  const [, gigabytes] = /^(\d+)G$/.exec(unitSetting('MemoryMax')) ?? [];
  expect(Number(gigabytes) * 1024).toBeGreaterThan(1.2 * Math.max(...sums));
});

test('one process without memory doesn’t end the site', () => {
  expect(unitSetting('OOMPolicy')).toBe('continue');
  expect(unitSetting('Restart')).toBe('always');
});
