import { beforeAll, expect, test } from 'vitest';
import { articleAt, pageAt, pathsOf } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

let picture: Uint8Array;
beforeAll(async () => {
  picture = await jpeg();
});

const photo = (name: string) => ({ src: `media/${name}.jpg`, alt: 'x', credit: 'y' });
const tag = (name: string) => `{% photo src="media/${name}.jpg" alt="x" credit="y" /%}`;
const snapshot = (media: readonly object[], quoted?: object) => ({
  network: 'x',
  url: 'https://x.com/a/status/1',
  author: { name: 'Someone', avatar: { src: 'media/avatar.jpg', rights: 'by consent' } },
  body: 'Look',
  media,
  capturedAt: '2026-01-01T00:00:00Z',
  capturedBy: 'hand',
  status: 'live',
  ...(quoted === undefined ? {} : { quoted }),
});
const medium = (name: string, rights?: string) => ({
  kind: 'image',
  width: 60,
  height: 40,
  src: `media/${name}.jpg`,
  ...(rights === undefined ? {} : { rights }),
});

async function mediaOf(files: Files): Promise<readonly string[]> {
  const all = JSON.stringify(files).matchAll(/media\/[a-z-]+\.jpg/g);
  const pictures = Object.fromEntries([...all].map(([name]) => [name, picture]));
  const edition = await editionOf({ ...sound, ...pictures, 'media/unused.jpg': picture, ...files });
  return pathsOf(edition, 'media').toSorted();
}

test('pictures are public where a public page shows them: lead, share, text, portrait, logo', async () => {
  const public_ = await mediaOf({
    'site.yaml': 'name: G\nlogo: media/logo.jpg\n',
    'authors/ana-reis.yaml': 'name: Ana Reis\nphoto: media/ana.jpg\n',
    'articles/city/tram.md': story(
      { lead: photo('lead'), share: { image: 'media/share.jpg' } },
      `{% gallery %}\n${tag('in-gallery')}\n{% /gallery %}\n\n{% factbox title="x" %}\n${tag('in-box')}\n{% /factbox %}\n\n{% frame url="https://a.example" title="x" poster="media/poster.jpg" /%}`,
    ),
    'pages/about.md': `---\nheadline: About\n---\n\n${tag('standing')}\n`,
  });
  expect(public_).toEqual([
    '/media/ana.jpg',
    '/media/in-box.jpg',
    '/media/in-gallery.jpg',
    '/media/lead.jpg',
    '/media/logo.jpg',
    '/media/poster.jpg',
    '/media/share.jpg',
    '/media/standing.jpg',
  ]);
});

for (const [name, fields] of Object.entries({
  'a draft': { status: 'draft' },
  'an embargoed story': { published: '2026-06-02T00:00:00Z' },
  'a withdrawn story': { status: 'withdrawn', withdrawn: 'x' },
  'a story with an error': { authors: ['nobody'] },
})) {
  test(`no picture of ${name} is public`, async () => {
    const files = { 'articles/city/tram.md': story({ lead: photo('lead'), ...fields }, tag('text')) };
    expect(await mediaOf(files)).toEqual([]);
  });
}

test('a picture of a standing page that has no address isn’t public', async () => {
  expect(await mediaOf({ 'pages/search.md': `---\nheadline: x\n---\n\n${tag('standing')}\n` })).toEqual([]);
});

test('pictures of a post aren’t public before a public story quotes it', async () => {
  const post = JSON.stringify(snapshot([medium('right', 'licensed')]));
  const tweet = '{% tweet url="https://x.com/a/status/1" /%}';
  expect(await mediaOf({ 'posts/x-1.json': post })).toEqual([]);
  const draft = story({ status: 'draft' }, tweet);
  expect(await mediaOf({ 'posts/x-1.json': post, 'articles/draft.md': draft })).toEqual([]);
});

test('a public story’s posts bring those pictures of which somebody says why they may be shown', async () => {
  const quoted = {
    ...snapshot([medium('quoted-right', 'licensed'), medium('quoted-wrong')]),
    url: 'https://x.com/b/status/2',
  };
  const public_ = await mediaOf({
    'posts/x-1.json': JSON.stringify(snapshot([medium('right', 'licensed'), medium('wrong')], quoted)),
    'articles/city/tram.md': story({}, '{% tweet url="https://x.com/a/status/1" /%}'),
  });
  expect(public_).toEqual(['/media/avatar.jpg', '/media/quoted-right.jpg', '/media/right.jpg']);
});

test('a media page says type, size and hash, and the file system’s path is no part of it', async () => {
  const files = { ...sound, 'media/a.jpg': picture, 'articles/city/tram.md': story({ lead: photo('a') }) };
  const edition = await editionOf(files);
  const { model } = pageAt(edition, '/media/a.jpg', 'media');
  expect(model).toMatchObject({ file: 'media/a.jpg', type: 'image/jpeg', bytes: picture.length });
  expect(Object.keys(model).toSorted()).toEqual(['bytes', 'file', 'hash', 'type']);
  expect(edition.locate('media/a.jpg')).toMatch(/\/media\/a\.jpg$/);
  expect(edition.locate('media/none.jpg')).toBeUndefined();
  expect(articleAt(edition, '/city/tram').picture).toMatchObject({ width: 60, height: 40 });
});
