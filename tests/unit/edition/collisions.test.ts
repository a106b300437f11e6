import { expect, test } from 'vitest';
import { reservedSlugs } from '#lib/edition/address.ts';
import { articleAt, frontOf, pathsOf, placesOf, rulesOf } from '../../support/answers.ts';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

const tram = 'articles/city/tram.md';
const page = (headline: string) => `---\nheadline: ${headline}\n---\n\nText.\n`;

test('two new stories at one address: neither is served, and both editors are told where', async () => {
  const edition = await editionOf({ ...sound, 'articles/z.md': story({ slug: 'tram' }) });
  expect(edition.resolve('/city/tram').kind).toBe('missing');
  // A story without a “slug” has its address from its file’s name: the finding stands at its fields.
  expect(placesOf(edition)).toEqual([`${tram}:2:1 address-taken`, 'articles/z.md:7:7 address-taken']);
  const [first, second] = edition.findings;
  expect(first?.message).toContain('articles/z.md');
  expect(second?.message).toContain(tram);
});

test('two stories at one address leave the one that readers know as it was', async () => {
  const files = { ...sound, 'articles/z.md': story({ slug: 'tram', headline: 'Usurper' }) };
  const edition = await editionOf(files, undefined, { [tram]: story({ headline: 'Tram returns' }) });
  expect(articleAt(edition, '/city/tram').headline).toBe('Tram returns');
  expect(pathsOf(edition, 'article')).toEqual(['/city/tram']);
});

test('a new story can’t take the address of one that is broken for the moment', async () => {
  const files = {
    ...sound,
    [tram]: '---\nhead',
    'articles/z.md': story({ slug: 'tram', headline: 'Usurper' }),
  };
  const edition = await editionOf(files, undefined, { [tram]: story({ headline: 'Tram returns' }) });
  expect(articleAt(edition, '/city/tram').headline).toBe('Tram returns');
  expect(rulesOf(edition)).toContain('articles/z.md address-taken');
  const { lead, second, latest } = frontOf(edition);
  expect([lead, ...second, ...latest].map((shown) => shown?.headline)).toEqual(['Tram returns']);
});

const pending = {
  'a draft': story({ slug: 'tram', status: 'draft', published: null }),
  'an embargoed story': story({ slug: 'tram', published: '2026-06-02T00:00:00Z' }),
  'a story on hold': story({ slug: 'tram', hold: 'x' }),
  'a story with an error': story({ slug: 'tram', authors: ['nobody'] }),
};

for (const [name, text] of Object.entries(pending)) {
  test(`${name} at the address of a public story is told so, and the public story stays`, async () => {
    const edition = await editionOf({ ...sound, 'articles/a.md': text });
    expect(articleAt(edition, '/city/tram').headline).toBe('Tram returns');
    expect(rulesOf(edition)).toContain('articles/a.md address-taken');
    expect(rulesOf(edition)).not.toContain(`${tram} address-taken`);
  });
}

test('two drafts at one address are told before either is published', async () => {
  const draft = story({ slug: 'new', status: 'draft', published: null });
  const edition = await editionOf({ ...sound, 'articles/a.md': draft, 'articles/b.md': draft });
  expect(rulesOf(edition)).toEqual(['articles/a.md address-taken', 'articles/b.md address-taken']);
});

test('the same slug in two sections is two addresses', async () => {
  const files = {
    ...sound,
    'sections.yaml': '- {slug: city, name: City}\n- {slug: sea, name: Sea}\n',
    'articles/sea/tram.md': story({ section: 'sea' }),
  };
  const edition = await editionOf(files);
  expect(edition.findings).toEqual([]);
  expect(pathsOf(edition, 'article').toSorted()).toEqual(['/city/tram', '/sea/tram']);
});

for (const slug of reservedSlugs) {
  test(`/${slug} stays the program’s: no section, story or standing page stands there`, async () => {
    const files: Files = {
      ...sound,
      'sections.yaml': `- {slug: city, name: City}\n- {slug: ${slug}, name: Reserved}\n`,
      'articles/x.md': story({ section: slug }),
      [`pages/${slug}.md`]: page('Reserved'),
      'front.yaml': `strips: [{section: ${slug}}]\n`,
    };
    const edition = await editionOf(files);
    expect(rulesOf(edition)).toEqual([
      'articles/x.md reserved-slug',
      `pages/${slug}.md reserved-slug`,
      'sections.yaml reserved-slug',
    ]);
    expect(placesOf(edition)).toContain('sections.yaml:2:10 reserved-slug');
    expect([...pathsOf(edition, 'section'), ...pathsOf(edition, 'standing')]).toEqual(['/city']);
    expect(pathsOf(edition, 'article')).toEqual(['/city/tram']);
    // Nothing links to what isn't there.
    expect(JSON.stringify(frontOf(edition))).not.toContain('Reserved');
  });
}

test('a standing page with a section’s slug is told so, and the section stays', async () => {
  const edition = await editionOf({ ...sound, 'pages/city.md': page('The city') });
  expect(edition.resolve('/city').kind).toBe('section');
  expect(rulesOf(edition)).toEqual(['pages/city.md address-taken']);
  expect(edition.furniture.footer).toEqual([]);
});

test('two sections with one slug: the first stays, and the masthead names it once', async () => {
  const sections = '- {slug: city, name: City}\n- {slug: city, name: Town}\n';
  const edition = await editionOf({ ...sound, 'sections.yaml': sections });
  expect(placesOf(edition)).toEqual(['sections.yaml:2:10 address-taken']);
  expect(edition.furniture.navigation).toEqual([{ label: 'City', href: '/city' }]);
});

test('a section may be called what every JavaScript object has', async () => {
  const sections = '- {slug: constructor, name: Building}\n';
  const files = { ...sound, 'sections.yaml': sections, [tram]: story({ section: 'constructor' }) };
  const edition = await editionOf(files);
  expect(edition.resolve('/constructor').kind).toBe('section');
  expect(articleAt(edition, '/constructor/tram').section.name).toBe('Building');
});
