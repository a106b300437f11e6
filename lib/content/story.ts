import type { BlockSchemas } from './block.ts';
import { parseBody } from './body/parse.ts';
import type { Body } from './body/tree.ts';
import { missingDek } from './dek.ts';
import { slug as slugField } from './fields.ts';
import { type Finding, finding, isGrave } from './finding.ts';
import { tooLong } from './lengths.ts';
import { placeholdersIn } from './placeholders.ts';
import { unfoundedPullquotes } from './pullquotes.ts';
import { unpairedIn } from './quotations.ts';
import { type Article, articleSchema, type Outline, publicationFields } from './records/article.ts';
import { type Standing, standingSchema } from './records/standing.ts';
import { shape } from './shape.ts';
import type { Source } from './source.ts';
import { type Located, parseYaml, splitFrontMatter } from './yaml.ts';

type Read<T> = {
  readonly value: T | null;
  readonly seen: T | null;
  readonly body: Body;
  readonly located: Located | null;
  readonly findings: readonly Finding[];
};

/** Reads articles/…/<slug>.md. All that is wrong in it is found in one run, front matter and body. */
export function readStory(source: Source, schemas: BlockSchemas): Read<Article> {
  const { located, body, findings } = readParts(source, schemas, [missingDek]);
  if (located === null) return { value: null, seen: null, body, located, findings };
  const shaped = shape(located, articleSchema);
  const slug = shaped.value?.slug ?? nameSlug(source.file);
  return whole(source, located, [...findings, ...shaped.findings], slug, shaped.value, body);
}

/** Reads pages/<slug>.md. */
export function readStanding(source: Source, schemas: BlockSchemas): Read<Standing> {
  const { located, body, findings } = readParts(source, schemas);
  if (located === null) return { value: null, seen: null, body, located, findings };
  const shaped = shape(located, standingSchema);
  return whole(source, located, [...findings, ...shaped.findings], nameSlug(source.file), shaped.value, body);
}

function whole<Fields extends object>(
  source: Source,
  located: Located,
  findings: readonly Finding[],
  slug: string | null,
  fields: Fields | null,
  body: Body,
): Read<Fields & { readonly slug: string; readonly body: Body }> {
  const seen = fields === null ? null : { ...fields, slug: slug ?? '', body };
  if (slug === null) {
    return { value: null, seen, body, located, findings: [...findings, unusableName(source)] };
  }
  return { value: findings.some(isGrave) ? null : seen, seen, body, located, findings };
}

/**
 * What can be read of a story's publication, however wrong the rest of its file is: "taking away always
 * wins". Null where the front matter can't be read at all.
 */
export function outlineOf(file: string, located: Located | null): Outline | null {
  return located === null ? null : readOutline(located.value, nameSlug(file) ?? '');
}

function readParts(
  source: Source,
  schemas: BlockSchemas,
  own: readonly (typeof tooLong)[] = [],
): { readonly located: Located | null; readonly body: Body; readonly findings: readonly Finding[] } {
  const parts = splitFrontMatter(source.text);
  if (parts === null) {
    const message =
      'Missing front matter, expected a first line --- , the story’s fields, and a second line --- before the text.';
    return { located: null, body: [], findings: [finding('no-front-matter', source.place(0), message)] };
  }
  const parsed = parseYaml(source, parts.yaml, parts.yamlOffset);
  const { body, findings } = parseBody(source, parts.body, parts.bodyOffset, schemas);
  // Front matter without a field is a map without a field, and each required one is reported as missing.
  const located: Located | null =
    parsed.located === null || isMap(parsed.located.value)
      ? parsed.located
      : { ...parsed.located, value: {} };
  // Where a tag can't be told from text, what is said of the text would be noise.
  const checks = findings.some(isGrave) ? [placeholdersIn] : [placeholdersIn, unpairedIn, tooLong, ...own];
  const style =
    located === null
      ? []
      : [
          ...checks.flatMap((check) => check(source, located, parts.body, parts.bodyOffset)),
          ...(findings.some(isGrave) ? [] : unfoundedPullquotes(located.value, body)),
        ];
  return { located, body, findings: [...parsed.findings, ...findings, ...style] };
}

/** The file's name without its ending, where it can stand in an address. */
export function nameSlug(file: string): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  return slugField.safeParse(name).success ? name : null;
}

/** A name that nothing could refer to, and that no address could hold. */
export function unusableName(source: Source): Finding {
  const or = source.file.startsWith('articles/') ? ', or give the story a “slug”' : '';
  const message = `Unexpected file name, expected lower-case words joined by hyphens, because it stands in addresses. Rename the file${or}.`;
  return finding('invalid-value', source.place(0), message);
}

/** Field by field, so that one wrong field doesn't hide that another takes the story away. */
function readOutline(value: unknown, slug: string): Outline {
  const fields = isMap(value) ? value : {};
  const read = <T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, name: string) => {
    // A field without a value is not there, as everywhere.
    const result = schema.safeParse(Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined);
    return result.success ? result.data : undefined;
  };
  return {
    slug: read(publicationFields.slug, 'slug') ?? slug,
    section: read(publicationFields.section, 'section'),
    status: read(publicationFields.status, 'status'),
    published: read(publicationFields.published, 'published'),
    held: Object.hasOwn(fields, 'hold') && fields.hold !== null && fields.hold !== false,
    withdrawn: read(publicationFields.withdrawn, 'withdrawn'),
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
