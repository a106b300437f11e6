import { blocks } from '#components/blocks/list.ts';
import { install } from '../edition/context.ts';
import { type Kept, keepInMemory } from '../newsroom/kept.ts';
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts';
import { readSettings, type Settings } from '../settings.ts';

/*
 * Programs are put together in lib/cli, and only here: this is where lib meets the blocks of components/.
 */

export function say(line: string): void {
  console.log(line);
}

/** Opens the newsroom of these settings, with the blocks of this installation. */
export function openWith(
  settings: Settings,
  kept: Kept,
  build: string,
  clock?: () => Date,
): Promise<Newsroom> {
  return openNewsroom({
    contentDir: settings.contentDir,
    blocks,
    kept,
    siteUrl: settings.siteUrl,
    fallbackUrl: `http://localhost:${settings.port}`,
    build,
    log: say,
    ...(clock === undefined ? {} : { clock }),
  });
}

/** For Next without our server: the same editions, followed the same way, nothing kept on disk. */
export async function openForNext(): Promise<void> {
  const newsroom = await openWith(readSettings(process.env), keepInMemory(), 'next');
  await newsroom.follow();
  install(newsroom.edition);
}
