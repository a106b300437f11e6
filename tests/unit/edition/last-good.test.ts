import { expect, test } from 'vitest';
import { articleAt, frontOf, pathsOf, rulesOf } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

const file = 'articles/city/tram.md';
const good = story({ headline: 'As it was' });

/** Ways in which a story's file can become wrong, with the rule that says so. */
const broken: Readonly<Record<string, readonly [rule: string, text: string | Uint8Array]>> = {
  'broken YAML': ['yaml-syntax', '---\nheadline: "As it\nstatus: published\n---\n\nText.\n'],
  'an unclosed front matter': ['no-front-matter', '---\nheadline: x\n'],
  'an empty file': ['no-front-matter', ''],
  'an unknown author': ['unknown-author', story({ authors: ['nobody'] })],
  'no author': ['missing-byline', story({ authors: [] })],
  'an unknown section': ['unknown-section', story({ section: 'moon' })],
  'a missing lead picture': [
    'missing-file',
    story({ lead: { src: 'media/gone.jpg', alt: 'x', credit: 'y' } }),
  ],
  'a missing picture in the text': [
    'missing-file',
    story({}, '{% photo src="media/gone.jpg" alt="x" credit="y" /%}'),
  ],
  'a missing snapshot': ['missing-post', story({}, '{% tweet url="https://x.com/a/status/1" /%}')],
  'an unknown tag': ['unknown-tag', story({}, '{% marquee /%}')],
  'an unsafe link': ['unsafe-link', story({}, '[Read](javascript:alert%281%29)')],
  'no headline': ['missing-field', story({ headline: null })],
  'no date': ['missing-published', story({ published: null })],
  'a date without an offset': ['invalid-value', story({ published: '2026-01-01 08:00' })],
  'a misspelt status': ['invalid-value', story({ status: 'publishd' })],
  'another encoding': ['not-utf8', Buffer.from(story({ headline: 'Café' }), 'latin1')],
};

for (const [name, [rule, text]] of Object.entries(broken)) {
  test(`readers keep a public story as it was when its file gets ${name}`, async () => {
    const edition = await editionOf({ ...sound, [file]: text }, undefined, { [file]: good });
    expect(rulesOf(edition)).toContain(`${file} ${rule}`);
    expect(articleAt(edition, '/city/tram').headline).toBe('As it was');
    expect(frontOf(edition).lead?.headline).toBe('As it was');
    // What is kept stays: it is neither replaced by the wrong file nor dropped.
    expect(edition.keep).toEqual([]);
    expect(edition.drop).toEqual([]);
  });

  test(`a story that never was public stays unseen while its file has ${name}`, async () => {
    const edition = await editionOf({ ...sound, [file]: text });
    expect(pathsOf(edition, 'article')).toEqual([]);
    expect(frontOf(edition).lead).toBeNull();
  });
}

test('the text of a good public story is what is kept of it', async () => {
  const edition = await editionOf({ ...sound, [file]: good });
  expect(edition.keep).toEqual([{ file, text: good }]);
  expect(edition.drop).toEqual([]);
});

test('a story with a mere warning is served as it stands now', async () => {
  const warned = story({ headline: 'As it is', mood: 'sunny' });
  const edition = await editionOf({ ...sound, [file]: warned }, undefined, { [file]: good });
  expect(rulesOf(edition)).toEqual([`${file} unknown-field`]);
  expect(articleAt(edition, '/city/tram').headline).toBe('As it is');
});

test('a kept story stays at its old address while its file asks for another in vain', async () => {
  const moved = story({ slug: 'elsewhere', authors: ['nobody'] });
  const edition = await editionOf({ ...sound, [file]: moved }, undefined, { [file]: good });
  expect(pathsOf(edition, 'article')).toEqual(['/city/tram']);
});

test('a kept version tolerates what has gone since: author, picture, snapshot and section', async () => {
  const lead = { src: 'media/gone.jpg', alt: 'A tram', credit: 'y' };
  const kept = story(
    { authors: ['left'], section: 'closed', lead },
    '{% photo src="media/gone.jpg" alt="x" credit="y" /%}\n\n{% tweet url="https://x.com/a/status/1" /%}\n\n{% contact author="left" /%}',
  );
  const edition = await editionOf({ ...sound, [file]: kept }, undefined, { [file]: kept });
  const model = articleAt(edition, '/closed/tram');
  expect(model.byline).toEqual([]);
  expect(model.picture).toMatchObject({ src: null, alt: 'A tram' });
  expect(model.section).toEqual({ slug: 'closed', name: 'closed', path: '/closed' });
  expect(model.body.map((node) => typeof node === 'object' && 'model' in node && node.model)).toMatchObject([
    { src: null },
    { post: null },
    { contact: null },
  ]);
});

test('an author’s or a picture’s own file that breaks doesn’t take stories away', async () => {
  const author = 'authors/ana-reis.yaml';
  const files: Files = { ...sound, [author]: 'name: [' };
  const edition = await editionOf(files, undefined, { [author]: 'name: Ana as she was\n' });
  expect(articleAt(edition, '/city/tram').byline.map(({ name }) => name)).toEqual(['Ana as she was']);
});

test('pictures of a kept version are served with it', async () => {
  const kept = story({ lead: { src: 'media/tram.jpg', alt: 'x', credit: 'y' } });
  const files: Files = { ...sound, [file]: '', 'media/tram.jpg': await jpeg() };
  const edition = await editionOf(files, undefined, { [file]: kept });
  expect(edition.resolve('/media/tram.jpg').kind).toBe('media');
});

test('broken and deleted site, section and standing records keep the publication as it was', async () => {
  const about = 'pages/about.md';
  const kept = { ...sound, [about]: '---\nheadline: About us\n---\n\nWe are.\n' };
  const { 'sections.yaml': _, ...rest } = sound;
  const files = { ...rest, 'site.yaml': 'name: [', [about]: '---\nheadline: [' };
  const edition = await editionOf(files, undefined, kept);
  expect(edition.furniture.name).toBe('The Test Gazette');
  expect(articleAt(edition, '/city/tram').section.name).toBe('City');
  expect(pathsOf(edition, 'standing')).toEqual(['/about']);
});
