import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deployed } from '../../support/deploy.ts';

const root = resolve(import.meta.dirname, '../../..');
const text = deployed('Dockerfile');

/** Instructions of each stage. No line goes on in the next. */
const stages = text
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) =>
    stage
      .split('\n')
      .filter((line) => /^[A-Z]+ /.test(line))
      .map((line) => ({ name: line.slice(0, line.indexOf(' ')), value: line.slice(line.indexOf(' ') + 1) })),
  );
const last = stages.at(-1) ?? [];

test('what builds the site isn’t what runs it', () => {
  expect(stages.length).toBeGreaterThan(1);
  expect(last.filter(({ name }) => name === 'COPY').map(({ value }) => value)).toEqual([
    '--from=build --chown=root:root /site /site',
  ]);
});

test('the site is nobody’s process, and can change neither the program nor the publication', () => {
  const users = last.filter(({ name }) => name === 'USER').map(({ value }) => value);
  expect(users).toEqual(['node']);
  // After its last change of a file.
  const order = last.map(({ name }) => name);
  expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
  expect(last.filter(({ name }) => name === 'RUN').map(({ value }) => value)).toEqual([
    'mkdir /cache && chown node:node /cache',
  ]);
  for (const said of [text, readFileSync(join(root, 'docs/running.md'), 'utf8')]) {
    expect(said).toContain('--read-only');
  }
  expect(text).toMatch(/-v \S+:\/content:ro/);
});

test('it starts the program itself, which hears the signal to stop, and says when it is ready', () => {
  expect(last.at(-1)).toEqual({ name: 'CMD', value: '["node", "lib/cli/start.ts"]' });
  expect(last.find(({ name }) => name === 'HEALTHCHECK')?.value).toContain('/readyz');
});

test('it runs the Node that the site is made for', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [from] of stages) expect(from?.value).toMatch(/^node:24-/);
  expect(engines.node).toMatch(/^>=24\./);
});
