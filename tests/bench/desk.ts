import { appendFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { openBrowser } from '../support/browser.ts';
import { startSite } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

const saves = 25;
/** The first ones find nothing compiled. */
const unheard = 5;

/**
 * From the end of a save until an editor's window shows it, in milliseconds: the middle of many saves of a draft whose
 * page is open in the desk. `story` is its address, `content` a copy of the folder that may be written to.
 */
export async function saveToShown(content: string, story: string): Promise<readonly number[]> {
  const cache = `${content}-cache`;
  const site = await startSite(content, { DESK_SECRET: deskSecret, CACHE_DIR: cache });
  const browser = await openBrowser();
  try {
    const file = `${content}/articles${story}.md`;
    const page = await signIn(browser, site.url, { viewport: { width: 1400, height: 900 } });
    await page.goto(`${site.url}/desk/story${story}`);
    await page.getByText('Follows the files').waitFor();
    const times: number[] = [];
    for (let number = 0; number < saves; number++) {
      const words = `This is save ${number} of the measurement.`;
      // Once the window looks each time that it is drawn.
      const shown = page.evaluate(
        (words) =>
          new Promise<number>((done) => {
            const look = (): void => {
              const frame = document.querySelector<HTMLIFrameElement>('iframe:not([data-next])');
              if (frame?.contentDocument?.body.textContent.includes(words)) done(Date.now());
              else requestAnimationFrame(look);
            };
            look();
          }),
        words,
      );
      await setTimeout(500);
      await appendFile(file, `\n${words}\n`);
      const saved = Date.now();
      times.push((await shown) - saved);
    }
    return times.slice(unheard);
  } finally {
    await browser.close();
    await site.stop();
    await rm(cache, { recursive: true, force: true });
  }
}
