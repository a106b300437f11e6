import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makeRendition } from '../../lib/photos/make.ts';
import '../../lib/photos/worker.ts';

/*
 * A process that makes renditions, as the pool starts it, which then says how much memory it has taken: two renditions
 * of each of the files that it is given.
 */
let made = 0;
for (const path of process.argv.slice(2)) {
  const source = createHash('sha256')
    .update(await readFile(path))
    .digest('base64url');
  for (const format of ['avif', 'jpg'] as const) {
    await makeRendition({ file: path, source, mark: 'x', width: 1920, format }, path);
    made += 1;
  }
}
console.log(JSON.stringify({ made, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
process.exit();
