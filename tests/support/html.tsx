import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Theme } from '#components/look/theme.tsx';
import { ArchivePage } from '#components/pages/archive.tsx';
import { ArticlePage } from '#components/pages/article.tsx';
import { AuthorPage } from '#components/pages/author.tsx';
import { AuthorsPage } from '#components/pages/authors.tsx';
import { EmbedPage } from '#components/pages/embed.tsx';
import { FrontPage } from '#components/pages/front.tsx';
import { GonePage } from '#components/pages/gone.tsx';
import { MissingPage } from '#components/pages/missing.tsx';
import { SearchPage } from '#components/pages/search.tsx';
import { SectionPage } from '#components/pages/section.tsx';
import { StandingPage } from '#components/pages/standing.tsx';
import { TopicPage } from '#components/pages/topic.tsx';
import { TopicsPage } from '#components/pages/topics.tsx';
import type { ReaderPage } from '#lib/edition/page.ts';

/** A page as a browser gets it. */
export function htmlOf(page: ReaderPage): string {
  const { furniture } = page.model;
  const html = (
    <html lang={furniture.language} dir={furniture.direction}>
      {/* biome-ignore lint/style/noHeadElement: this is no route, and a page's style stands there */}
      <head>
        <Theme furniture={furniture} />
      </head>
      <body>{componentOf(page)}</body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(html)}`;
}

function componentOf(page: ReaderPage): ReactElement {
  switch (page.kind) {
    case 'front':
      return <FrontPage model={page.model} />;
    case 'section':
      return <SectionPage model={page.model} />;
    case 'article':
      return <ArticlePage model={page.model} />;
    case 'authors':
      return <AuthorsPage model={page.model} />;
    case 'author':
      return <AuthorPage model={page.model} />;
    case 'topics':
      return <TopicsPage model={page.model} />;
    case 'topic':
      return <TopicPage model={page.model} />;
    case 'archive':
      return <ArchivePage model={page.model} />;
    case 'search':
      return <SearchPage model={page.model} />;
    case 'standing':
      return <StandingPage model={page.model} />;
    case 'embed':
      return <EmbedPage model={page.model} />;
    case 'gone':
      return <GonePage model={page.model} />;
    case 'missing':
      return <MissingPage model={page.model} />;
    default:
      return page satisfies never;
  }
}

/** One element as a browser understands it. */
export interface SeenElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its text and that of everything in it, spaces as one. */
  readonly text: string;
}

/** Every element of a document, in its order, after a parser that keeps to the HTML standard. */
export function elementsOf(html: string): readonly SeenElement[] {
  const found: SeenElement[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (node.nodeName === '#comment') throw new Error('There is a comment on the page.');
    const index = found.length;
    if ('tagName' in node) found.push({ tag: node.tagName, attributes: new Map(), text: '' });
    const text = 'childNodes' in node ? node.childNodes.map(walk).join('') : '';
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      found[index] = { tag: node.tagName, attributes, text: spaced(text) };
      // What a frame begins with is written into the page too.
      const framed = node.tagName === 'iframe' ? attributes.get('srcdoc') : undefined;
      if (framed !== undefined) found.push(...elementsOf(framed));
    }
    return text;
  };
  walk(parse(html));
  return found;
}

/** Text with spaces as one, as browsers show it. */
export function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The elements and their attributes' names: what a page is made of, whatever it says. */
export function structureOf(elements: readonly SeenElement[]): readonly string[] {
  return elements
    .filter(({ tag }) => tag !== 'wbr')
    .map(({ tag, attributes }) => [tag, ...[...attributes.keys()].toSorted()].join(' '));
}

/** A frame of our own document, which can neither run nor lead its reader's window away. */
function isPosterFrame(attributes: ReadonlyMap<string, string>): boolean {
  const sandbox = attributes.get('sandbox');
  return (
    attributes.has('srcdoc') &&
    !attributes.has('src') &&
    sandbox !== undefined &&
    !/top-navigation|forms|modals|downloads/.test(sandbox)
  );
}

const linking = new Set([
  'href',
  'src',
  'cite',
  'action',
  'formaction',
  'poster',
  'srcset',
  'data',
  'xlink:href',
]);
const harmless = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

/** What on a page could run a script, load something unasked or draw over the page. */
export function dangersOf(elements: readonly SeenElement[]): readonly string[] {
  return elements.flatMap(({ tag, attributes }) => [
    ...(tag === 'iframe' && !isPosterFrame(attributes) ? ['iframe'] : []),
    ...(/^(?:script|object|embed|base|form|input|meta|template|noscript|math)$/.test(tag) &&
    !isSearching(tag, attributes)
      ? [tag]
      : []),
    ...(tag === 'link' && !isOurLink(attributes) ? ['link'] : []),
    ...[...attributes].flatMap(([name, value]) =>
      name.startsWith('on') ||
      name === 'style' ||
      (name === 'srcdoc' && tag !== 'iframe') ||
      (linking.has(name) && !harmless.test(value))
        ? [`${tag} ${name}=${value.slice(0, 100)}`]
        : [],
    ),
  ]);
}

/** React fetches the first picture early, and a page waits for a place of its own; nothing else may be linked. */
function isOurLink(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.get('rel') === 'expect') return attributes.get('href') === '#first-paint';
  return attributes.get('rel') === 'preload' && attributes.get('as') === 'image';
}

/** The one form that there is: it asks our own search, and has nothing that a text could have become. */
function isSearching(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === 'form') return attributes.get('action') === '/search' && attributes.get('method') === 'get';
  return tag === 'input' && ['search', 'date'].includes(attributes.get('type') ?? '');
}
