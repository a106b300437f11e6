import { spawnSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plain, pngBomb } from './pictures-made.ts';
import { jpeg, jpegSaying, story, write } from './publication.ts';

/** What an example needs that can't be written as text, by the name that its page gives. */
export const checkSetups: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'a-picture': async (folder) => write(folder, { 'media/stage.jpg': await jpeg() }),
  'a-film': async (folder) => write(folder, { 'media/tram.mp4': 'a film', 'media/stage.jpg': await jpeg() }),
  'a-picture-with-a-credit': async (folder) => write(folder, { 'media/stage.jpg': await jpeg('Bo Lind') }),
  'a-picture-whose-rights-ended': async (folder) =>
    write(folder, {
      'media/stage.jpg': await jpegSaying({
        'photoshop:Credit': 'Bo Lind',
        'plus:LicenseEndDate': '2026-05-31',
      }),
    }),
  'a-picture-for-print-only': async (folder) =>
    write(folder, {
      'media/stage.jpg': await jpegSaying({
        'photoshop:Credit': 'Bo Lind',
        'xmpRights:UsageTerms':
          '<rdf:Alt><rdf:li xml:lang="x-default">One use. No web or mobile use.</rdf:li></rdf:Alt>',
      }),
    }),
  'a-picture-with-a-place': async (folder) => {
    const bytes = await plain()
      .withExif({
        IFD2: { BodySerialNumber: '8812771' },
        IFD3: { GPSLatitude: '38/1 42/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer();
    await write(folder, { 'media/stage.jpg': bytes });
  },
  'a-picture-cut-off': async (folder) =>
    write(folder, { 'media/stage.jpg': (await jpeg()).subarray(0, -20) }),
  'a-picture-of-30000-by-30000-pixels': (folder) =>
    write(folder, { 'media/stage.png': pngBomb(30_000, 30_000) }),
  'a-text-called-jpg': (folder) => write(folder, { 'media/stage.jpg': 'This is no picture.' }),
  'latin-1-bytes': (folder) =>
    write(folder, {
      'articles/city/tram.md': Buffer.from(story({ headline: 'Café' }).replace('é', '\u00e9'), 'latin1'),
    }),
  'a-file-of-three-megabytes': async (folder) => {
    await write(folder, { 'articles/city/tram.md': story() });
    await truncate(join(folder, 'articles/city/tram.md'), 3 * 1024 * 1024);
  },
  'a-pipe': async (folder) => {
    await rm(join(folder, 'articles/city/tram.md'));
    spawnSync('mkfifo', [join(folder, 'articles/city/tram.md')]);
  },
  'a-link-out-of-the-folder': async (folder) => {
    await mkdir(`${folder}-outside`, { recursive: true });
    await writeFile(join(`${folder}-outside`, 'secret.md'), story());
    await rm(join(folder, 'articles/city/tram.md'));
    await symlink(join(`${folder}-outside`, 'secret.md'), join(folder, 'articles/city/tram.md'));
  },
  'a-folder-out-of-the-folder': async (folder) => {
    await mkdir(`${folder}-outside`, { recursive: true });
    await writeFile(join(`${folder}-outside`, 'storm.md'), story({ headline: 'Storm' }));
    await symlink(`${folder}-outside`, join(folder, 'articles/wire'));
  },
  'a-folder-called-like-a-story': async (folder) => {
    await mkdir(join(folder, 'articles/city/stops.md'));
  },
  'a-link-to-nothing': async (folder) => {
    await rm(join(folder, 'articles/city/tram.md'));
    await symlink(join(folder, 'articles/city/deleted.md'), join(folder, 'articles/city/tram.md'));
  },
  'without-site-yaml': (folder) => rm(join(folder, 'site.yaml')),
  'without-sections-yaml': (folder) => rm(join(folder, 'sections.yaml')),
  'a-control-character': (folder) =>
    write(folder, { 'articles/city/tram.md': story({}, 'A bell\u0007 rings.') }),
};
