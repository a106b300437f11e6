import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeskChanges } from '#components/desk/changes.tsx';
import type { DeskChangesModel } from '#lib/edition/models/changes.ts';
import { historyNotes } from '#lib/edition/models/changes.ts';
import { editionOf, sound } from '../../support/publication.ts';

async function model(changes: Partial<DeskChangesModel> = {}): Promise<DeskChangesModel> {
  return {
    view: 'changes',
    furniture: (await editionOf(sound)).furniture,
    form: 'form',
    story: {
      file: 'articles/city/tram.md',
      state: 'public',
      path: '/city/tram',
      headline: 'Tram returns',
      authors: '',
      section: 'City',
      errors: 0,
      warnings: 0,
    },
    language: 'ar',
    direction: 'rtl',
    versions: [],
    against: null,
    history: null,
    fields: [],
    passages: [],
    untold: false,
    ...changes,
  };
}

test('what came and what went is said in words too, in the desk’s language, and left to no colour', async () => {
  const html = renderToStaticMarkup(
    <DeskChanges
      model={
        await model({
          passages: [
            {
              kind: 'paragraph',
              change: 'changed',
              pieces: [
                { change: 'removed', text: 'الاثنين' },
                { change: 'added', text: 'الجمعة' },
              ],
            },
          ],
        })
      }
    />,
  );
  expect(html).toMatch(
    /<del><span[^>]* lang="en"> Removed: <\/span>الاثنين<span[^>]*> End of change\. <\/span><\/del>/,
  );
  expect(html).toMatch(/<ins><span[^>]* lang="en"> Added: <\/span>الجمعة/);
  expect(html).toMatch(/<div[^>]* lang="ar" dir="rtl">/);
});

test('what somebody wrote into a story or a commit is text and never markup', async () => {
  const evil = '<script>alert(1)</script>';
  const version = {
    id: 'a',
    source: 'commit',
    wasPublic: true,
    by: evil,
    subject: evil,
    file: evil,
  } as const;
  const html = renderToStaticMarkup(
    <DeskChanges
      model={
        await model({
          versions: [version],
          against: version,
          fields: [{ name: evil, pieces: [{ change: 'added', text: evil }] }],
          passages: [{ kind: 'paragraph', change: 'moved', pieces: [{ change: 'same', text: evil }] }],
        })
      }
    />,
  );
  expect(html).not.toContain('<script');
  expect(html).toContain('Moved here');
});

test.each(historyNotes)('why git says no more is said in a sentence: %s', async (history) => {
  expect(renderToStaticMarkup(<DeskChanges model={await model({ history })} />)).toMatch(
    />[^<]*[Gg]it[^<]*\.<|clone|merge/,
  );
});
