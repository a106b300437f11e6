import { expect, test } from 'vitest';
import { articleAt, pageAt } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

const words = (count: number) => 'word '.repeat(count);

async function article(fields: Readonly<Record<string, unknown>>, body?: string, more: Files = {}) {
  const files = { ...sound, ...more, 'articles/city/tram.md': story(fields, body) };
  return articleAt(await editionOf(files), '/city/tram');
}

const ben = { 'authors/ben.yaml': 'name: Ben Oduya\nphone: "+44 20 7946 0000"\nsignal: ben.07\n' };
const mute = { 'authors/mute.yaml': 'name: Mute Author\nbio: Writes.\n' };
const tips = { 'site.yaml': 'name: G\nlanguage: en\ntips: {email: tips@gazette.example, text: Tell us.}\n' };

test('every author who can be reached has a box at the story’s end, in the byline’s order', async () => {
  const { byline, contacts } = await article({ authors: ['ben', 'mute', 'ana-reis'] }, 'x', {
    ...ben,
    ...mute,
  });
  expect(byline).toEqual([
    { name: 'Ben Oduya', path: '/authors/ben' },
    { name: 'Mute Author', path: '/authors/mute' },
    { name: 'Ana Reis', path: '/authors/ana-reis' },
  ]);
  expect(contacts.map(({ name }) => name)).toEqual(['Ben Oduya', 'Ana Reis']);
  expect(contacts[0]?.channels).toEqual([
    { kind: 'phone', text: '+44 20 7946 0000', href: 'tel:+442079460000' },
    { kind: 'signal', text: 'ben.07' },
  ]);
});

test('a box that the story puts in its text doesn’t stand at the end again', async () => {
  const body = 'Text.\n\n{% contact author="ben" /%}';
  const { contacts } = await article({ authors: ['ben', 'ana-reis'] }, body, ben);
  expect(contacts.map(({ name }) => name)).toEqual(['Ana Reis']);
});

test('a box inside another block counts as placed too', async () => {
  const body = '{% factbox title="x" %}\n{% contact author="ana-reis" /%}\n\n{% tip /%}\n{% /factbox %}';
  const { contacts, tip } = await article({}, body, tips);
  expect([contacts, tip]).toEqual([[], null]);
});

test('the tip box ends every story where the publication takes tips, unless the story puts it elsewhere', async () => {
  expect((await article({})).tip).toBeNull();
  expect((await article({}, 'x', tips)).tip).toEqual({
    text: 'Tell us.',
    language: 'en',
    channels: [{ kind: 'email', text: 'tips@gazette.example', href: 'mailto:tips@gazette.example' }],
  });
  expect((await article({}, 'x\n\n{% tip /%}', tips)).tip).toBeNull();
});

test('tips without a way to send them are no box', async () => {
  const site = { 'site.yaml': 'name: G\ntips: {text: Tell us.}\n' };
  expect((await article({}, 'x', site)).tip).toBeNull();
});

test('an agency’s story has its byline and no author, page or box', async () => {
  const model = await article({ authors: null, byline: 'Estuary Wire' });
  expect(model.byline).toEqual([{ name: 'Estuary Wire' }]);
  expect(model.contacts).toEqual([]);
});

test('a byline beside authors comes after them', async () => {
  expect((await article({ byline: 'with Estuary Wire' })).byline).toEqual([
    { name: 'Ana Reis', path: '/authors/ana-reis' },
    { name: 'with Estuary Wire' },
  ]);
});

test('“Updated” stands only where the story says so, and both times in the publication’s zone', async () => {
  const site = { 'site.yaml': 'name: G\nlanguage: en-GB\ntimezone: Europe/London\n' };
  const plain = await article({ published: '2026-05-01T08:00:00Z' }, 'x', site);
  expect(plain.updated).toBeUndefined();
  expect(plain.published).toEqual({
    iso: '2026-05-01T09:00:00+01:00',
    text: '1 May 2026, 09:00',
    hour: '09:00',
    date: '1 May',
    day: '1 May 2026',
  });
  const updated = await article({ updated: '2026-01-02T03:04:00+05:00' }, 'x', site);
  expect(updated.updated).toEqual({ iso: '2026-01-01T22:04:00+00:00', text: '1 January 2026, 22:04' });
});

