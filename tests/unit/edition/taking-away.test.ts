import { expect, test } from 'vitest';
import { allSaid, pageAt } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

/*
 * "Taking away always wins": whoever withdraws a story in a hurry, and makes a mistake in the same file, must
 * still see it leave.
 */

const file = 'articles/city/tram.md';
const secret = 'What we must not say';
const good = story({ headline: secret });

const takings = {
  draft: { status: 'draft' },
  hold: { hold: 'a court asks for it' },
  'a later time': { published: '2026-06-02T08:00:00Z' },
  withdrawal: { status: 'withdrawn', withdrawn: 'A court asked for it.' },
} as const;

const mistakes = {
  'no mistake': [{}, 'Text.'],
  'an unknown author': [{ authors: ['nobody'] }, 'Text.'],
  'authors that are no list': [{ authors: 'ana-reis' }, 'Text.'],
  'no headline': [{ headline: null }, 'Text.'],
  'a picture that isn’t there': [{ lead: { src: 'media/gone.jpg', alt: 'x', credit: 'y' } }, 'Text.'],
  'a broken tag in its text': [{}, '{% photo src="media/gone.jpg'],
  'a tag that isn’t closed': [{}, '{% factbox title="x" %}\n\nText.'],
  'an unknown field': [{ witdrawn: 'x' }, 'Text.'],
  'a wrong date of its update': [{ updated: 'today' }, 'Text.'],
  'a slug that can’t be': [{ slug: 'No Slug!' }, 'Text.'],
} as const;

for (const [taking, fields] of Object.entries(takings)) {
  for (const [mistake, [wrong, body]] of Object.entries(mistakes)) {
    test(`${taking} takes a public story away in spite of ${mistake}`, async () => {
      const text = story({ headline: secret, ...wrong, ...fields }, body);
      const edition = await editionOf({ ...sound, [file]: text }, undefined, { [file]: good });
      const expected = taking === 'withdrawal' ? 'gone' : 'missing';
      expect(edition.resolve('/city/tram').kind).toBe(expected);
      expect(allSaid(edition)).not.toContain(secret);
      expect(edition.drop).toEqual([file]);
      expect(edition.keep).toEqual([]);
    });
  }
}

test('a withdrawal whose section can’t be read is said at the address where readers knew the story', async () => {
  const text = story({ ...takings.withdrawal, section: ['city'] });
  const edition = await editionOf({ ...sound, [file]: text }, undefined, { [file]: good });
  expect(pageAt(edition, '/city/tram', 'gone').model.reason).toBe('A court asked for it.');
});

test('a withdrawal without its reason takes the story away all the same', async () => {
  const edition = await editionOf({ ...sound, [file]: story({ status: 'withdrawn' }) });
  expect(pageAt(edition, '/city/tram', 'gone').model.reason).toBeNull();
});

test('while the front matter can’t be read at all, nobody knows that it says draft: the story stays', async () => {
  const text = '---\nstatus: draft\nheadline: "unclosed\n---\n\nText.\n';
  const edition = await editionOf({ ...sound, [file]: text }, undefined, { [file]: good });
  expect(edition.resolve('/city/tram').kind).toBe('article');
});

test('a kept version that lies in the future isn’t public, whatever kept it', async () => {
  const kept = story({ published: '2026-06-02T08:00:00Z' });
  const edition = await editionOf({ ...sound, [file]: '' }, undefined, { [file]: kept });
  expect(edition.resolve('/city/tram').kind).toBe('missing');
});
