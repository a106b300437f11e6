import { describe, expect, test } from 'vitest';
import type { DeskChangesModel } from '#lib/edition/models/changes.ts';
import type { KeptVersions } from '#lib/newsroom/newsroom.ts';
import { type DeskAnswer, openTestDesk, type Visitor } from '../../support/desk.ts';
import { emptyFolder } from '../../support/newsroom.ts';
import { type Files, sound, story, write } from '../../support/publication.ts';
import { repositoryIn } from '../../support/repository.ts';

const file = 'articles/city/tram.md';
const address = '/desk/changes/city/tram';
const monday = story({ headline: 'Tram returns' }, 'The tram is back on Monday.');
const friday = story({ headline: 'Tram returns' }, 'The tram is back on Friday.');
const nothing: KeptVersions = { readers: undefined, earlier: undefined };

/** An editor at a desk over these files, with a repository where commits are given, the oldest first. */
async function editorOf(
  text: string,
  { commits = [], kept = nothing }: { commits?: readonly string[]; kept?: Partial<KeptVersions> } = {},
  others: Files = {},
): Promise<Visitor> {
  const contentDir = await emptyFolder();
  if (commits.length > 0) {
    const repository = await repositoryIn(contentDir);
    for (const [index, version] of commits.entries())
      await repository.commit({ [file]: version }, `2026-02-0${index + 1}T08:00:00Z`, `Change ${index + 1}`);
  }
  await write(contentDir, { [file]: text });
  const keptOf = () => ({ ...nothing, ...kept });
  const files = { ...sound, ...others, [file]: text };
  return (await openTestDesk(files, undefined, undefined, { contentDir, keptOf })).editor();
}

const modelIn = ({ text }: DeskAnswer): DeskChangesModel =>
  JSON.parse(/<pre>(.*)<\/pre>/s.exec(text)?.[1] ?? 'null');
const changes = async (editor: Visitor, query = ''): Promise<DeskChangesModel> =>
  modelIn(await editor.get(`${address}${query}`));

/** What changed, as a proof is marked. */
const marked = ({ passages, fields }: DeskChangesModel): readonly string[] =>
  [
    ...fields.map(({ name, pieces }) => ({ name, pieces })),
    ...passages.filter(({ change }) => change !== 'same'),
  ].map(
    ({ pieces, ...of }) =>
      `${'name' in of ? of.name : of.kind}: ${pieces
        .map(({ change, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[change])
        .join('')}`,
  );
const onFriday = 'paragraph: The tram is back on [-Monday-]{+Friday+}.';

describe('what an editor is shown', () => {
  test('of a save that isn’t committed: the difference from the last commit', async () => {
    const model = await changes(await editorOf(friday, { commits: [monday] }));
    expect(marked(model)).toEqual([onFriday]);
    expect(model.against).toMatchObject({ source: 'commit', subject: 'Change 1', wasPublic: true });
  });

  test('of an update that is committed: what readers saw before it', async () => {
    const model = await changes(await editorOf(friday, { commits: [monday, friday] }));
    expect(marked(model)).toEqual([onFriday]);
    expect(model.against?.subject).toBe('Change 1');
  });

  test('of a story taken back to draft: what was public, though a later commit was not', async () => {
    const draft = friday.replace('"published"', '"draft"');
    const model = await changes(
      await editorOf(draft, { commits: [monday, draft.replace('Friday', 'Sunday')] }),
    );
    expect(marked(model)).toEqual(['status: [-published-]{+draft+}', onFriday]);
    expect(model.versions.map(({ subject, wasPublic }) => [subject, wasPublic])).toEqual([
      ['Change 2', false],
      ['Change 1', true],
    ]);
  });

  test('of a draft that was never public: what its last commit said', async () => {
    const [before, now] = [monday, friday].map((text) => text.replace('"published"', '"draft"'));
    const model = await changes(await editorOf(now ?? '', { commits: [before ?? ''] }));
    expect([marked(model), model.against?.wasPublic]).toEqual([[onFriday], false]);
  });

  test('of a file with errors: what readers have meanwhile', async () => {
    const wrong = story({ headline: 'Tram returns', authors: ['nobody'] }, 'The tram is back on Friday.');
    const model = await changes(await editorOf(wrong, { kept: { readers: monday } }));
    expect(model.against).toMatchObject({ source: 'readers', wasPublic: true });
    expect(marked(model)).toEqual(['byline: [-Ana Reis-]', onFriday]);
    expect(model.history).toBe('none');
  });

  test('without a repository: what readers had before, until when', async () => {
    const earlier = { text: monday, until: new Date('2026-05-30T10:00:00Z') };
    const model = await changes(await editorOf(friday, { kept: { readers: friday, earlier } }));
    expect(model.against).toMatchObject({
      source: 'earlier',
      time: { text: '30 May 2026, 11:00' },
    });
    expect(marked(model)).toEqual([onFriday]);
  });

  test('is another version where one is asked for, and no address of another kind is believed', async () => {
    const sunday = monday.replace('Monday', 'Sunday');
    const editor = await editorOf(friday, { commits: [sunday, monday] });
    const [, oldest] = (await changes(editor)).versions;
    expect(marked(await changes(editor, `?from=${oldest?.id}`))).toEqual([
      onFriday.replace('Monday', 'Sunday'),
    ]);
    expect(marked(await changes(editor, '?from=--output%3Dx'))).toEqual([onFriday]);
    expect(marked(await changes(editor, '?from=main%3Asite.yaml'))).toEqual([onFriday]);
  });

  test('is nothing where nothing that is read has changed', async () => {
    const spaced = monday.replace('The tram is', 'The   tram is');
    const model = await changes(await editorOf(spaced, { commits: [monday] }));
    expect([model.against, marked(model), model.untold]).toEqual([null, [], false]);
  });
});

