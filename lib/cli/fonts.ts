import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cut, faces, licences } from '../look/faces.ts';

/*
 * `npm run fonts` makes the faces of the look anew from the packages' files: after those were updated, or the
 * look wants other weights. What it writes is committed; a test compares.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'components/look/fonts');
await mkdir(folder, { recursive: true });
for (const face of faces) {
  const bytes = await cut(await readFile(join(root, 'node_modules', face.from)), face);
  await writeFile(join(folder, face.file), bytes);
  console.log(`${face.file}: ${bytes.length} bytes`);
}
for (const { file, from } of licences) await copyFile(join(root, 'node_modules', from), join(folder, file));
