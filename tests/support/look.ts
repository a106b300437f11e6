import type { Page } from 'playwright-core';

/** Text that a reader sees, as the browser lays it out; white space folded. */
export async function visibleText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
}

/** Elements that reach past the window's edge and can't be scrolled by themselves: what makes a page slide. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Levels of all headings, in order. */
export function headings(page: Page): Promise<readonly number[]> {
  return page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((elements) => elements.map((element) => Number(element.tagName.slice(1))));
}
