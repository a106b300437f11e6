import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, type Trouble, visit } from '../support/browser.ts';
import { tabThrough } from '../support/focus.ts';
import { kinds } from '../support/kinds.ts';
import { overflowing } from '../support/look.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** Pages that are in no edition's list: what a search finds, and a story's card for other sites. */
const unlisted = {
  demonstration: { results: '/search?q=flood', embed: '/~embed/city/the-missing-pumps' },
  marfa: {
    results: `/search?q=${encodeURIComponent('العبارة')}`,
    embed: `/~embed/port/${encodeURIComponent('عودة-العبارة')}`,
  },
} as const;

describe.each(['demonstration', 'marfa'] as const)('%s', (site) => {
  describe.each(Object.entries({ ...kinds[site], ...unlisted[site] }))('%s', (_, path) => {
    let page: Page;
    let trouble: Trouble;
    let close: () => Promise<void>;
    beforeAll(async () => {
      // The index is filled while the site is served.
      const text = async (): Promise<string> => (await fetch(`${inject(site)}${path}`)).text();
      if (path.includes('?')) await vi.waitFor(async () => expect(await text()).toContain('<mark>'), 10_000);
      const options = { viewport: wide, reducedMotion: 'reduce' } as const;
      ({ page, trouble, close } = await visit(browser, `${inject(site)}${path}`, options));
    });
    afterAll(() => close?.());

    test('runs nothing, and the browser has nothing to say about it', async () => {
      const scripts = await page
        .locator('script:not([type="application/ld+json"])')
        .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
      expect(scripts).toEqual([]);
      // A page's own address that answers 404 or 410 is a line that Chromium writes by itself.
      const said = trouble.console.filter((line) => !/status of (404|410)/.test(line));
      expect({ ...trouble, console: said }).toEqual({ console: [], foreign: [], failed: [] });
    });

    test('on paper it has its address in words, and nothing to click', async () => {
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('nav, audio, .unprinted').filter({ visible: true }).count();
      const addresses = await page.locator('.printed').allInnerTexts();
      await page.emulateMedia({ media: 'screen' });
      expect(shown).toBe(0);
      for (const address of addresses) expect(address).toMatch(/https:\/\/[a-z]+\.example\/[^%]*$/);
    });

    test('asks ahead for its two fonts, and for none of another script, and is read without them where they are late', async () => {
      const link = (await fetch(page.url())).headers.get('link') ?? '';
      const ahead = link.split(',').filter((part) => part.includes('as=font'));
      const expected = site === 'demonstration' ? ['newsreader', 'libre-franklin'] : [];
      expect(ahead.map((part) => /\/media\/([a-z-]+)\./.exec(part)?.[1])).toEqual(expected);
      const waitedFor = await page.evaluate(() =>
        [...document.styleSheets]
          .flatMap(({ cssRules }) => [...cssRules])
          .filter((rule) => rule instanceof CSSFontFaceRule)
          .filter(({ style }) => style.getPropertyValue('src').includes('url('))
          .filter(({ style }) => style.getPropertyValue('font-display') !== 'optional')
          .map(({ cssText }) => cssText),
      );
      const used = await page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /\.(woff2?|ttf|otf)$/.test(name))
            .length,
      );
      // The third is the italic, on pages that have some.
      expect(used).toBeLessThanOrEqual(3);
      expect(waitedFor).toEqual([]);
    });

    test.each([wide, narrow])('can be hit with a thumb at $width px', async (viewport) => {
      await page.setViewportSize(viewport);
      expect(await axe(page, { rules: ['target-size'] })).toEqual([]);
    });

    test.each(['light', 'dark'] as const)(
      'what is to be read stands out 7 to 1 when %s',
      async (colorScheme) => {
        await page.setViewportSize(wide);
        await page.emulateMedia({ colorScheme });
        await markReading(page);
        const findings = await axe(page, {
          rules: ['color-contrast-enhanced'],
          within: '[data-read], title',
          without: '[data-furniture]',
        });
        await page.emulateMedia({ colorScheme: null });
        expect(findings).toEqual([]);
      },
    );

    test('the Tab key reaches everything, and shows where it is', async () => {
      await page.setViewportSize(wide);
      const stops = await tabThrough(page);
      const reachable = await page
        .locator(
          ':is(a[href], button, summary, audio, video, input, [tabindex="0"]):not(audio *):not(details:not([open]) > :not(summary) *)',
        )
        .filter({ visible: true })
        .count();
      expect(stops.length).toBeGreaterThanOrEqual(reachable);
      expect(stops.filter(({ seen, outline }) => !seen || outline < 2)).toEqual([]);
    });

    // A card for other sites has no navigation.
    if (!path.startsWith('/~embed/'))
      test('the first Tab leads past the navigation', async () => {
        await page.goto(page.url());
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const inMain = await page.evaluate(
          () => document.querySelector('main, footer')?.contains(document.activeElement) === true,
        );
        const linksInMain = await page.locator('main :is(a[href], summary, audio, [tabindex="0"])').count();
        expect(inMain || linksInMain === 0).toBe(true);
      });

    test.each([wide, narrow])('holds its text at twice the size at $width px', async (viewport) => {
      await page.setViewportSize(viewport);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflowing(page)).toEqual([]);
    });
  });
});

test('a newsroom’s own rules win over all others, and those for paper over the components’', async () => {
  const { page, close } = await visit(browser, inject('demonstration'));
  const order = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => {
        if (rule instanceof CSSLayerStatementRule) return rule.nameList;
        return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
      }),
  );
  expect([...new Set(order)]).toEqual(['reset', 'tokens', 'base', 'components', 'print', 'house']);
  await close();
});

/** Marks what is set for reading, in the reading family at 16 px or more, and what stands inside it and isn't. */
async function markReading(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    const first = (families: string): string | undefined =>
      families.split(',')[0]?.replaceAll('"', '').trim();
    const isReading = (element: Element): boolean => {
      const look = getComputedStyle(element);
      return (
        first(look.fontFamily) === first(look.getPropertyValue('--serif')) &&
        Number.parseFloat(look.fontSize) >= 16
      );
    };
    for (const element of main.querySelectorAll('p, li, dd, td'))
      if (isReading(element)) element.setAttribute('data-read', '');
    for (const element of main.querySelectorAll('[data-read] *'))
      if (!isReading(element)) element.setAttribute('data-furniture', '');
  });
}
