import { expect, test } from 'vitest';
import type { PageModels } from '#lib/edition/page.ts';
import { frontOf, rulesOf } from '../../support/answers.ts';
import { editionOf, type Files, sound, story, testNow } from '../../support/publication.ts';

type Front = PageModels['front'];

/** Stories s1 (oldest) to s12 (newest), six in the city and six at sea, and what else is given. */
function publication(front: string | null, more: Files = {}): Files {
  const { 'articles/city/tram.md': _, ...rest } = sound;
  const stories = Array.from({ length: 12 }, (_, index) => {
    const number = index + 1;
    const published = `2026-05-${String(number).padStart(2, '0')}T08:00:00Z`;
    const section = number % 2 === 0 ? 'city' : 'sea';
    return [`articles/s${number}.md`, story({ headline: `S${number}`, published, section })];
  });
  return {
    ...rest,
    'sections.yaml': '- {slug: city, name: City}\n- {slug: sea, name: Sea}\n',
    ...Object.fromEntries(stories),
    ...(front === null ? {} : { 'front.yaml': front }),
    ...more,
  };
}

async function front(yaml: string | null, more: Files = {}, now: Date = testNow): Promise<Front> {
  return frontOf(await editionOf(publication(yaml, more), now));
}

const headlines = (stories: Front['second']): readonly string[] => stories.map(({ headline }) => headline);

function all({ lead, second, strips, latest }: Front): readonly string[] {
  return headlines([
    ...(lead === null ? [] : [lead]),
    ...second,
    ...strips.flatMap(({ stories }) => stories),
    ...latest,
  ]);
}

test('the editors’ choice leads, stands in the second rank and in strips, in their order', async () => {
  const model = await front(
    'lead: s3\nsecond: [s5, s1, s9, s2]\nstrips:\n  - {section: sea, count: 2}\n  - {section: city, count: 1}\n',
  );
  expect(model.lead?.headline).toBe('S3');
  expect(headlines(model.second)).toEqual(['S5', 'S1', 'S9', 'S2']);
  expect(
    model.strips.map(({ name, path, section, stories }) => [name, path, section, headlines(stories)]),
  ).toEqual([
    ['Sea', '/sea', 'sea', ['S11', 'S7']],
    ['City', '/city', 'city', ['S12']],
  ]);
  expect(headlines(model.latest)).toEqual(['S10', 'S8', 'S6', 'S4']);
});

test('without a front.yaml the newest lead, and each section has its strip', async () => {
  const model = await front(null);
  expect(model.lead?.headline).toBe('S12');
  expect(headlines(model.second)).toEqual(['S11', 'S10', 'S9', 'S8']);
  expect(model.strips.map(({ name, stories }) => [name, headlines(stories)])).toEqual([
    ['City', ['S6', 'S4', 'S2']],
    ['Sea', ['S7', 'S5', 'S3', 'S1']],
  ]);
  expect(model.latest).toEqual([]);
});

test('a publication without a story has a front all the same', async () => {
  const { 'articles/city/tram.md': _, ...empty } = sound;
  const model = frontOf(await editionOf(empty));
  expect([model.lead, model.second, model.strips, model.latest]).toEqual([null, [], [], []]);
});

const fronts = {
  'no front.yaml': null,
  'everything named twice':
    'lead: s3\nsecond: [s3, s5, s5]\npins: [{slug: s3}, {slug: s5}]\nstrips: [{section: sea}, {section: sea}]\n',
  'strips of the same stories': 'strips: [{section: city}, {topic: Rain}, {section: city, count: 12}]\n',
};
for (const [name, yaml] of Object.entries(fronts)) {
  test(`no story stands on the front twice: ${name}`, async () => {
    const shown = all(await front(yaml, { 'articles/s8.md': story({ headline: 'S8', topics: ['Rain'] }) }));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(4);
  });
}

