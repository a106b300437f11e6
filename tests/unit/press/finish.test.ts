import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finish as finishWith } from '#lib/press/finish.ts';

const sheets = new Map([['/_next/static/chunks/a.css', 'p{color:red}.none{color:red}']]);

function finish(source: string) {
  return finishWith(source, (address) => sheets.get(address));
}

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe('what readers don’t need', () => {
  test.each([
    ['an inline script', '<script>self.__next_f.push([1,"x"])</script>'],
    ['a script file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['a module', '<script type="module">import "/x.js"</script>'],
    [
      'import maps and rules',
      '<script type="importmap">{}</script><script type="speculationrules">{}</script>',
    ],
    ['a script in a drawing', '<svg><script>alert(1)</script></svg>'],
    ['a script whose type is written strangely', '<SCRIPT TYPE=" text/javascript">alert(1)</SCRIPT>'],
    ['the preload of a script', '<link rel="preload" as="script" href="/_next/a.js">'],
    ['the prefetch of a script', '<link rel="prefetch" as="script" href="/_next/a.js">'],
    ['the preload of a module', '<link rel="modulepreload" href="/_next/a.js">'],
  ])('%s isn’t sent, wherever it stands', (_, markup) => {
    const { html } = finish(page(`<main><p>Text</p>${markup}</main>${markup}`, markup));
    expect(html).not.toMatch(/<script|a\.js|alert|__next_f/i);
    expect(html).toContain('<p>Text</p>');
  });

  test('what begins like Next’s data and never ends is taken out with all that it swallows', () => {
    const { html } = finish(
      '<!DOCTYPE html><html><head></head><body><p>Text</p><script>self.__next_f.push([1,"x',
    );
    expect(html).toContain('<p>Text</p>');
    expect(html).not.toContain('__next_f');
  });

  test('between and after Next’s data everything stays', () => {
    const data = '<script>self.__next_f.push([1,"\\u003cp>Text"])</script>';
    const { html } = finish(page(`${data}<p>a</p>${data}${data}<p>b</p>${data}<p>c</p>`));
    expect(html).toContain('<body><p>a</p><p>b</p><p>c</p></body>');
  });

  test('hydration comments and the empty boundary aren’t sent, and the text between them is whole', () => {
    const { html } = finish(page('<div hidden=""><!--$--><!--/$--></div><p>By <!-- -->Ana<!-- --> Reis</p>'));
    expect(html).toContain('<body><p>By Ana Reis</p></body>');
  });

  test('a hidden element that holds something stays: it isn’t Next’s', () => {
    const { html } = finish(page('<div hidden=""><p>Answer</p></div><div hidden="" id="map"></div>'));
    expect(html).toContain('<div hidden=""><p>Answer</p></div><div hidden="" id="map"></div>');
  });

  test('React’s notes on style elements aren’t sent', () => {
    const { html } = finish(page('<p>a</p>', '<style data-precedence="next" data-href="/a.css">p{}</style>'));
    expect(html).toContain('<style>p{}</style>');
  });
});

describe('what search engines and platforms read', () => {
  const data = '{"@type":"NewsArticle","headline":"A \\u003c/script> in a headline"}';

  test('JSON-LD stays to the byte, in the head and in the body', () => {
    const markup = `<script type="application/ld+json">${data}</script>`;
    const { html } = finish(page(`<main>${markup}</main>`, markup));
    expect(html.split(markup)).toHaveLength(3);
  });

  test('metadata stands before styles, the charset first of all, each in its order', () => {
    const { html } = finish(
      page(
        '<a><b></b></a>',
        `<style>a{}</style><link rel="preload" as="font" href="/f.woff2"><link rel="canonical" href="/x"><script type="application/ld+json">{}</script><style>b{}</style><title>Tram</title><meta property="og:title" content="Tram"><meta name="description" content="Back"><meta charset="utf-8">`,
      ),
    );
    const order = [
      'charset',
      'og:title',
      'description',
      '<title>',
      'canonical',
      'ld+json',
      'as="font"',
      'a{}',
      'b{}',
    ];
    const places = order.map((mark) => html.indexOf(mark));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('text', () => {
  test.each([
    'a &lt;!-- comment --&gt; in a text',
    'the &lt;/script&gt; that ends a script',
    'R&amp;D &amp;amp; &lt;b&gt;',
    'Ångström — “quoted” · عودة الترام · 🚋',
    'a&nbsp;b',
  ])('%s is sent as it was rendered', (text) => {
    expect(finish(page(`<p>${text}</p>`)).html).toContain(`<body><p>${text}</p></body>`);
  });

  test('an attribute’s quotes, ampersands and angles can’t break out of it', () => {
    const { html } = finish(page('<img alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;">'));
    expect(finish(html).html).toBe(html);
    expect(html).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;"');
  });

  test('what looks like a comment or script in a text field or title stays text', () => {
    const { html } = finish(
      page('<textarea><!-- a --><script>b</script></textarea>', '<title><!-- x --></title>'),
    );
    expect(html).toMatch(/<title>(?:<|&lt;)!-- x --(?:>|&gt;)<\/title>/);
    expect(html).toMatch(/<textarea>(?:<|&lt;)!-- a --(?:>|&gt;)(?:<|&lt;)script(?:>|&gt;)b/);
  });

  test('a page that is finished can be finished again without a change', () => {
    const once = finish(
      page('<p>a<!-- -->b</p><script>x</script>', '<style>a{}</style><meta charset="utf-8">'),
    );
    expect(finish(once.html)).toEqual(once);
  });
});

test('styles of blocks that the page doesn’t have aren’t sent', () => {
  const { html } = finish(
    page('<p class="lead">a</p>', '<style>.lead{a:b}.gallery{a:b}</style><style>.poll{a:b}</style>'),
  );
  expect(html).toContain('<style>.lead{a:b}</style>');
  expect(html).not.toContain('gallery');
  expect(html.match(/<style>/g)).toHaveLength(1);
});

describe('the policy’s hashes', () => {
  test('are that of the one text that stands in the page', () => {
    const css = ['p>a{color:#123}', '@layer look{:root{content:"é <"}}\r\n'];
    const { html, styles } = finish(
      page('<p><a></a></p>', css.map((text) => `<style>${text}</style>`).join('')),
    );
    const inPage = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
    expect(inPage).toEqual([css.join('').trim()]);
    expect(styles).toEqual(
      inPage.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`),
    );
  });

  test('there is none where there is no style', () => {
    expect(finish(page('<p>a</p>')).styles).toEqual([]);
  });
});

describe('frames that wait', () => {
  const style = 'a{color:red}';
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const framed = (link: string) =>
    `<iframe srcdoc="<!doctype html><style>${style}</style><a href=&quot;${link}&quot;>Load</a>"></iframe>`;

  test('their style is let in, and where they lead: each once', () => {
    const { styles, frames } = finish(
      page(
        `${framed('https://player.example/1?a=b')}<div>${framed('https://player.example/2')}</div>${framed('https://b.example/')}`,
      ),
    );
    expect(styles).toEqual([hash]);
    expect(frames).toEqual(['https://player.example', 'https://b.example']);
  });

  test('a page without them lets nobody in, whatever it links to', () => {
    expect(finish(page('<a href="https://player.example/">a</a><iframe title="x"></iframe>')).frames).toEqual(
      [],
    );
  });
});

describe('a style sheet of the build', () => {
  const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next">';

  test('stands in the page itself, as far as the page can use it, under its hash', () => {
    const { html, styles } = finish(page('<p>a</p>', `${link}<link rel="preload" as="style" href="/b.css">`));
    expect(html).toContain('<style>p{color:red}</style>');
    expect(html).not.toContain('<link');
    expect(styles).toEqual([`sha256-${createHash('sha256').update('p{color:red}').digest('base64')}`]);
  });

  test('keeps its place among the others', () => {
    const { html } = finish(page('<p>a</p>', `<style>p{margin:0}</style>${link}<style>p{top:0}</style>`));
    expect(html).toContain('<style>p{margin:0}p{color:red}p{top:0}</style>');
  });

  test('of another build is an error, not a page without styles', () => {
    const other = '<link rel="stylesheet" href="/_next/static/chunks/z.css">';
    expect(() => finish(page('<p>a</p>', other))).toThrow('/_next/static/chunks/z.css');
  });
});
