import { z } from 'zod';
import { embedPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import type { PageOf } from '../edition/page.ts';
import { describe } from './describe.ts';
import { xmlDocument } from './xml.ts';

/** What an oEmbed consumer is answered: the status, and a body of that type. */
export interface OembedAnswer {
  readonly status: 200 | 400 | 404 | 501;
  readonly type: string;
  readonly body: string;
}

/** A story's card as others may embed it, in pixels: wide enough for a headline, no wider than a column of text. */
const widest = 550;
const narrowest = 220;
const query = z.object({
  url: z.url(),
  format: z.string().default('json'),
  maxwidth: z.coerce.number().int().positive().optional().catch(undefined),
  maxheight: z.coerce.number().int().positive().optional().catch(undefined),
});

/**
 * Answers as an oEmbed provider (oembed.com §2.3): a story of this site is `rich`, an iframe with its card, or
 * `link` where there is no room for one. Whatever isn't a public story is 404, another format than json or xml 501.
 */
export function oembed(edition: Edition, search: URLSearchParams): OembedAnswer {
  const asked = query.safeParse(Object.fromEntries(search));
  if (!asked.success) return plain(400, 'Expected ?url= with the address of a story.');
  const { url, format, maxwidth, maxheight } = asked.data;
  if (format !== 'json' && format !== 'xml') return plain(501, 'Expected format=json or format=xml.');
  const story = storyAt(edition, url);
  if (story === undefined) return plain(404, 'There is no story at that address.');
  const values = describeStory(story, Math.min(widest, maxwidth ?? widest), maxheight);
  return format === 'json'
    ? { status: 200, type: 'application/json', body: JSON.stringify(values) }
    : { status: 200, type: 'text/xml', body: xmlOf(values) };
}

/** By its path: http or https, with www or without, under whatever name the site is reached. */
function storyAt(edition: Edition, address: string): PageOf<'article'> | undefined {
  const url = URL.parse(address);
  const own = URL.parse(edition.furniture.origin);
  if (url === null || !/^https?:$/.test(url.protocol) || bare(url.hostname) !== bare(own?.hostname ?? ''))
    return undefined;
  const found = edition.resolve(url.pathname);
  const target = found.kind === 'redirect' ? edition.resolve(found.to) : found;
  return target.kind === 'article' ? target : undefined;
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}

type Values = Readonly<Record<string, string | number>>;

function describeStory(story: PageOf<'article'>, width: number, room = Number.POSITIVE_INFINITY): Values {
  const { furniture, headline, credits } = story.model;
  const { heading, image } = describe(story);
  const [author] = credits;
  const height = Math.round(width * 0.8) + 40;
  const fits = width >= narrowest && height <= room;
  const address = `${furniture.origin}${embedPath(story.path)}`;
  return {
    version: '1.0',
    type: fits ? 'rich' : 'link',
    title: heading,
    ...(author === undefined ? {} : { author_name: author.name }),
    ...(author?.path === undefined ? {} : { author_url: `${furniture.origin}${author.path}` }),
    provider_name: furniture.name,
    provider_url: furniture.origin,
    cache_age: 300,
    ...(image === undefined
      ? {}
      : { thumbnail_url: image.url, thumbnail_width: image.width, thumbnail_height: image.height }),
    ...(fits
      ? {
          html: `<iframe src="${attribute(address)}" width="${width}" height="${height}" title="${attribute(headline)}" loading="lazy" sandbox="allow-popups allow-top-navigation-by-user-activation"></iframe>`,
          width,
          height,
        }
      : {}),
  };
}

/** A text within a quoted attribute (HTML §13.1.2.3). */
function attribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function xmlOf(values: Values): string {
  const document = xmlDocument('oembed');
  for (const [name, value] of Object.entries(values)) document.root.ele(name).txt(String(value));
  return document.end();
}

function plain(status: 400 | 404 | 501, body: string): OembedAnswer {
  return { status, type: 'text/plain', body: `${body}\n` };
}