const absent = {
  'that doesn’t exist': null,
  'that is a draft': story({ headline: 'S3', status: 'draft' }),
  'that is embargoed': story({ headline: 'S3', published: '2026-06-02T00:00:00Z' }),
  'that is withdrawn': story({ headline: 'S3', status: 'withdrawn', withdrawn: 'x' }),
  'that has an error': story({ headline: 'S3', authors: ['nobody'] }),
};
for (const [name, text] of Object.entries(absent)) {
  test(`the newest takes the place of a named story ${name}`, async () => {
    const slug = text === null ? 'nowhere' : 's3';
    const more: Files = text === null ? {} : { 'articles/s3.md': text };
    const model = await front(`lead: ${slug}\nsecond: [s1, ${slug}, s2, s4, s5, s6]\n`, more);
    expect(model.lead?.headline).toBe('S12');
    // Six were asked for: six stand there, the newest in the place of the one that isn’t public.
    expect(headlines(model.second)).toEqual(['S1', 'S2', 'S4', 'S5', 'S6', 'S11']);
    if (text !== null) expect(all(model)).not.toContain('S3');
  });
}

test('editors are told of a slug on the front that nobody has', async () => {
  const files = publication('lead: nowhere\nsecond: [s1, gone]\npins: [{slug: lost}]\n');
  expect(rulesOf(await editionOf(files))).toEqual(Array(3).fill('front.yaml unknown-story'));
});

test('a pin comes before the second rank until its very second', async () => {
  const yaml = 'lead: s1\nsecond: [s5]\npins: [{slug: s2, until: "2026-06-01T13:00:00Z"}, {slug: s3}]\n';
  const at = async (now: string) => headlines((await front(yaml, {}, new Date(now))).second);
  expect(await at('2026-06-01T12:59:59.999Z')).toEqual(['S2', 'S3', 'S5', 'S12']);
  expect(await at('2026-06-01T13:00:00.000Z')).toEqual(['S3', 'S5', 'S12', 'S11']);
});

test('one pin may stand without a list around it', async () => {
  expect(headlines((await front('pins: {slug: s2}\n')).second)[0]).toBe('S2');
});

test('the edition changes by itself when a pin ends', async () => {
  const yaml =
    'pins: [{slug: s2, until: "2026-06-01T13:00:00Z"}, {slug: s3, until: "2026-05-01T00:00:00Z"}]\n';
  const { until } = await editionOf(publication(yaml));
  expect(until.toISOString()).toBe('2026-06-01T13:00:00.000Z');
});

const advert = story({
  headline: 'Buy',
  label: 'sponsored',
  byline: 'Acme',
  published: '2026-05-31T00:00:00Z',
});

test('sponsored content never stands among the news by itself, however new it is', async () => {
  const model = await front(null, { 'articles/advert.md': advert });
  expect(model.lead?.headline).toBe('S12');
  expect(headlines([...model.second, ...model.latest])).not.toContain('Buy');
});

test('sponsored content doesn’t take the place of a story that isn’t public', async () => {
  const model = await front('lead: nowhere\nsecond: [gone]\n', { 'articles/advert.md': advert });
  expect(model.lead?.headline).toBe('S12');
  expect(headlines(model.second)).toEqual(['S11', 'S10', 'S9', 'S8']);
});

test('a topic’s strip names and leads to the topic, and an unknown one is left out', async () => {
  const more = { 'articles/s4.md': story({ headline: 'S4', topics: ['High Water'], section: 'city' }) };
  const model = await front('strips: [{topic: high water}, {topic: Nothing}, {section: moon}]\n', more);
  expect(
    model.strips.map(({ name, path, section, stories }) => [name, path, section, headlines(stories)]),
  ).toEqual([['High Water', '/topics/high-water', null, ['S4']]]);
});

test('a broken front.yaml leaves the front as the newest stories make it', async () => {
  const edition = await editionOf(publication('lead: [\n'));
  expect(rulesOf(edition)).toContain('front.yaml yaml-syntax');
  expect(frontOf(edition).lead?.headline).toBe('S12');
});

test('the masthead’s date is that of the publication’s zone, not of the server’s', async () => {
  const site = { 'site.yaml': 'name: G\nlanguage: en-GB\ntimezone: Asia/Tokyo\n' };
  const model = await front(null, site, new Date('2026-06-01T15:00:00Z'));
  expect(model.today).toEqual({ iso: '2026-06-02', text: 'Tuesday 2 June 2026' });
});
