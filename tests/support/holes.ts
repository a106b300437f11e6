import type { Page } from 'playwright-core';

/**
 * Empty rectangles on a page's main part in which one more story would have had room: at least `width` by
 * `height` pixels without a line of text, a picture, or ground of another colour. Each as "x,y w×h", at most one
 * for each place.
 */
export function holes(
  page: Page,
  room: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  return page.evaluate(({ width, height }) => {
    const main = document.querySelector('main')?.firstElementChild ?? document.body;
    const frame = main.getBoundingClientRect();
    const step = 10;
    const columns = Math.floor(frame.width / step);
    const lines = Math.floor(frame.height / step);
    const taken = Array.from({ length: lines }, () => new Uint8Array(columns));
    const take = (box: DOMRect): void => {
      const last = Math.min(lines, Math.ceil((box.bottom - frame.top) / step));
      for (let y = Math.max(0, Math.floor((box.top - frame.top) / step)); y < last; y++)
        taken[y]?.fill(
          1,
          Math.max(0, Math.floor((box.left - frame.left) / step)),
          Math.max(0, Math.ceil((box.right - frame.left) / step)),
        );
    };
    for (const image of main.querySelectorAll('img, svg, audio')) take(image.getBoundingClientRect());
    // A rule closes what is above it.
    for (const element of main.querySelectorAll('*')) {
      const { left, top, width: wide } = element.getBoundingClientRect();
      if (Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0)
        take(new DOMRect(left, top, wide, 1));
    }
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) take(box);
    }
    // How many empty cells stand above each cell, itself included; then the widest run that is high enough.
    const found: string[] = [];
    const empty = new Array<number>(columns).fill(0);
    for (let y = 0; y < lines; y++) {
      for (let x = 0; x < columns; x++) empty[x] = taken[y]?.[x] === 1 ? 0 : (empty[x] ?? 0) + 1;
      let run = 0;
      for (let x = 0; x <= columns; x++) {
        if ((empty[x] ?? 0) * step >= height) run += 1;
        else {
          if (run * step >= width) {
            found.push(`${(x - run) * step},${(y + 1) * step - height} ${run * step}×${height}`);
            for (let inside = x - run; inside < x; inside++) empty[inside] = 0;
          }
          run = 0;
        }
      }
    }
    return found;
  }, room);
}
