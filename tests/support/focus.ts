import type { Page } from 'playwright-core';

/** A place at which the Tab key stops: what a person sees of it. */
export interface Stop {
  readonly html: string;
  /** Whether some of it is inside the window, with nothing over it. */
  readonly seen: boolean;
  /** Pixels of the outline around it, or around the story that its link covers; 0 where there is none. */
  readonly outline: number;
}

/** Presses Tab from the top of a page until its end, and notes each stop. */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  for (let presses = 0; presses < 500; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | 'inside' | null => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A player has several stops inside; coming round to the top again is the end.
      if (element.hasAttribute('data-stopped'))
        return element.matches('audio, video, iframe') ? 'inside' : null;
      element.setAttribute('data-stopped', '');
      const outlineOf = (pseudo?: string): number => {
        // In a frame of our own document, its link is what has the focus.
        const inner = element instanceof HTMLIFrameElement ? element.contentDocument?.activeElement : null;
        const { outlineStyle, outlineWidth, content } = getComputedStyle(inner ?? element, pseudo);
        const shown = outlineStyle !== 'none' && (pseudo === undefined || content !== 'none');
        return shown ? Number.parseFloat(outlineWidth) : 0;
      };
      // Of a link that runs over a line's end, one part in sight is enough.
      const seen = [...element.getClientRects()].some((box) => {
        const left = Math.max(0, box.left);
        const right = Math.min(innerWidth, box.right);
        const top = Math.max(0, box.top);
        const bottom = Math.min(innerHeight, box.bottom);
        if (right - left < 1 || bottom - top < 1) return false;
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return there !== null && (element.contains(there) || there.contains(element));
      });
      return {
        html: element.outerHTML.slice(0, 120),
        seen,
        outline: Math.max(outlineOf(), outlineOf('::after')),
      };
    });
    if (stop === 'inside') continue;
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
