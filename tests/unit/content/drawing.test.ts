import { describe, expect, test } from 'vitest';
import { cleanDrawing, parseDrawing, unsafeIn } from '#lib/content/drawing.ts';

const draw = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" width="60" height="40"${attributes}>${inside}</svg>`;

function unsafe(text: string): readonly string[] {
  const document = parseDrawing(text);
  return document === null ? ['no drawing'] : unsafeIn(document).map(({ what }) => what);
}

const dangers: Readonly<Record<string, readonly [text: string, what: string]>> = {
  'a script': [draw('<script>alert(1)</script>'), '<script>'],
  'a script of another file': [draw('<script xlink:href="https://a.example/x.js"/>'), '<script>'],
  'a handler': [draw('<rect onclick="alert(1)"/>'), 'onclick'],
  'a handler of the drawing itself': [draw('', ' onload="alert(1)"'), 'onload'],
  'a page in it': [
    draw('<foreignObject><h:iframe src="https://a.example/"/></foreignObject>'),
    '<foreignObject>',
  ],
  'an element of a page': [draw('<h:script>alert(1)</h:script>'), '<h:script>'],
  'an element of no namespace': [draw('<script xmlns="">alert(1)</script>'), '<script>'],
  'an animation, which may change an address': [
    draw('<animate attributeName="href" values="x"/>'),
    '<animate>',
  ],
  'a link': [draw('<a xlink:href="javascript:alert(1)"><text>x</text></a>'), '<a>'],
  'a part of another file': [draw('<use href="https://a.example/a.svg#b"/>'), 'href'],
  'a picture from elsewhere': [draw('<image xlink:href="https://a.example/a.png"/>'), 'xlink:href'],
  'a drawing in the drawing': [draw('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), 'href'],
  'a style that fetches': [draw('<rect style="fill: url(https://a.example/f)"/>'), 'style'],
  'a colour that fetches': [draw('<rect fill="url(\'//a.example/f#g\')"/>'), 'fill'],
  'a style that hides what it fetches': [
    draw('<rect style="fill: url(#a); mask: u\\72l(#a) url(\\2f/a)"/>'),
    'style',
  ],
  'a style sheet that imports': [draw('<style>@import "https://a.example/a.css";</style>'), '<style>'],
  'a style sheet with a family from elsewhere': [
    draw('<style>@font-face { font-family: x; src: url(//a.example) }</style>'),
    '<style>',
  ],
  'a style sheet of another file': [
    `<?xml-stylesheet href="https://a.example/a.css"?>${draw('')}`,
    '<?xml-stylesheet>',
  ],
  'another base for its addresses': [draw('', ' xml:base="https://a.example/"'), 'xml:base'],
};

describe.each(Object.entries(dangers))('%s', (_, [text, what]) => {
  test('isn’t let in, and is taken out of a drawing that is brought in', () => {
    expect(unsafe(text)).toContain(what);
    const clean = cleanDrawing(text);
    expect(clean?.out).toContain(what);
    expect(unsafe(clean?.text ?? '')).toEqual([]);
    expect(clean?.text).not.toMatch(/a\.example|alert|javascript/);
  });
});

test.each([
  [
    'an entity of a file',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${draw('<text>&a;</text>')}`,
  ],
  [
    'an entity that grows',
    `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${draw('<text>&b;</text>')}`,
  ],
  ['half a document', draw('').slice(0, -3)],
  ['two drawings', draw('') + draw('')],
  ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
  ['nothing', ''],
])('%s is no drawing', (_, text) => {
  expect(parseDrawing(text)).toBeNull();
  expect(cleanDrawing(text)).toBeNull();
});

test('what drawings are made of stays as it is', () => {
  const text = draw(
    '<title>Plan</title><defs><linearGradient id="a"><stop offset="0" stop-color="#0d4f6c"/></linearGradient><clipPath id="c"><circle r="9"/></clipPath></defs><style>.b { fill: url(#a) }</style><g clip-path="url(#c)"><rect class="b" width="9" height="9" fill="url(\'#a\')"/><use href="#d"/><image href="data:image/png;base64,iVBORw0KGgo="/></g><text x="1" y="9">Ça &lt; 5</text>',
  );
  expect(unsafe(text)).toEqual([]);
  expect(cleanDrawing(text)).toEqual({ text: `${text}\n`, out: [] });
});

test('what a program has noted for itself is let in, and goes when the drawing is brought in', () => {
  const text = draw(
    '<!-- C:\\Users\\ana --><i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" path="/home/ana"/><rect/>',
  );
  expect(unsafe(text)).toEqual([]);
  expect(cleanDrawing(text)?.text).not.toMatch(/ana/);
});
