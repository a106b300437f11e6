import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const words =
  'harbour tide lantern council ferry market pump winter signal rope river bridge clerk engine meadow gull'.split(
    ' ',
  );

/** A publication of `count` stories of about `length` words each, the same at every run. */
export async function largePublication(count: number, length: number, topics = 40): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  await mkdir(join(folder, 'authors'), { recursive: true });
  await writeFile(join(folder, 'site.yaml'), siteOf('Always the same'));
  await writeFile(join(folder, 'sections.yaml'), '- slug: city\n  name: City\n- slug: sea\n  name: Sea\n');
  await writeFile(join(folder, 'authors/ana-reis.yaml'), 'name: Ana Reis\nemail: ana@bench.example\n');
  for (let number = 0; number < count; number++) {
    const section = number % 2 === 0 ? 'city' : 'sea';
    const at = new Date(Date.UTC(2026, 0, 1) - number * 3_600_000).toISOString();
    const head = `headline: Story ${number} of the bench\ndek: A line under it.\nsection: ${section}\nauthors: [ana-reis]\nstatus: published\npublished: ${at}\ntopics: [Topic ${number % topics}]\n`;
    const paragraphs = Array.from({ length: Math.ceil(length / 60) }, (_, index) =>
      sentence(number * 31 + index),
    );
    const home = join(folder, 'articles', section, String(number % 100));
    await mkdir(home, { recursive: true });
    await writeFile(join(home, `story-${number}.md`), `---\n${head}---\n\n${paragraphs.join('\n\n')}\n`);
  }
  return folder;
}

/** Its site.yaml. Another tagline is another version of every page. */
export function siteOf(tagline: string): string {
  return `name: The Bench\ntagline: ${tagline}\nurl: https://bench.example\nlanguage: en\ntimezone: UTC\n`;
}

function sentence(seed: number): string {
  const picked = Array.from(
    { length: 60 },
    (_, index) => words[(seed * 7 + index * (1 + (seed % 5))) % words.length],
  );
  return `${picked.join(' ')}.`;
}