test('corrections keep the day that they name, and a moment is said in the publication’s zone', async () => {
  const site = { 'site.yaml': 'name: G\nlanguage: en-GB\ntimezone: Asia/Tokyo\n' };
  const corrections = [
    { date: '2026-02-01', text: 'The first.' },
    { date: '2026-02-01T20:00:00Z', text: 'The second.' },
  ];
  expect((await article({ corrections }, 'x', site)).corrections).toEqual([
    { date: { iso: '2026-02-01', text: '1 February 2026' }, text: 'The first.' },
    { date: { iso: '2026-02-02', text: '2 February 2026' }, text: 'The second.' },
  ]);
});

test('a story in another language has its own language, direction and dates; the furniture keeps the site’s', async () => {
  const model = await article({ language: 'ar', published: '2026-05-01T08:00:00Z' });
  expect([model.language, model.direction]).toEqual(['ar', 'rtl']);
  expect(model.published.text).toContain('مايو');
  expect([model.furniture.language, model.furniture.direction]).toEqual(['en', 'ltr']);
  const edition = await editionOf({ ...sound, 'articles/city/tram.md': story({ language: 'ar' }) });
  expect(pageAt(edition, '/', 'front').model.lead?.direction).toBe('rtl');
});

test('a story without a language of its own speaks the site’s', async () => {
  const model = await article({}, 'x', { 'site.yaml': 'name: G\nlanguage: he\n' });
  expect([model.language, model.direction]).toEqual(['he', 'rtl']);
});

test('the reading time is that of the words: 230 a minute, at least one', async () => {
  const minutes = async (body: string) => (await article({}, body)).readingMinutes;
  expect(await minutes('One.')).toBe(1);
  expect(await minutes(words(230))).toBe(1);
  expect(await minutes(words(575))).toBe(3);
  expect(await minutes(`${words(230)}\n\n- ${words(230)}\n\n> ${words(230)}`)).toBe(3);
});

test('Japanese, written without spaces, is measured by its characters', async () => {
  const sentence = '海藻の森を測る人たちがいる。';
  const { readingMinutes } = await article({ language: 'ja' }, sentence.repeat(500));
  // 13 letters of 14 characters, 500 times, at 500 a minute; by words it would be far less.
  expect(readingMinutes).toBe(13);
});

test('furniture in the text costs no reading time: boxes, pull quotes', async () => {
  const pull = `{% pullquote %}\n${words(2000)}\n{% /pullquote %}`;
  const { readingMinutes } = await article({}, `Text.\n\n${pull}\n\n{% contact author="ana-reis" /%}`);
  expect(readingMinutes).toBe(1);
});

test('words in blocks do cost reading time', async () => {
  const { readingMinutes } = await article({}, `{% factbox title="x" %}\n${words(920)}\n{% /factbox %}`);
  expect(readingMinutes).toBe(4);
});

test('an opinion shows its columnist’s face, news don’t', async () => {
  const more = {
    'authors/ana-reis.yaml': 'name: Ana Reis\nphoto: media/ana.jpg\n',
    'media/ana.jpg': await jpeg(),
  };
  expect((await article({ label: 'opinion' }, 'x', more)).portrait).toEqual({
    src: '/media/ana.jpg',
    width: 60,
    height: 40,
    mark: expect.stringMatching(/^[\w-]{8}$/),
  });
  expect((await article({}, 'x', more)).portrait).toBeUndefined();
});

test('the lead picture has its size and the credit that the file carries', async () => {
  const lead = { src: 'media/a.jpg', alt: 'A tram', caption: 'At last', focus: '40% 30%' };
  const { picture } = await article({ lead }, 'x', { 'media/a.jpg': await jpeg('Ana Reis / Estuary') });
  expect(picture).toEqual({
    src: '/media/a.jpg',
    width: 60,
    height: 40,
    mark: expect.stringMatching(/^[\w-]{8}$/),
    alt: 'A tram',
    caption: 'At last',
    credit: 'Ana Reis / Estuary',
    size: 'inline',
    focus: '40% 30%',
    anchor: 'photo/a',
  });
});

test('remarks for colleagues and the share card’s words aren’t on the page', async () => {
  const model = await article({
    notes: 'Call the mayor back.',
    share: { headline: 'Hop on', text: 'Really' },
  });
  expect(JSON.stringify(model)).not.toContain('Call the mayor');
  expect(model.headline).toBe('A headline');
});
