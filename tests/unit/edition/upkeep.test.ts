import { expect, test } from 'vitest';
import { composeDeskList, composeEntries, type DeskListModel } from '#lib/edition/models/desk.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

async function listOf(files: Files, kept: Files = {}): Promise<DeskListModel> {
  const edition = await editionOf(files, undefined, kept, 'editor');
  const entries = composeEntries({ edition, saved: () => undefined });
  return composeDeskList({ edition, entries, form: '', revision: '' }, { state: 'all', words: '' });
}

const lead = (name: string) => ({ lead: { src: `media/${name}.jpg`, alt: 'A tram', credit: 'Ana Reis' } });

test('a public story whose file became wrong is a standing problem, and not one that isn’t public yet', async () => {
  const file = 'articles/city/tram.md';
  const { waiting, problems } = await listOf(
    { ...sound, [file]: '---\nheadline: "As it\n---\n' },
    { [file]: story({ headline: 'As it was' }) },
  );
  expect(waiting).toEqual([]);
  expect(problems.kept).toMatchObject([
    { file, state: 'faulty', kept: true, headline: 'As it was', desk: '/desk/story/city/tram', errors: 1 },
  ]);
});

test('while its file can’t be read, an editor’s page of a public story is the one that readers get', async () => {
  const file = 'articles/city/tram.md';
  const files = { ...sound, [file]: '---\nheadline: "As it\n---\n' };
  const kept = { [file]: story({ headline: 'As it was' }) };
  const editor = await editionOf(files, undefined, kept, 'editor');
  const reader = await editionOf(files, undefined, kept);
  const [seen, shown] = [editor.resolve('/city/tram'), reader.resolve('/city/tram')];
  expect(seen.kind).toBe('article');
  expect(seen).toHaveProperty('fingerprint', 'fingerprint' in shown ? shown.fingerprint : 'none');
});

test('a wrong file that never was public waits, and readers get nothing of it', async () => {
  const { waiting, problems } = await listOf({
    ...sound,
    'articles/city/new.md': story({ authors: ['nobody'] }),
  });
  expect(waiting).toMatchObject([{ file: 'articles/city/new.md', state: 'faulty' }]);
  expect(waiting[0]).not.toHaveProperty('kept');
  expect(problems.kept).toEqual([]);
});

test('an orphan is a file that no story shows: a draft, a withdrawn story and an unreadable one keep theirs', async () => {
  const names = ['public', 'draft', 'gone', 'broken', 'orphan'];
  const pictures = Object.fromEntries(
    await Promise.all(names.map(async (name) => [`media/${name}.jpg`, await jpeg()] as const)),
  );
  const { problems } = await listOf({
    ...sound,
    ...pictures,
    'articles/city/public.md': story(lead('public')),
    'articles/city/draft.md': story({ status: 'draft', ...lead('draft') }),
    'articles/city/gone.md': story({ status: 'withdrawn', withdrawn: 'It was wrong.', ...lead('gone') }),
    'articles/city/broken.md': '---\nheadline: "As\nlead: { src: media/broken.jpg }\n---\n',
  });
  expect(problems.orphans).toEqual({ count: 1, first: ['media/orphan.jpg'] });
});

test('redirects are those that lead somewhere; of many the first are shown, and all are counted', async () => {
  const formerly = Array.from({ length: 60 }, (_, index) => `/old/${index}`);
  const { problems } = await listOf({
    ...sound,
    'articles/city/moved.md': story({ formerly }),
    'articles/city/quiet.md': story({ status: 'draft', formerly: ['/old/quiet'] }),
  });
  expect(problems.redirects.count).toBe(60);
  expect(problems.redirects.first).toHaveLength(50);
  expect(problems.redirects.first[0]).toEqual({
    from: '/old/0',
    to: '/city/moved',
    file: 'articles/city/moved.md',
  });
});

test('a post that nobody has looked at for a year stands apart from what is wrong', async () => {
  const post = {
    network: 'bluesky',
    id: '3kgull',
    url: 'https://bsky.app/profile/gull.example/post/3kgull',
    author: { name: 'Gull', handle: 'gull.example' },
    body: 'Kraa.',
    createdAt: '2024-01-01T08:00:00Z',
    capturedAt: '2024-01-01T09:00:00Z',
    capturedBy: 'hand',
    status: 'live',
  };
  const { problems } = await listOf({ ...sound, 'posts/bluesky-3kgull.json': JSON.stringify(post) });
  expect([...problems.posts, ...problems.findings].map(({ rule }) => rule)).toEqual(['unchecked-post']);
  expect(problems.posts).toHaveLength(1);
});
