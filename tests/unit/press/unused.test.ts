import { describe, expect, test } from 'vitest';
import { withoutUnused } from '#lib/press/unused.ts';

describe('a custom property stays where something asks for it', () => {
  test.each([
    ':root{--ink:#000}p{color:var(--ink)}',
    ':root{--ink:#000}p{color:var(--paper, var(--ink))}',
    ':root{--a:1px;--b:calc(2*var(--a))}p{margin:var(--b)}',
    ':root{--Ink:#000}p{color:var(--Ink)}',
    '@keyframes k{from{--far:9px}}p{translate:var(--far)}',
    '@property --far{syntax:"*";inherits:true}p{--far:9px}',
    ':root{--größe:1px}p{margin:var(--größe)}',
    '@container style(--wide:1){p{margin:0}}div{--wide:1}',
    'p{}',
  ])('%s', (css) => {
    expect(withoutUnused(css)).toBe(css);
  });
});

test.each([
  [':root{--ink:#000;--paper:#fff}p{color:var(--ink)}', ':root{--ink:#000}p{color:var(--ink)}'],
  ['@media print{:root{--ink:#000}}p{margin:0}', '@media print{}p{margin:0}'],
  [':root{--a:1px;--b:var(--a);--c:var(--b)}', ''],
  [':root{--in:1px}p{margin:var(--inner)}', 'p{margin:var(--inner)}'],
])('and goes where nothing does: %s', (css, left) => {
  expect(withoutUnused(css)).toBe(left);
});

describe('a font face stays where something names its family', () => {
  test.each([
    '@font-face{font-family:Gull;src:url(a)}p{font-family:Gull,serif}',
    '@font-face{font-family:"Gull Letters";src:url(a)}p{font:1rem \'gull letters\'}',
    '@font-face{font-family:Gull;src:url(a)}:root{--serif:Gull}p{font-family:var(--serif)}',
  ])('%s', (css) => {
    expect(withoutUnused(css)).toBe(css);
  });
});

test.each([
  ['@font-face{font-family:Gull;src:local("Gull")}p{font-family:Tern}', 'p{font-family:Tern}'],
  ['@font-face{font-family:Gull;src:url(a)}:root{--serif:Gull}p{margin:0}', 'p{margin:0}'],
  [
    '@font-face{font-family:Gull}@font-face{font-family:"Gull Two"}p{font:1rem Gull}',
    '@font-face{font-family:Gull}p{font:1rem Gull}',
  ],
])('and goes where nothing does: %s', (css, left) => {
  expect(withoutUnused(css)).toBe(left);
});
