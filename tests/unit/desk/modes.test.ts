import { expect, test } from 'vitest';
import { inModes, onPaper } from '#lib/desk/modes.ts';
import { modesIn, withModes } from '#lib/edition/models/preview-modes.ts';

const page = {
  html: '<!DOCTYPE html><html lang="en" dir="ltr"><head><style>@media print{nav{display:none}}</style></head><body><p>A</p></body></html>',
  styles: ['sha256-own'],
};

test('a preview without a mode, or without images, is the page to the letter', () => {
  expect(inModes(page, [])).toBe(page);
  expect(inModes(page, ['images'])).toBe(page);
});

test('each style that a mode adds or changes has its hash in the policy', () => {
  const paper = inModes(page, ['media', 'text', 'dir']);
  expect(paper.html).toContain('<html lang="en" dir="rtl">');
  expect(paper.html).toContain('@media all{nav{display:none}}');
  expect(paper.html).toContain('<style>html{font-size:200%}</style>');
  expect(paper.styles).toHaveLength(4);
  expect(paper.html).toContain('<body><p>A</p></body>');
});

test.each([
  ['@media print{a{b:c}}', '@media all{a{b:c}}'],
  ['@media screen and (width > 1px){a{b:c}}', '@media not all and (width > 1px){a{b:c}}'],
  ['@media only screen, print{a{b:c}}', '@media not all, all{a{b:c}}'],
  ['@media not print{a{b:c}}', '@media not all{a{b:c}}'],
  ['@media not screen{a{b:c}}', '@media all{a{b:c}}'],
  ['@media (prefers-color-scheme:dark){a{b:c}}', '@media (width < 0px){a{b:c}}'],
  ['@layer print{@media print{a{b:c}}}', '@layer print{@media all{a{b:c}}}'],
  ['@media (width > 1px){a{b:c}}', '@media (width > 1px){a{b:c}}'],
])('on paper %s is %s', (css, expected) => {
  expect(onPaper(css)).toBe(expected);
});

test('an address says its modes, and nothing else that it is asked for is one', () => {
  expect(withModes('/preview/now/a', ['media', 'text'])).toBe('/preview/now/a?media=print&text=200');
  expect(withModes('/preview/now/a', [])).toBe('/preview/now/a');
  expect(modesIn(new URLSearchParams('text=200&media=print&dir=up&x=1'))).toEqual(['media', 'text']);
});
