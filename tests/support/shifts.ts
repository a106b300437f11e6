import type { Browser, BrowserContextOptions } from 'playwright-core';
import { quietAfter } from './quiet.ts';

/** A movement of what a reader was looking at, and what moved. https://wicg.github.io/layout-instability/ */
export interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/**
 * Every shift of a page's layout from its first byte to its end, read from top to bottom; with fonts that come
 * `fontsAfter` milliseconds late, or that are there already, as on every visit after the first.
 */
export async function shiftsOf(
  browser: Browser,
  url: string,
  { fontsAfter = 0, ...options }: BrowserContextOptions & { readonly fontsAfter?: number },
): Promise<readonly Shift[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  if (fontsAfter > 0)
    await page.route('**/*.woff2', async (route) => {
      await new Promise((wait) => setTimeout(wait, fontsAfter));
      await route.continue();
    });
  const visit = () => quietAfter(page, () => page.goto(url));
  await visit();
  if (fontsAfter === 0) await visit();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await quietAfter(page, async () => {
    for (let top = 0; top < height; top += 600) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await page.waitForTimeout(30);
    }
  });
  const shifts = await page.evaluate(
    () =>
      new Promise<readonly Shift[]>((done) => {
        const found: Shift[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            const moved = entry.sources.map(({ node }) =>
              node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
            );
            found.push({ value: entry.value, moved });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(found), 50));
      }),
  );
  await context.close();
  return shifts;
}
