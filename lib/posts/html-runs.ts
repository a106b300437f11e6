import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Run } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { joined } from './runs.ts';
import { clean } from './text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand on lines of their own, with an empty line around them. */
const blocks = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What says nothing, or isn't said to readers. */
const silent = new Set(['script', 'style', 'template', 'iframe', 'svg', 'math', 'noscript', 'title']);

/**
 * What a browser shows of a post's HTML, as text and links: nothing else of it is kept. Mastodon's classes `invisible`
 * and `ellipsis` shorten long addresses; `quote-inline` repeats what `quoted` has, for programs that know no quotes.
 */
export function runsOfHtml(
  html: string,
  { quoted = false }: { readonly quoted?: boolean } = {},
): readonly Run[] {
  const runs = parseFragment(html).childNodes.flatMap((node) => nodeRuns(node, { quoted, spaces: false }));
  return joined(
    joined(runs).map((run) =>
      typeof run === 'string'
        ? run
            .replace(/[ \t]+\n/g, '\n')
            .replace(/\n (?! )/g, '\n')
            .replace(/\n{3,}/g, '\n\n')
        : run,
    ),
  );
}

interface Setting {
  readonly quoted: boolean;
  /** True where spaces count, as in `pre`. */
  readonly spaces: boolean;
}

function nodeRuns(node: Node, setting: Setting): readonly Run[] {
  if ('value' in node) return [textOf(node.value, setting)];
  if (!('tagName' in node) || silent.has(node.tagName)) return [];
  const classes = attribute(node, 'class').split(/\s+/);
  if (classes.includes('invisible') || (setting.quoted && classes.includes('quote-inline'))) return [];
  if (node.tagName === 'br') return ['\n'];
  const within = { ...setting, spaces: setting.spaces || node.tagName === 'pre' };
  const inner = node.childNodes.flatMap((child) => nodeRuns(child, within));
  if (node.tagName === 'a') return [linkOf(node, inner)];
  if (node.tagName === 'li') return [`\n${bulletOf(node)} `, ...inner];
  if (classes.includes('ellipsis')) return [...inner, '…'];
  return blocks.has(node.tagName) ? ['\n\n', ...inner, '\n\n'] : inner;
}

function textOf(value: string, { spaces }: Setting): string {
  return clean(spaces ? value : value.replace(/[ \t\r\n\f]+/g, ' '));
}

function linkOf(link: Element, inner: readonly Run[]): Run {
  const text = inner
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const href = attribute(link, 'href');
  return text !== '' && isWebAddress(href) ? { text, href } : text;
}

function bulletOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '•';
  const items = list.childNodes.filter((one) => one.nodeName === 'li');
  return `${items.indexOf(item) + 1}.`;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}
