import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { compare, forgetOutput, setInFonts, takePicture } from '../support/pictures.ts';

type Scheme = 'light' | 'dark' | 'print';
type Shot = readonly [width: number, scheme: Scheme];

const phone = 390;
const tablet = 820;
const desktop = 1280;
/** As wide as the text of an A4 page: 150 mm. */
const sheet = 567;

const inLight: readonly Shot[] = [phone, tablet, desktop].map((width) => [width, 'light']);
const inBoth: readonly Shot[] = [...inLight, [phone, 'dark'], [desktop, 'dark']];
const darkOnPhone: readonly Shot[] = [...inLight, [phone, 'dark']];
/** Long and full of pictures: the tablet shows nothing that the others don't. */
const sparingly: readonly Shot[] = [
  [phone, 'light'],
  [desktop, 'light'],
];
const printed: Shot = [sheet, 'print'];

/* Every kind of page on a phone, a tablet and a desk; half of them in the dark too, and a story on paper. */
const shots = {
  demonstration: {
    front: darkOnPhone,
    section: inBoth,
    'long-story': [...sparingly, printed],
    'celebrity-story': darkOnPhone,
    explainer: sparingly,
    timeline: [[phone, 'light']],
    audio: [[phone, 'light']],
    gallery: [...sparingly, [phone, 'dark']],
    posts: [...sparingly, [phone, 'dark'], printed],
    opinion: sparingly,
    satire: [[phone, 'light']],
    sponsored: darkOnPhone,
    arabic: inLight,
    japanese: sparingly,
    authors: inLight,
    author: inBoth,
    topics: inLight,
    topic: inLight,
    archive: [[desktop, 'light']],
    search: [[phone, 'dark']],
    standing: inLight,
    gone: inLight,
    missing: [[phone, 'dark'], ...inLight],
  },
  marfa: {
    front: inBoth,
    section: inLight,
    story: [...inBoth, printed],
    timeline: [[phone, 'light']],
    opinion: [[phone, 'light']],
    english: inLight,
    authors: [[desktop, 'light']],
    author: inBoth,
    topics: [[desktop, 'light']],
    topic: [[phone, 'dark']],
    archive: [[phone, 'light']],
    search: [[desktop, 'light']],
    standing: [[phone, 'light']],
    missing: [[desktop, 'light']],
  },
} as const satisfies { [Site in keyof typeof kinds]: Record<keyof (typeof kinds)[Site], readonly Shot[]> };

let browser: Browser;
beforeAll(async () => {
  await forgetOutput();
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(['demonstration', 'marfa'] as const)('%s', (site) => {
  test.each(Object.entries<readonly Shot[]>(shots[site]))('%s looks as it did', async (kind, wanted) => {
    const path = Object.entries(kinds[site]).find(([name]) => name === kind)?.[1];
    const { page, close } = await visit(browser, `${inject(site)}${path}`, {
      deviceScaleFactor: 0.5,
      reducedMotion: 'reduce',
    });
    await setInFonts(page);
    const wrong: (string | null)[] = [];
    for (const [width, scheme] of wanted) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(
        scheme === 'print'
          ? { media: 'print', colorScheme: 'light' }
          : { media: 'screen', colorScheme: scheme },
      );
      wrong.push(await compare(`${site}/${kind}-${width}-${scheme}`, await takePicture(page)));
    }
    await close();
    expect(wrong.filter((words) => words !== null)).toEqual([]);
  });
});
