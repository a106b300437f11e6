import { describe, expect, test } from 'vitest';
import { withUsedProperties } from '#lib/press/properties.ts';

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
    expect(withUsedProperties(css)).toBe(css);
  });
});

test.each([
  [':root{--ink:#000;--paper:#fff}p{color:var(--ink)}', ':root{--ink:#000}p{color:var(--ink)}'],
  ['@media print{:root{--ink:#000}}p{margin:0}', '@media print{}p{margin:0}'],
  [':root{--a:1px;--b:var(--a);--c:var(--b)}', ''],
  [':root{--in:1px}p{margin:var(--inner)}', 'p{margin:var(--inner)}'],
])('and goes where nothing does: %s', (css, left) => {
  expect(withUsedProperties(css)).toBe(left);
});
