import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOf, write } from '../../support/publication.ts';
import { tweet } from '../../support/replies.ts';

/* npm run capture as an editor types it, without a network. */

const program = resolve('lib/cli/capture.ts');
let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await folderOf({}));
});
afterEach(() => remove());

function run(words: readonly string[], typed = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env: { ...process.env, CONTENT_DIR: folder },
    input: typed,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a saved reply becomes a snapshot, and the tag is printed; a second time nothing is changed', async () => {
  await write(folder, { 'reply.json': JSON.stringify(tweet({ text: 'Trams &amp; rain 🚋' })) });
  const reply = join(folder, 'reply.json');
  const first = run(['--from-file', reply]);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toBe('posts/x-77.json\n{% tweet url="https://x.com/dara_example/status/77" /%}\n');
  const kept = await readFile(join(folder, 'posts/x-77.json'), 'utf8');
  expect(kept).toContain('"body": "Trams & rain 🚋"');
  await write(folder, { 'reply.json': JSON.stringify(tweet({ text: 'Other.' })) });
  const second = run(['https://twitter.com/dara_example/status/77', '--from-file', reply]);
  expect(second).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('--replace') });
  expect(await readFile(join(folder, 'posts/x-77.json'), 'utf8')).toBe(kept);
  expect(run(['--replace', '--from-file', reply]).status).toBe(0);
  expect(await readFile(join(folder, 'posts/x-77.json'), 'utf8')).toContain('Other.');
});

test('two posts are typed in one after the other, and one that stops in the middle isn’t kept', async () => {
  const answers = ['Guild', '', 'A ring. 💍', '.', '', '', '', '', ''];
  const urls = [
    'https://www.instagram.com/p/A1/',
    'https://www.tiktok.com/@guild/video/2',
    'https://www.threads.net/@guild/post/C3',
  ];
  const { status, stdout } = run(urls, `${[...answers, ...answers, 'Guild'].join('\n')}\n`);
  expect(status).toBe(1);
  expect(stdout).toContain(`{% post url="${urls[0]}" /%}`);
  expect((await readdir(join(folder, 'posts'))).toSorted()).toEqual(['instagram-A1.json', 'tiktok-2.json']);
});

test.each([
  ['nothing', []],
  ['no file', ['--from-file', 'nowhere.json']],
  ['no address', ['tram']],
  ['an address of no post', ['https://x.com/dara']],
])('%s: it says what it expected, and ends with 1', (_, words) => {
  const { status, stderr } = run(words);
  expect(status).toBe(1);
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toContain('    at ');
});
