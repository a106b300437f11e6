import type { Edition } from '#lib/edition/edition.ts';
import type { Answer, Page, PageKind } from '#lib/edition/page.ts';

export type PageOfKind<Kind extends PageKind> = Extract<Page, { readonly kind: Kind }>;

/** The page of `kind` at `path`; throws where something else stands there. */
export function pageAt<Kind extends PageKind>(edition: Edition, path: string, kind: Kind): PageOfKind<Kind> {
  const answer = edition.resolve(path);
  if (!isOf(answer, kind)) throw new Error(`${path} is ${answer.kind}, expected ${kind}`);
  return answer;
}

function isOf<Kind extends PageKind>(answer: Answer, kind: Kind): answer is PageOfKind<Kind> {
  return answer.kind === kind;
}

/** The model of the story at `path`. */
export function articleAt(edition: Edition, path: string): PageOfKind<'article'>['model'] {
  return pageAt(edition, path, 'article').model;
}

export function frontOf(edition: Edition): PageOfKind<'front'>['model'] {
  return pageAt(edition, '/', 'front').model;
}

/** Paths of the public pages of one kind, in the edition's order. */
export function pathsOf(edition: Edition, kind: PageKind): readonly string[] {
  return [...edition.pages(kind)].map(({ path }) => path);
}

/** Everything that the pages of an edition say, as one text: whatever isn't in it is said nowhere. */
export function allSaid(edition: Edition): string {
  return JSON.stringify([...edition.pages()].map(({ path, model }) => [path, model]));
}

/** `file:line:column rule` of each finding. */
export function placesOf({ findings }: Pick<Edition, 'findings'>): readonly string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** `file rule` of each finding, for tests that don't look at places. */
export function rulesOf({ findings }: Pick<Edition, 'findings'>): readonly string[] {
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}
