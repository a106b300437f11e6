import { newsSitemapPath, searchPath, sitemapPath } from '../../edition/address.ts';
import { absolute } from '../../edition/html.ts';
import type { NoteModel } from '../../edition/models/note.ts';
import { xmlDocument } from '../xml.ts';
import { searchCrawlers, trainingCrawlers } from './crawlers.ts';
import { feedStyle } from './feed-style.ts';
import type { Written } from './write.ts';

type Note<Name extends NoteModel['note']> = Extract<NoteModel, { readonly note: Name }>;

/** A small file of a fixed address. */
export function note(model: NoteModel): Written {
  switch (model.note) {
    case 'robots':
      return text(robots(model));
    case 'llms':
      return { type: 'text/markdown; charset=utf-8', text: llms(model) };
    case 'security':
      return text(security(model));
    case 'manifest':
      return { type: 'application/manifest+json', text: manifest(model) };
    case 'open-search':
      return { type: 'application/opensearchdescription+xml; charset=utf-8', text: openSearch(model) };
    case 'feed-style':
      return { type: 'text/css; charset=utf-8', text: feedStyle(model) };
  }
}

function text(lines: readonly string[]): Written {
  return { type: 'text/plain; charset=utf-8', text: `${lines.join('\n')}\n` };
}

/**
 * RFC 9309. Results of searches are for readers: crawlers would ask for as many as there are words. A crawler that is
 * denied has a group of its own, since it heeds that one alone (§2.2.1).
 */
function robots({ origin, ai }: Note<'robots'>): readonly string[] {
  const denied = [
    ...(ai.training === 'deny' ? trainingCrawlers : []),
    ...(ai.search === 'deny' ? searchCrawlers : []),
  ];
  return [
    'User-agent: *',
    // With its question mark: without, /searchlight would be denied too (§2.2.2).
    `Disallow: ${searchPath}?`,
    'Allow: /',
    '',
    ...(denied.length === 0 ? [] : [...denied.map((name) => `User-agent: ${name}`), 'Disallow: /', '']),
    `Sitemap: ${origin}${sitemapPath}`,
    `Sitemap: ${origin}${newsSitemapPath}`,
  ];
}

/** llmstxt.org: Markdown of a title, a quotation, and lists of links. */
function llms({ origin, name, tagline, lists }: Note<'llms'>): string {
  const parts = [
    `# ${plain(name)}`,
    ...(tagline === undefined ? [] : [`> ${plain(tagline)}`]),
    ...lists.map(({ title, links }) =>
      [
        `## ${plain(title)}`,
        '',
        ...links.map(({ label, path, about }) => {
          const link = `- [${plain(label)}](${absolute(path, origin)})`;
          return about === undefined ? link : `${link}: ${plain(about)}`;
        }),
      ].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Text that stays text in Markdown (CommonMark §2.4). */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function security(model: Note<'security'>): readonly string[] {
  const { contact, expires, canonical, language, policy, encryption } = model;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    ...(encryption === undefined ? [] : [`Encryption: ${encryption}`]),
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
    `Preferred-Languages: ${language}`,
    `Canonical: ${canonical}`,
  ];
}

/** W3C Web Application Manifest. The site is a site: it opens in the browser, only its icon and name stand outside. */
function manifest({ name, description, language, direction, color, icons }: Note<'manifest'>): string {
  return JSON.stringify({
    name,
    short_name: name,
    ...(description === undefined ? {} : { description }),
    lang: language,
    dir: direction,
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: color,
    theme_color: color,
    icons,
  });
}

/** OpenSearch 1.1, draft 6: a short name has 16 letters at most, the words that are looked for stand in braces. */
function openSearch({ origin, name, description, language, icon }: Note<'open-search'>): string {
  const { root, end } = xmlDocument('OpenSearchDescription', {
    namespaces: { '': 'http://a9.com/-/spec/opensearch/1.1/' },
  });
  root.ele('ShortName').txt([...name].slice(0, 16).join('').trim());
  root.ele('LongName').txt([...name].slice(0, 48).join('').trim());
  root.ele('Description').txt([...description].slice(0, 1024).join(''));
  root.ele('Url', { type: 'text/html', method: 'get', template: `${origin}${searchPath}?q={searchTerms}` });
  root.ele('Image', { type: 'image/svg+xml' }).txt(`${origin}${icon}`);
  root.ele('Language').txt(language);
  root.ele('InputEncoding').txt('UTF-8');
  root.ele('OutputEncoding').txt('UTF-8');
  return end();
}
