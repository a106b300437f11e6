import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/*
 * The type of the cards. Pango reads no WOFF2, the form in which the packages carry their fonts: they are unpacked
 * once into CACHE_DIR. Fontconfig is told of these, and behind them of the system's own for every script that none
 * of them has: Myanmar's, Tibetan, Thaana, Cherokee and the world's smaller ones look as the machine has them.
 */

/** Scripts of which a package has the letters alone, in a family named after them: 9 MB in all. */
const scripts = [
  'Armenian',
  'Bengali',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
];

/** Which files of a package are wanted. */
const packages: Readonly<Record<string, RegExp>> = {
  '@fontsource-variable/newsreader': /-opsz-(?:normal|italic)\.woff2$/,
  '@fontsource-variable/libre-franklin': /-wght-normal\.woff2$/,
  '@fontsource-variable/noto-serif': /-wght-(?:normal|italic)\.woff2$/,
  '@fontsource-variable/noto-naskh-arabic': /-wght-normal\.woff2$/,
  '@fontsource-variable/noto-serif-jp': /-wght-normal\.woff2$/,
  '@fontsource-variable/noto-serif-sc': /-wght-normal\.woff2$/,
  '@fontsource-variable/noto-serif-kr': /-wght-normal\.woff2$/,
  'twemoji-colr-font': /\.woff2$/,
  ...Object.fromEntries(
    scripts.map((script) => {
      const name = script.toLowerCase();
      return [`@fontsource-variable/noto-serif-${name}`, new RegExp(`-${name}-wght-normal\\.woff2$`)];
    }),
  ),
};

/** What fontconfig calls them: the names inside the files, which are those of a variable font's default cut. */
const serif = 'Newsreader 16pt';
const sans = 'Libre Franklin Thin';
const han = {
  ja: 'Noto Serif JP ExtraLight',
  zh: 'Noto Serif SC ExtraLight',
  ko: 'Noto Serif KR ExtraLight',
};
const others = ['Noto Serif', 'Noto Naskh Arabic', ...scripts.map((script) => `Noto Serif ${script}`)];
const emoji = 'Twemoji Mozilla';

/** Families in the order in which a glyph is looked for: a language's own shapes of Han characters first. */
export function familiesOf(face: 'serif' | 'sans', language: string): string {
  const own = Object.entries(han).filter(([code]) => language.split('-')[0] === code);
  const all = [face === 'serif' ? serif : sans, ...others, ...own.map(([, name]) => name)];
  return [...new Set([...all, ...Object.values(han), emoji])].join(',');
}

/** Unpacks the fonts unless they are there, and has this process use them. Before the first text is drawn. */
export async function installFonts(cacheDir: string): Promise<void> {
  const home = join(cacheDir, 'fonts');
  const folder = await unpack(home);
  process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  // Elsewhere than on Linux, Pango would ask the system instead of fontconfig.
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
}

async function unpack(home: string): Promise<string> {
  const found = packagesFound();
  const versions = await Promise.all(found.map(({ folder }) => readFile(join(folder, 'package.json'))));
  const name = createHash('sha256').update(Buffer.concat(versions)).update(String(recipe)).digest('hex');
  const folder = join(home, name.slice(0, 16));
  if (await exists(join(folder, 'fonts.conf'))) return folder;
  await mkdir(home, { recursive: true });
  const beside = await mkdtemp(join(home, '.new-'));
  // 50 ms of every process that finds them unpacked.
  const { decompress } = await import('wawoff2');
  for (const { folder: from, wanted } of found) {
    for (const file of (await readdir(from, { recursive: true })).filter((file) => wanted.test(file))) {
      const bytes = await decompress(await readFile(join(from, file)));
      await writeFile(join(beside, basename(file).replace(/woff2$/, 'ttf')), bytes);
    }
  }
  await writeFile(join(beside, 'fonts.conf'), configuration(folder));
  // Another worker may have been quicker: its folder holds the same.
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }));
  return folder;
}

/** Changes when what is unpacked, or how, does. */
const recipe = 2;

function packagesFound(): readonly { readonly folder: string; readonly wanted: RegExp }[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(packages).map(([name, wanted]) => ({
    folder: dirname(resolve(`${name}/package.json`)),
    wanted,
  }));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function configuration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeMarkup(folder)}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/System/Library/Fonts</dir>
  <cachedir>${escapeMarkup(join(folder, 'cache'))}</cachedir>
  <alias binding="same"><family>emoji</family><prefer><family>${emoji}</family></prefer></alias>
</fontconfig>
`;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
