import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { shiftsOf } from '../support/shifts.ts';
import { type SlowLine, slowLine } from '../support/slow-line.ts';

let browser: Browser;
let lines: Readonly<Record<'demonstration' | 'marfa', SlowLine>>;
beforeAll(async () => {
  browser = await openBrowser();
  lines = { demonstration: await slowLine(inject('demonstration')), marfa: await slowLine(inject('marfa')) };
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(Object.values(lines ?? {}).map((line) => line.close()));
});

/** What Lighthouse writes as 0. */
const nothing = 0.005;

const cases = [
  { fonts: 'late', fontsAfter: 600, viewport: { width: 390, height: 844 } },
  { fonts: 'known', fontsAfter: 0, viewport: { width: 1280, height: 900 } },
] as const;

describe.each(['demonstration', 'marfa'] as const)('%s', (site) => {
  describe.each(Object.entries(kinds[site]))('%s', (_, path) => {
    test.each(cases)(
      'holds still while it comes in pieces and is read, $viewport.width px wide, with $fonts fonts',
      async ({ fontsAfter, viewport }) => {
        const shifts = await shiftsOf(browser, `${lines[site].origin}${path}`, { viewport, fontsAfter });
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        expect(sum, JSON.stringify(shifts)).toBeLessThan(nothing);
      },
    );
  });
});
