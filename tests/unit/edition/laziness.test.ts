import { expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import type { Block } from '#lib/edition/block.ts';
import { setEdition } from '#lib/edition/edition.ts';
import { articleAt } from '../../support/answers.ts';
import { contentOf, sound, story, testNow } from '../../support/publication.ts';

/*
 * With 100,000 articles an edition is set within a second only because it composes nothing until it is asked.
 * A fact box that notes when it is composed shows what is.
 */

async function watched() {
  const content = await contentOf({
    ...sound,
    'articles/one.md': story({}, '{% factbox title="one" %}\nText.\n{% /factbox %}'),
    'articles/two.md': story({}, '{% factbox title="two" %}\nText.\n{% /factbox %}'),
  });
  const composed: unknown[] = [];
  const factbox = blocks.get('factbox');
  if (factbox === undefined) throw new Error('There is no fact box any more.');
  const noting: Block = {
    ...factbox,
    compose: (attributes, setting) => {
      composed.push(attributes.title);
      return factbox.compose(attributes, setting);
    },
  };
  const edition = setEdition({
    content,
    blocks: new Map([...blocks, ['factbox', noting]]),
    now: testNow,
    origin: 'https://gazette.example',
    build: 'test',
  });
  return { edition, composed };
}

test('setting an edition, and finding a page in it, composes no page', async () => {
  const { edition, composed } = await watched();
  expect(edition.resolve('/city/one').kind).toBe('article');
  expect([...edition.pages()].length).toBeGreaterThan(5);
  expect(composed).toEqual([]);
});

test('a page is composed when its model is asked for, once, and no other with it', async () => {
  const { edition, composed } = await watched();
  const model = articleAt(edition, '/city/one');
  expect(composed).toEqual(['one']);
  expect(articleAt(edition, '/city/one')).toBe(model);
  expect(composed).toEqual(['one']);
});

test('a fingerprint composes its page, once, and no other', async () => {
  const { edition, composed } = await watched();
  const page = edition.resolve('/city/two');
  if (page.kind !== 'article') throw new Error('The story isn’t there.');
  expect(page.fingerprint).toBe(page.fingerprint);
  expect(composed).toEqual(['two']);
});

test('lists and the front show stories without composing their texts', async () => {
  const { edition, composed } = await watched();
  for (const path of ['/', '/city', '/authors/ana-reis', '/nowhere']) {
    const page = edition.resolve(path);
    if (page.kind === 'redirect') throw new Error(`${path} is a redirect.`);
    expect(JSON.stringify(page.model)).toContain('/city/one');
  }
  expect(composed).toEqual([]);
});
