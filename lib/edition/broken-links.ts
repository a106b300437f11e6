import { type Body, isElement } from '../content/body/tree.ts';
import type { Content, Story } from '../content/content.ts';
import { type Finding, finding } from '../content/finding.ts';
import type { Article } from '../content/records/article.ts';
import { source } from '../content/source.ts';
import { articlePath, normalPath, standingPath } from './address.ts';
import type { Answer } from './page.ts';
import type { Publication } from './publication.ts';

export interface LinksOf {
  readonly content: Content;
  readonly decided: readonly { readonly story: Story; readonly publication: Publication }[];
  readonly origin: string;
  readonly resolve: (path: string) => Answer;
}

/** Links of stories and standing pages that lead to an address of this site where readers find nothing. */
export function brokenLinks({ content, decided, origin, resolve }: LinksOf): readonly Finding[] {
  const waiting = new Set(decided.flatMap((one) => addressIfWaiting(one)));
  const find = (file: string, text: string, body: Body, isPublic: boolean): Finding[] =>
    linksIn(body).flatMap((href) => {
      const wrong = wrongWith(href, { origin, resolve, waiting, isPublic });
      if (wrong === null) return [];
      const at = Math.max(text.indexOf(`(${href}`) + 1, 0);
      return [finding('broken-link', source(file, text).place(at), wrong)];
    });
  const texts = new Map(content.good.map(({ file, text }) => [file, text]));
  return [
    ...decided.flatMap(({ story, publication }) => {
      if (story.seen === null || publication.state === 'gone') return [];
      return find(story.file, story.text, story.seen.body, publication.state === 'public');
    }),
    ...[...content.standing.values()].flatMap(({ slug, body }) => {
      const file = `pages${standingPath(slug)}.md`;
      return find(file, texts.get(file) ?? '', body, true);
    }),
  ];
}

/** Where a story will be that isn't there yet. */
function addressIfWaiting({ story, publication }: LinksOf['decided'][number]): readonly string[] {
  const seen: Article | null = story.seen;
  if (seen === null || publication.state === 'public' || publication.state === 'gone') return [];
  return [articlePath(seen.section, seen.slug)];
}

interface Site extends Pick<LinksOf, 'origin' | 'resolve'> {
  readonly waiting: ReadonlySet<string>;
  /** Readers have the page with the link. */
  readonly isPublic: boolean;
}

function wrongWith(href: string, { origin, resolve, waiting, isPublic }: Site): string | null {
  const address = URL.parse(href, origin);
  if (address === null || address.origin !== origin) return null;
  const path = normalPath(address.pathname) ?? '';
  if (waiting.has(path)) {
    return isPublic
      ? `Unexpected link to ${href}: the story there isn’t public yet. Readers find nothing until it is.`
      : null;
  }
  const found = resolve(address.pathname);
  if (found.kind === 'missing')
    return `Unexpected link to ${href}, where there is nothing. Correct it, or take it out.`;
  if (found.kind === 'gone')
    return `Unexpected link to ${href}: the story there is withdrawn. Take the link out, or say so.`;
  const isDead =
    found.kind === 'article' && address.hash !== '' && !found.model.anchors.includes(anchorIn(address));
  return isDead
    ? `Unexpected place ${address.hash} in the link to ${href}: the page there has none of this name. Link to the page.`
    : null;
}

/** A hash may hold a percent sign that means itself. */
function anchorIn({ hash }: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** A record is read once and looked at in each edition. */
const known = new WeakMap<Body, readonly string[]>();

/** Addresses of a body's links that could be of this site. */
function linksIn(body: Body): readonly string[] {
  let links = known.get(body);
  if (links === undefined) {
    links = [...new Set(collect(body))];
    known.set(body, links);
  }
  return links;
}

function collect(body: Body): readonly string[] {
  return body.flatMap((node) => {
    if (typeof node === 'string') return [];
    const own =
      isElement(node) && node.href !== undefined && /^(?:\/|https?:)/.test(node.href) ? [node.href] : [];
    return [...own, ...collect(node.children)];
  });
}