describe('everything that is published is compared', () => {
  const before = {
    headline: 'Tram returns',
    dek: 'After a winter.',
    topics: ['Trams'],
    corrections: [{ date: '2026-03-01', text: 'It was a bus.' }],
  };
  test.each([
    ['headline', { headline: 'Trams return' }, 'headline: [-Tram returns-]{+Trams return+}'],
    ['dek', { dek: null }, 'dek: [-After a winter.-]'],
    ['kicker', { kicker: 'Transport' }, 'kicker: {+Transport+}'],
    ['byline', { byline: 'Wire' }, 'byline: Ana Reis{+ and Wire+}'],
    ['label', { label: 'analysis' }, 'label: [-news-]{+analysis+}'],
    ['topics', { topics: ['Trams', 'Snow'] }, 'topics: Trams{+, Snow+}'],
    ['slug', { slug: 'tram', formerly: ['/city/old'] }, 'formerly: {+/city/old+}'],
    ['share', { share: { headline: 'It rolls' } }, 'share.headline: {+It rolls+}'],
    ['published', { published: '2026-01-01T09:00:00Z' }, 'published: 1 January 2026, [-08-]{+09+}:00'],
    [
      'correction',
      { corrections: [{ date: '2026-03-01', text: 'It was a ferry.' }] },
      /^paragraph: .*It was a \[-bus-\]\{\+ferry\+\}\.$/,
    ],
  ] as const)('%s', async (_, changed, expected) => {
    const model = await changes(
      await editorOf(story({ ...before, ...changed }), { commits: [story(before)] }),
    );
    expect(marked(model)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  test('pull quotes, captions, lists, quotations, tables', async () => {
    const body = (word: string): string =>
      [
        `{% pullquote by="Ana" %}\n${word} is on the line\n{% /pullquote %}`,
        `{% photo src="media/a.jpg" alt="${word} at sea" caption="A ${word} waits" credit="Ana" /%}`,
        `- one ${word} in a list`,
        `> the ${word} speaks here`,
        `The tram is back.`,
      ].join('\n\n');
    const model = await changes(
      await editorOf(story({}, body('gull')), { commits: [story({}, body('tern'))] }),
    );
    const found = marked(model).join('\n');
    for (const words of ['is on the line', 'in a list', 'speaks here'])
      expect(found).toMatch(new RegExp(`\\[-tern-\\]\\{\\+gull\\+\\} ${words}`));
    expect(found).not.toContain('tram');
  });
});

describe('a change that readers aren’t told of', () => {
  const untold = async (fields: object): Promise<boolean> => {
    const text = story({ headline: 'Tram returns', ...fields }, 'The tram is back on Friday.');
    return (await changes(await editorOf(text, { commits: [monday] }))).untold;
  };
  test('is called so where the story is public and says nothing of it', async () => {
    expect(await untold({})).toBe(true);
  });
  test('is not, where the story says when it was updated, or what was corrected', async () => {
    expect(await untold({ updated: '2026-05-01T08:00:00Z' })).toBe(false);
    expect(await untold({ corrections: [{ date: '2026-05-01', text: 'It is Friday.' }] })).toBe(false);
  });
  test('is not, while no reader has it', async () => {
    expect(await untold({ status: 'draft' })).toBe(false);
  });
});

describe('nobody else sees what changed', () => {
  test('without a session there is a form to sign in, and nothing of the story', async () => {
    const desk = await openTestDesk({ ...sound, [file]: friday.replace('"published"', '"draft"') });
    const answer = await desk.visitor().get(address);
    expect([answer.status, answer.headers['cache-control']]).toEqual([403, 'private, no-store']);
    expect(answer.text).not.toContain('Friday');
  });

  test('a page is never kept, indexed or named to another site', async () => {
    const answer = await (await editorOf(friday, { commits: [monday] })).get(address);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    });
  });

  test.each([
    '/desk/changes/city/nowhere',
    '/desk/changes/',
    '/desk/changes/../../etc/passwd',
    '/desk/changes/city/..%2f..%2f..%2fetc%2fpasswd',
    '/desk/changes/city/tram%00',
    '/desk/changes/articles/city/tram.md',
  ])('%s is no story', async (path) => {
    const editor = await editorOf(friday, { commits: [monday] });
    expect((await editor.get(path)).status).toBe(404);
  });

  test('a story that was withdrawn has no comparison', async () => {
    const gone = story({ status: 'withdrawn', withdrawn: 'It was wrong.' });
    expect((await (await editorOf(gone, { commits: [monday] })).get(address)).status).toBe(404);
  });
});
