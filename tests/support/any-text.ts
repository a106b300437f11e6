import fc from 'fast-check';
import { type Files, jpeg, sound, story } from './publication.ts';

/** Pieces that mean something to HTML, CSS, JavaScript, YAML, Markdown, Markdoc, ICU messages, URLs or bidirectional text. */
const pieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'",
  '"',
  '`',
  '\\',
  '</style>',
  '</title>',
  '</p></div></main>',
  '<!--',
  '-->',
  ']]>',
  '&lt;',
  '&amp;lt;',
  '&#60;',
  '&',
  '<',
  '>',
  '{%',
  '%}',
  '{% tip /%}',
  '{% $secret %}',
  '{name}',
  '{count, plural, other {#}}',
  '#',
  '---',
  '\n',
  '\r\n',
  '\t',
  ': ',
  '- ',
  '* _x_ **y**',
  '[a](javascript:alert(1))',
  '![a](x)',
  '@',
  '/../',
  'javascript:alert(1)',
  'https://a.example/?b=c&d',
  '%00',
  '%3Cscript%3E',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\ufffd',
  '\ufffe',
  '\0',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '👩‍👩‍👧',
  'e\u0301',
  'İ',
  'שלום',
  '漢字',
] as const;

/** Any text at all, more often one that means trouble. */
export const anyText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((all) => all.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 8 })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** A text as an attribute of a tag. */
function attribute(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}

/** A text as Markdown that means nothing but itself. */
function markdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What a publication says somewhere, and on which page; `topic` is the page of the only topic. */
export interface Said {
  readonly text: string;
  readonly page: string;
}

const tramPage = '/city/tram';
const picture = await jpeg();

/**
 * A publication that says `given` in every field that holds any text, each time with a sign of its own. Every
 * page has the same elements whatever the text is.
 */
