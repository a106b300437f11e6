import { expect, test } from 'vitest';
import { forbidsWeb, isoDate } from '#lib/content/terms.ts';

test.each([
  'Print only.',
  'NO WEB',
  'Editorial use. No internet use without permission.',
  'Not for online publication',
  'ONLINE OUT',
  'Internet use prohibited',
  'Rights for all media except the web',
  'Nicht für Online',
  'Keine Internetnutzung',
  'Onlinenutzung untersagt',
  'Pas d’internet',
  'Sauf internet',
])('“%s” keeps a picture from the web', (terms) => {
  expect(forbidsWeb(terms)).toBe(terms.split('. ').at(-1));
});

test.each([
  'Editorial use only.',
  'For web and print.',
  'No web restrictions.',
  'Web only, not for print.',
  'See our website. No resale.',
  'Not to be altered. Online archive included.',
  'Part of the demonstration; may be used, changed and passed on with it under its licence.',
])('“%s” doesn’t', (terms) => {
  expect(forbidsWeb(terms)).toBeUndefined();
});

test.each([
  ['20260531', undefined, '2026-05-31'],
  ['2026-05-31', undefined, '2026-05-31'],
  ['20260531', '235959+0100', '2026-05-31T23:59:59+01:00'],
  ['20260531', '23:59:59', '2026-05-31T23:59:59'],
  ['20260500', undefined, undefined],
  ['00000000', undefined, undefined],
  [undefined, '120000', undefined],
])('IPTC-IIM’s %s %s is %s', (date, time, iso) => {
  expect(isoDate(date, time)).toBe(iso);
});
