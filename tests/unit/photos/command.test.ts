import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { tagsOf } from '#lib/content/metadata.ts';
import { findingsOf } from '../../support/blocks.ts';
import { withIptc } from '../../support/iptc.ts';
import { emptyFolder } from '../../support/newsroom.ts';
import { moving, plain, pngBomb, quarters, quartersOf } from '../../support/pictures-made.ts';
import { packetOf } from '../../support/publication.ts';

/* npm run photo as an editor types it. */

const program = resolve('lib/cli/photo.ts');
const year = new Date().getFullYear();
let content = '';
let desk = '';
beforeEach(async () => {
  content = await emptyFolder();
  desk = await emptyFolder();
});

function run(...files: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...files], {
    cwd: desk,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const said = packetOf({
  'photoshop:Credit': 'Ana Reis / Estuary',
  'dc:description': '<rdf:Alt><rdf:li xml:lang="x-default">The “Gull” at 5" of water.</rdf:li></rdf:Alt>',
  'Iptc4xmpCore:AltTextAccessibility':
    '<rdf:Alt><rdf:li xml:lang="x-default">A boat aground</rdf:li></rdf:Alt>',
  'dc:subject': '<rdf:Bag><rdf:li>boats</rdf:li><rdf:li>tides</rdf:li></rdf:Bag>',
  'plus:MediaConstraints': '<rdf:Alt><rdf:li xml:lang="x-default">One edition.</rdf:li></rdf:Alt>',
  'photoshop:City': 'Marlow',
  'exif:GPSLatitude': '38,42.5N',
  'aux:SerialNumber': '8812771',
});

test('a photograph is brought in upright, with its words and rights, and without place and serial number', async () => {
  const lying = await (await quarters(800, 600)).rotate(270).png().toBuffer();
  const original = await sharp(lying)
    .withExif({
      IFD2: { BodySerialNumber: '8812771' },
      IFD3: { GPSLatitude: '38/1 42/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(said)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  await writeFile(join(desk, 'DSC_4032 (1).JPG'), original);
  const { status, stdout, stderr } = run('DSC_4032 (1).JPG');
  const src = `media/${year}/dsc-4032-1.jpg`;
  expect([status, stderr]).toEqual([0, '']);
  const [focus = 'none'] = /\d+% \d+%/.exec(stdout) ?? [];
  expect(stdout).toBe(
    `${src}\n{% photo src="${src}" alt="A boat aground" caption="The “Gull” at 5\\" of water." credit="Ana Reis / Estuary" focus="${focus}" /%}\nfocus="${focus}" is where the picture draws the eye, which a program has guessed. Say another where that isn’t the subject.\n`,
  );
  const bytes = await readFile(join(content, src));
  const about = await sharp(bytes).metadata();
  expect([about.width, about.height, about.orientation ?? 1, about.exif]).toEqual([800, 600, 1, undefined]);
  expect(await quartersOf(bytes)).toBe('rgby');
  const { texts } = await tagsOf(bytes, about);
  expect(texts('dc:subject')).toEqual(['boats', 'tides']);
  expect(texts('plus:MediaConstraints')).toEqual(['One edition.']);
  for (const secret of ['8812771', 'Marlow', 'GPS']) expect(bytes.includes(secret)).toBe(false);
  expect(await findingsOf(stdout.split('\n')[1] ?? '', { [src]: bytes })).toEqual([]);
});

test.each([
  ['wide', 1200, 400, 960, 100, [81, 31]],
  ['upright', 500, 1500, 100, 1200, [26, 82]],
] as const)(
  'the subject of a %s photograph is proposed as its focus',
  async (_, width, height, left, top, at) => {
    const subject = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#e0a080' } })
      .png()
      .toBuffer();
    const grey = sharp({ create: { width, height, channels: 3, background: '#888' } });
    await writeFile(
      join(desk, 'a.jpg'),
      await grey
        .composite([{ input: subject, left, top }])
        .jpeg()
        .toBuffer(),
    );
    const { stdout } = run('a.jpg');
    const [, x, y] = /focus="(\d+)% (\d+)%" \/%}/.exec(stdout) ?? [];
    expect(Math.abs(Number(x) - at[0])).toBeLessThan(5);
    expect(Math.abs(Number(y) - at[1])).toBeLessThan(5);
    expect(stdout).toContain(`focus="${x}% ${y}%" is where the picture draws the eye`);
  },
);

test('what the file doesn’t say is asked for, and what its terms say is told', async () => {
  await writeFile(join(desk, 'a.png'), await plain().png().toBuffer());
  const terms = packetOf({
    'photoshop:Credit': 'Ana Reis',
    'photoshop:Instructions': 'NO WEB USE.',
    'plus:LicenseEndDate': '2031-01-31',
    'Iptc4xmpExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  });
  await writeFile(join(desk, 'b.jpg'), await plain().withXmp(terms).jpeg().toBuffer());
  const { status, stdout } = run('a.png', 'b.jpg');
  expect(status).toBe(0);
  const [, tag, alt, credit, , , , ends, forbids, generated] = stdout.split('\n');
  expect(tag).toBe(`{% photo src="media/${year}/a.png" alt="" credit="" /%}`);
  expect(alt).toMatch(/^Missing alt/);
  expect(credit).toMatch(/^Missing credit/);
  expect(ends).toContain('2031-01-31');
  expect(forbids).toContain('“NO WEB USE.”');
  expect(generated).toContain('generative AI has made it');
});

test('a picture that is there already is refused, whatever it is called, and nothing is written over', async () => {
  const one = await plain(60, 40, '#123456').jpeg().toBuffer();
  await writeFile(join(desk, 'stage.jpg'), one);
  expect(run('stage.jpg').status).toBe(0);
  const kept = await readFile(join(content, `media/${year}/stage.jpg`));
  await writeFile(join(desk, 'other-name.jpg'), one);
  const again = run('other-name.jpg', 'stage.jpg');
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(
    again.stderr.split('\n').filter((line) => line.includes(`there already: media/${year}/stage.jpg`)),
  ).toHaveLength(2);
  await mkdir(join(desk, 'new'));
  await writeFile(join(desk, 'new/Stage.jpg'), await plain(60, 40, '#654321').jpeg().toBuffer());
  const another = run('new/Stage.jpg');
  expect([another.status, another.stderr]).toEqual([1, expect.stringContaining('another picture is called')]);
  expect(await readFile(join(content, `media/${year}/stage.jpg`))).toEqual(kept);
  expect(await readdir(join(content, 'media', String(year)))).toEqual(['stage.jpg']);
});

test('one that was copied there by hand is known again', async () => {
  const bytes = await plain().jpeg().toBuffer();
  await mkdir(join(content, 'media/old'), { recursive: true });
  await writeFile(join(content, 'media/old/x.jpg'), bytes);
  await writeFile(join(desk, 'y.jpg'), bytes);
  expect(run('y.jpg').stderr).toContain('media/old/x.jpg');
});

test('one of more than 24 megapixels is made smaller, and the end of a licence isn’t lost with IPTC', async () => {
  const large = await plain(7000, 5000).jpeg().toBuffer();
  await writeFile(join(desk, 'large.jpg'), withIptc(large, '20310131', 37));
  const { status, stdout } = run('large.jpg');
  expect(status).toBe(0);
  expect(stdout).toContain('2031-01-31');
  const bytes = await readFile(join(content, `media/${year}/large.jpg`));
  const about = await sharp(bytes).metadata();
  expect(about.width * about.height).toBeLessThanOrEqual(24_000_000);
  expect(about.width / about.height).toBeCloseTo(1.4, 2);
  expect((await tagsOf(bytes, about)).texts('plus:LicenseEndDate')).toEqual(['2031-01-31']);
});

test('what browsers can’t show becomes what they can, and what moves goes on moving', async () => {
  await writeFile(join(desk, 'scan.tif'), await plain().tiff().toBuffer());
  await writeFile(join(desk, 'loop.gif'), await moving('gif'));
  await writeFile(join(desk, 'صورة من المرفأ.webp'), await plain().webp().toBuffer());
  expect(run('scan.tif', 'loop.gif', 'صورة من المرفأ.webp').status).toBe(0);
  expect((await readdir(join(content, 'media', String(year)))).toSorted()).toEqual([
    'loop.gif',
    'scan.jpg',
    'صورة-من-المرفأ.jpg',
  ]);
  expect((await sharp(join(content, `media/${year}/loop.gif`)).metadata()).pages).toBe(2);
});

test('what is no picture, damaged, missing or a bomb is refused by name; the others are brought in', async () => {
  await writeFile(join(desk, 'good.jpg'), await plain().jpeg().toBuffer());
  await writeFile(join(desk, 'text.jpg'), 'No picture.');
  await writeFile(join(desk, 'cut.jpg'), (await plain(600, 400).jpeg().toBuffer()).subarray(0, -30));
  await writeFile(join(desk, 'bomb.png'), pngBomb(30_000, 30_000));
  await writeFile(
    join(desk, 'drawing.svg'),
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
  );
  await mkdir(join(desk, 'folder'));
  const bad = ['text.jpg', 'cut.jpg', 'bomb.png', 'drawing.svg', 'folder', 'nowhere.jpg'];
  const { status, stdout, stderr } = run(...bad, 'good.jpg');
  expect(status).toBe(1);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':'))),
  ).toEqual(bad);
  expect(stdout).toContain(`media/${year}/good.jpg`);
  expect(run().status).toBe(1);
});

test('a drawing is brought in without what runs or fetches, and is then one that is let in', async () => {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="a()"><script>b()</script><rect width="9" height="9"/></svg>';
  await writeFile(join(desk, 'Plan.svg'), text);
  const { status, stdout } = run('Plan.svg');
  expect(status).toBe(0);
  const src = `media/${year}/plan.svg`;
  expect(stdout).toContain('Taken out, because drawings may not run or fetch: onload, <script>.');
  const bytes = await readFile(join(content, src));
  const body = `{% photo src="${src}" alt="A plan" credit="Ana Reis" /%}`;
  expect(await findingsOf(body, { [src]: bytes })).toEqual([]);
});
