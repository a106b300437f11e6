import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '../content/content.ts';
import { readRecords } from '../content/read.ts';
import { newStory } from '../newsroom/new-story.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run new -- "<headline>" [--section city] [--author ana-reis]: starts a story as a draft.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { section: { type: 'string' }, author: { type: 'string', multiple: true } },
});
const { contentDir } = readSettings(process.env);
const { sections, authors } = checkContent(await readRecords(contentDir, blocks), blocks, () => undefined);
const section = values.section ?? sections[0]?.slug;
const chosen = values.author ?? [...authors.keys()].slice(0, 1);
const headline = positionals.join(' ').trim();

const refusal = refuse();
if (refusal === null) await write();
else {
  console.error(refusal);
  process.exitCode = 1;
}

/** Why nothing can be written, and what to type instead. */
function refuse(): string | null {
  if (headline === '') return 'Unexpected end, expected a headline: npm run new -- "The tram comes back"';
  if (section === undefined || !sections.some(({ slug }) => slug === section)) {
    return `Unexpected section ${section ?? '(none)'}, expected one of ${sections.map(({ slug }) => slug).join(', ')}.`;
  }
  const stranger = chosen.find((author) => !authors.has(author));
  return stranger === undefined
    ? null
    : `Unexpected author ${stranger}, expected one of ${[...authors.keys()].join(', ')}.`;
}

async function write(): Promise<void> {
  try {
    const file = await newStory(contentDir, { headline, section: section ?? '', authors: chosen });
    console.log(
      `${relative(process.cwd(), join(contentDir, file))} is a draft. Write below its second ---, then set status and published.`,
    );
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    console.error(
      taken ? 'There is a story of this name already. Give the headline another word.' : String(error),
    );
    process.exitCode = 1;
  }
}
