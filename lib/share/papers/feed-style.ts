import type { NoteModel } from '../../edition/models/note.ts';
import type { Palette } from '../../look/palette.ts';

/**
 * How a browser shows a feed in XML: what it is, then headlines, dates and first lines. CSS alone, since browsers drop
 * XSLT; it can show addresses but not make links of them.
 */
export function feedStyle({
  direction,
  words,
  light,
  dark,
}: Extract<NoteModel, { note: 'feed-style' }>): string {
  return `rss,feed{${colors(light)};display:block;min-height:100vh;box-sizing:border-box;padding:2.5rem max(1.25rem,calc(50vw - 20rem));background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 Newsreader,Georgia,serif;direction:${direction}}
@media (prefers-color-scheme:dark){rss,feed{${colors(dark)}}}
rss *,feed *{display:none}
rss::before,feed::before{content:${string(words)};display:block;margin-bottom:2.5rem;padding:.9rem 1.1rem;border-top:4px solid var(--accent);background:var(--tint);font:400 .9375rem/1.5 system-ui,sans-serif}
channel,item,entry,channel>title,feed>title,channel>description,subtitle,item>title,entry>title,item>description,summary,pubDate,published,item>link,entry>link{display:block}
channel>title,feed>title{font-size:2.5rem;line-height:1.1;letter-spacing:-.02em}
channel>description,subtitle{padding:.4rem 0 2rem;color:var(--soft);font-size:1.25rem}
item,entry{padding:1.1rem 0 1.3rem;border-top:1px solid var(--rule)}
item>title,entry>title{font-size:1.4375rem;font-weight:600;line-height:1.2}
item>description,summary{padding-top:.3rem}
item,entry{position:relative;padding-top:2.6rem}
pubDate,published{position:absolute;top:1rem;font:400 .8125rem/1.5 system-ui,sans-serif;color:var(--soft)}
item>link,entry>link{padding-top:.3rem;font:400 .8125rem/1.5 system-ui,sans-serif;color:var(--soft);overflow-wrap:anywhere;direction:ltr}
entry>link::after{content:attr(href)}
`;
}

function colors({ paper, ink, soft, tint, rule, accent }: Palette): string {
  const all = Object.entries({ paper, ink, soft, tint, rule, accent });
  return all.map(([name, value]) => `--${name}:${value}`).join(';');
}

/** A CSS string (CSS Syntax §4.3.5): whatever isn't a letter or a number is escaped by its code point. */
function string(words: string): string {
  return `"${words.replace(/[^\p{L}\p{M}\p{N} .,]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
