import { parseArgs } from 'node:util';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '../content/content.ts';
import { compareFindings, isGrave, printFinding } from '../content/finding.ts';
import { readRecords } from '../content/read.ts';
import { setEdition } from '../edition/edition.ts';
import { damagedPictures } from '../photos/damaged.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run check [-- --json]: prints every finding of the content folder; ends with 1 where one is an error.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { contentDir } = readSettings(process.env);
const content = checkContent(await readRecords(contentDir, blocks), blocks, () => undefined);
const edition = setEdition({
  content,
  blocks,
  now: new Date(),
  origin: 'http://localhost',
  build: 'check',
});
const damaged = await Array.fromAsync(damagedPictures(content.mediaFiles.values()));
const findings = [...edition.findings, ...damaged].sort(compareFindings);

if (values.json) {
  console.log(JSON.stringify(findings, null, 2));
} else {
  const folder = process.env.CONTENT_DIR ?? 'content';
  for (const found of findings) console.log(printFinding({ ...found, file: `${folder}/${found.file}` }));
  const grave = findings.filter(isGrave).length;
  console.log(
    `${content.stories.length} stories checked: ${grave} errors, ${findings.length - grave} warnings`,
  );
}
process.exitCode = findings.some(isGrave) ? 1 : 0;
