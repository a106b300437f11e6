import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuild } from '#lib/build/build.ts';
import { findChromium } from './support/chromium.ts';
import { countIn, spell } from './support/report.ts';

/*
 * npm test: everything that must be true before a change lands. npm run test:long: what takes longer than that.
 * Each ends with a line "N passed, N failed"; every step counts, and of vitest every test. Before
 * that it says which tests were skipped and why, and how long everything took: on a machine that does other things too
 * that is worth knowing, and no test.
 */
const long = process.argv[2] === 'long';
const root = process.cwd();
const output = join(root, 'tests/.output');
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
const skipped = new Map<string, number>();
const times: string[] = [];
const started = performance.now();

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const before = gitStatus();

if (long) {
  vitest('cards');
  await built();
  if (chromium()) vitest('slow-browser');
  vitest('referees');
  vitest('long');
} else {
  step('code is formatted and free of lint', () => run('node_modules/@biomejs/biome/bin/biome', 'ci', '.'));
  step('types hold', () => run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'));
  step('the demonstration publication has no error', () => run('lib/cli/check.ts'));
  vitest('unit');
  await built();
  if (chromium()) vitest('browser');
  vitest('faults');
}
step('no file of the checkout was changed', () => gitStatus() === before);

for (const [reason, count] of skipped) console.log(`skipped ${count}: ${reason}`);
for (const time of times) console.log(`took ${time}`);
console.log(`took ${spell(performance.now() - started)} in all`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function step(name: string, holds: () => boolean): boolean {
  console.log(`— ${name}`);
  const passed = timed(name, holds);
  if (passed) total.passed += 1;
  else fail(name);
  return passed;
}

function timed<Result>(name: string, work: () => Result): Result {
  const began = performance.now();
  const result = work();
  times.push(`${spell(performance.now() - began)}: ${name}`);
  return result;
}

function fail(name: string): void {
  total.failed += 1;
  failures.push(name);
}

function run(...command: readonly string[]): boolean {
  const done = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return done.status === 0;
}

/** Runs one project of vitest and counts its tests; a run that found none, or broke off, has failed. */
function vitest(project: string): void {
  const report = join(output, `${project}.json`);
  const ended = timed(`the ${project} tests`, () =>
    run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
  );
  const counted = countIn(readReport(report));
  if (counted === null) {
    fail(`the ${project} tests didn’t run`);
    return;
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  for (const [reason, count] of counted.skipped) skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  // Said again at the end, with the reasons: what is kept of a long output is its end.
  for (const { file, test, said } of counted.failures)
    failures.push([`${relative(root, file)}: ${test}`, ...said].join('\n').slice(0, 2000));
  if (!counted.agrees) fail(`the report of the ${project} tests doesn’t add up`);
  if (counted.failed === 0 && !ended) fail(`the ${project} tests broke off`);
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function built(): Promise<void> {
  const began = performance.now();
  try {
    await ensureBuild(root, console.log);
    total.passed += 1;
  } catch (error) {
    console.log(String(error));
    fail('the site builds');
  }
  times.push(`${spell(performance.now() - began)}: the site builds`);
}

function chromium(): boolean {
  const found = findChromium();
  if (found.path !== null) return true;
  console.log(found.help);
  fail('the browser tests: there is no Chromium');
  return false;
}

/** What git would call changed or new; empty where this is no checkout. */
function gitStatus(): string {
  return spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout ?? '';
}