export function publicationSaying(given: string): { readonly files: Files; readonly said: readonly Said[] } {
  const said: Said[] = [];
  const say = (...pages: readonly string[]): string => {
    const text = `${given} ·${said.length}·`;
    for (const page of pages) said.push({ text, page });
    return text;
  };
  // Said in the look, in links or nowhere: it must do no harm, but isn't looked for.
  const silent = `${given} ·`;
  const yaml = (fields: Readonly<Record<string, unknown>>): string =>
    Object.entries(fields)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join('');
  const tag = (...pages: readonly string[]) => attribute(say(...pages));
  const inner = () => markdown(say(tramPage));
  const everywhere = ['/', tramPage, '/about', '/city/gone', '/topics'];
  const post = (url: string, quoted?: object): object => ({
    network: 'x',
    url,
    author: { name: say(tramPage), handle: `@${say(tramPage)}` },
    body: [`${say(tramPage)} `, { text: say(tramPage), href: 'https://a.example/' }],
    sensitive: say(tramPage),
    media: [{ kind: 'image', width: 6, height: 4, alt: say(tramPage) }],
    card: { title: say(tramPage), url: 'https://b.example/' },
    replyTo: { handle: say(tramPage) },
    capturedAt: '2026-05-02T10:00:00Z',
    capturedBy: 'hand',
    status: 'deleted',
    keepReason: say(tramPage),
    ...(quoted === undefined ? {} : { quoted }),
  });
  const body = `${inner()}

## ${inner()}

- *x${inner()}x* and **x${inner()}x** and [${inner()}](https://a.example/)

> ${inner()}

| ${inner()} | b |
|---|---|
| ${inner()} | d |

{% pullquote by=${tag(tramPage)} source=${tag(tramPage)} %}
${inner()}
{% /pullquote %}

{% photo src="media/a.jpg" alt=${tag(tramPage)} caption=${tag(tramPage)} credit=${tag(tramPage)} /%}

{% gallery title=${tag(tramPage)} %}
{% photo src="media/a.jpg" alt=${tag(tramPage)} caption=${tag(tramPage)} credit=${tag(tramPage)} /%}
{% /gallery %}

{% tweet url="https://x.com/dara/status/1" /%}

{% frame url="https://a.example/" title=${tag(tramPage)} /%}

{% frame url="https://youtu.be/abcdef12345" title=${tag(tramPage)} poster="media/a.jpg" /%}

{% factbox title=${tag(tramPage)} %}
${inner()}
{% /factbox %}

{% timeline title=${tag(tramPage)} %}
{% moment date="2018-04-25" title=${tag(tramPage)} %}
${inner()}
{% /moment %}
{% /timeline %}

{% qa %}
{% question %}
${inner()}
{% /question %}
{% answer %}
${inner()}
{% /answer %}
{% /qa %}

{% audio src="media/a.mp3" title=${tag(tramPage)} transcript=${tag(tramPage)} /%}

{% video src="media/a.mp4" poster="media/a.jpg" title=${tag(tramPage)} caption=${tag(tramPage)} credit=${tag(tramPage)} captions="media/a.vtt" transcript=${tag(tramPage)} /%}`;
  const files: Files = {
    'site.yaml': yaml({
      name: say(...everywhere),
      language: 'en',
      tagline: say(...everywhere),
      contact: { address: say(...everywhere) },
      tips: { text: say(tramPage), signal: say(tramPage) },
      navigation: [{ label: say(...everywhere), href: '/city' }],
      footer: [{ label: say(...everywhere), href: '/about' }],
      theme: { serif: silent, sans: silent, accent: '#123456' },
    }),
    'sections.yaml': `- ${JSON.stringify({ slug: 'city', name: say('/', '/city', tramPage), description: say('/city'), color: '#0d4f6c' })}\n`,
    'authors/ana-reis.yaml': yaml({
      name: say(tramPage, '/', '/authors', '/authors/ana-reis'),
      role: say(tramPage, '/authors', '/authors/ana-reis'),
      bio: say(tramPage, '/authors', '/authors/ana-reis'),
      pronouns: say('/authors/ana-reis'),
      location: say('/authors/ana-reis'),
      expertise: [say('/authors/ana-reis'), say('/authors/ana-reis')],
      languages: [say('/authors/ana-reis')],
      signal: say(tramPage, '/authors/ana-reis'),
      pgp: say(tramPage, '/authors/ana-reis'),
      social: { x: say(tramPage, '/authors/ana-reis'), orkut: say(tramPage, '/authors/ana-reis') },
    }),
    'posts/x-1.json': JSON.stringify(post('https://x.com/dara/status/1', post('https://x.com/b/status/2'))),
    'media/a.jpg': picture,
    'media/a.mp3': new Uint8Array([1]),
    'media/a.mp4': new Uint8Array([1]),
    'media/a.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nA bell.\n',
    'pages/about.md': `---\n${yaml({ headline: say('/about'), dek: say('/about') })}---\n\nText.\n`,
    'articles/gone.md': story({ status: 'withdrawn', withdrawn: say('/city/gone') }),
    'articles/city/tram.md': story(
      {
        headline: say(tramPage, '/', '/city', '/authors/ana-reis', 'topic', '/nowhere'),
        dek: say(tramPage, '/', '/city'),
        kicker: say(tramPage, '/', '/city'),
        byline: say(tramPage),
        topics: [say(tramPage, 'topic', '/topics')],
        corrections: [{ date: '2026-05-02', text: say(tramPage) }],
        lead: { src: 'media/a.jpg', alt: say(tramPage), caption: say(tramPage), credit: say(tramPage) },
        notes: silent,
        share: { headline: silent, text: silent },
      },
      body,
    ),
  };
  // Enough other stories that the front page has a strip, which names its section.
  const others = Array.from({ length: 5 }, (_, index) => [
    `articles/other-${index}.md`,
    story({ published: '2020-01-01T00:00:00Z' }),
  ]);
  return { files: { ...sound, ...files, ...Object.fromEntries(others) }, said };
}
