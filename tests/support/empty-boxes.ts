import type { Page } from 'playwright-core';

/** Elements of a page's main part that take room and show nothing: a section or a column without a story. */
export function emptyBoxes(page: Page): Promise<readonly string[]> {
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('*')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const shows =
          element.textContent?.trim() !== '' ||
          element.matches('img, svg, audio, wbr, br, hr') ||
          element.querySelector('img, svg, audio') !== null ||
          element.closest('svg, audio') !== null;
        return width > 0 && height > 0 && !shows;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
