import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document } from 'yaml';
import { topicSlug } from '../content/topic.ts';

export interface NewStory {
  readonly headline: string;
  readonly section: string;
  readonly authors: readonly string[];
}

/** Longest slug that `newStory` makes by itself, in characters; an address is read aloud and pasted. */
const longestSlug = 60;

/**
 * Starts a story: a draft with its required fields, in a file named after the headline. Never writes over a
 * file: throws with code EEXIST where one is there.
 */
export async function newStory(contentDir: string, story: NewStory): Promise<string> {
  const slug = slugOf(story.headline);
  if (slug === '') throw new Error('The headline needs at least one letter or digit.');
  const file = join('articles', story.section, `${slug}.md`);
  const front = new Document({
    headline: story.headline,
    section: story.section,
    authors: story.authors,
    status: 'draft',
  });
  const path = join(contentDir, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `---\n${front.toString({ lineWidth: 0 })}---\n\n`, { flag: 'wx' });
  return file;
}

/** The headline's words joined by hyphens, cut between words where it is long. */
export function slugOf(headline: string): string {
  const words = topicSlug(headline.replace(/[’']/g, '')).split('-');
  let slug = words.shift() ?? '';
  for (const word of words) {
    if ([...slug].length + 1 + [...word].length > longestSlug) break;
    slug = `${slug}-${word}`;
  }
  return [...slug].slice(0, longestSlug).join('');
}
