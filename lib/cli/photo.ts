import { parseArgs } from 'node:util';
import { bring } from '../photos/bring.ts';
import { writeGrounds } from '../photos/grounds.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run photo -- <file> [<file>…]
 *
 * Brings pictures into content/media/<this year>/ and prints the tag of each. Ends with 1 where one wasn't brought in.
 *
 * npm run photo -- --grounds
 *
 * Writes into the JPEGs that are there already the colour in which their places are painted while they load.
 */
const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { grounds: { type: 'boolean', default: false } },
});
const { contentDir } = readSettings(process.env);

if (values.grounds) for await (const { done, lines } of writeGrounds(contentDir)) tell(done, lines);
else if (files.length === 0) tell(false, ['Expected a file: npm run photo -- ~/Pictures/DSC_4032.JPG']);
for (const file of files) {
  const { done, lines } = await bring(file, contentDir, new Date().getFullYear());
  tell(done, lines);
}

function tell(done: boolean, lines: readonly string[]): void {
  for (const line of lines) (done ? console.log : console.error)(line.replace(/\p{Cc}/gu, '\ufffd'));
  if (!done) process.exitCode = 1;
}
