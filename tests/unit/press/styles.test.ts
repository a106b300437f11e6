import { describe, expect, test } from 'vitest';
import { lettersIn, stylesFor } from '#lib/press/styles.ts';

const names = new Set([
  'html',
  'body',
  'main',
  'p',
  'a',
  '.lead',
  '.byline',
  ':pt',
  ':pt-br',
  '[dir=rtl]',
  '[data-section=city]',
]);
const left = (css: string): string => stylesFor(css, names);

describe('a rule stays where its selector can match', () => {
  test.each([
    '.lead{color:red}',
    'p.lead a:hover{color:red}',
    ':root{--ink:#000}',
    '*,:before{margin:0}',
    'a[href^="/"]:not(.button){color:red}',
    ':is(.box,.lead) p{color:red}',
    ':is(.box,[data-x]) p{color:red}',
    'p:where(.box .lead,main p){color:red}',
    'p:has(.box,.lead){color:red}',
    'body:has(.lead:target){color:red}',
    'p:not(:has(.box)){color:red}',
    '.lead>:first-child::before{content:"{}"}',
    'P.lead{color:red}',
    '[lang|=pt] p{color:red}',
    '[lang|="PT"]{color:red}',
    '[lang]{color:red}',
    'p[dir="RTL"]{color:red}',
    '[data-section=city]{color:red}',
    '[data-section^=harb]{color:red}',
    '[href="/a"]{color:red}',
    ':lang(pt) p{color:red}',
    ':lang("*-Latn"){color:red}',
  ])('%s', (css) => {
    expect(left(css)).toBe(css);
  });
});

describe('a rule goes where it can’t', () => {
  test.each([
    'body:has(.box:target){color:red}',
    '.box{color:red}',
    'table td{color:red}',
    'p.lead .box{color:red}',
    '.lead.box{color:red}',
    'p :is(h2,.box){color:red}',
    'p:where(.lead .box,table) a{color:red}',
    'p:has(.box,h2){color:red}',
    'p:is(.lead:is(.box)){color:red}',
    '[lang|=ar]{color:red}',
    'p[dir=ltr]{color:red}',
    '[data-section="harbour"]{color:red}',
    'p:lang(ar){color:red}',
  ])('%s', (css) => {
    expect(left(css)).toBe('');
  });

  test('and of several selectors those that match are left', () => {
    expect(left('.box,.lead,table p{color:red}')).toBe('.lead{color:red}');
  });
});

test('groups keep their conditions and their order, and go when nothing is left in them', () => {
  const css =
    '@layer reset, components;@layer components{.box{a:b}@media (min-width:60rem){.lead{a:b}.box{a:b}}@media print{.box{a:b}}}@layer house{.box{a:b}}.byline{a:b}';
  expect(left(css)).toBe(
    '@layer reset, components;@layer components{@media (min-width:60rem){.lead{a:b}}}.byline{a:b}',
  );
});

test('fonts, keyframes, transitions and rules within rules stay as they are', () => {
  const css =
    '@font-face{font-family:A;src:url(/a.woff2)}@keyframes x{to{opacity:0}}@view-transition{navigation:auto}.box{.lead &{a:b}}';
  expect(left(css)).toBe(css);
});

describe('a font stays where it is for a letter of the page', () => {
  const face = (range: string): string => `@font-face{font-family:A;src:url(a.woff2);${range}}`;
  const polish = new Set([0x142, 0x201c]);

  test.each(['', 'unicode-range:U+??', 'unicode-range:U+100-24F,U+1E00-1E9F', 'unicode-range:U+142'])(
    '%s',
    (range) => {
      expect(stylesFor(face(range), names, polish)).toBe(face(range));
    },
  );

  test.each(['unicode-range:U+600-6FF', 'unicode-range:U+143-24F'])(
    'and goes where it isn’t: %s',
    (range) => {
      expect(stylesFor(face(range), names, polish)).toBe('');
    },
  );

  test('in a group too, for each page anew', () => {
    const grouped = `@media screen{${face('unicode-range:U+142')}}`;
    expect([polish, new Set<number>()].map((letters) => stylesFor(grouped, names, letters))).toEqual([
      grouped,
      '',
    ]);
  });

  test('or of its own style sheet', () => {
    const icons = `${face('unicode-range:U+E000-E0FF')}p{content:"\\e001"}`;
    expect(left(icons)).toBe(icons);
  });

  test('letters are those beyond Latin-1, each once', () => {
    expect([...lettersIn('Łódź — łódź 🚋')]).toEqual([0x141, 0x17a, 0x2014, 0x142, 0x1f68b]);
  });
});

test('a name that is written with escapes is the name that it means', () => {
  expect(stylesFor('.\\31 a{a:b}.b{a:b}', new Set(['.1a']))).toBe('.\\31 a{a:b}');
});

test('what isn’t CSS is an error, and no page without styles', () => {
  expect(() => left('.lead{color:red')).toThrow(/Unclosed block/);
});
