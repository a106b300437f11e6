import { describe, expect, test } from 'vitest';
import { limits } from '#lib/desk/attempts.ts';
import { shareLength } from '#lib/desk/shares.ts';
import { type DeskAnswer, deskSecret, formIn, openTestDesk, type Visitor } from '../../support/desk.ts';
import { emptyFolder } from '../../support/newsroom.ts';
import { type Files, sound, story } from '../../support/publication.ts';

const files: Files = {
  ...sound,
  'articles/city/draft.md': story({ headline: 'Quiet words', status: 'draft' }),
  'articles/city/other.md': story({ headline: 'Other words', status: 'draft' }),
  'articles/city/wrong.md': story({ headline: 'Wrong', authors: ['nobody'] }),
};
const hidden = /Quiet words|Other words|draft\.md/;

function isForEditors({ headers }: DeskAnswer): void {
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
  });
}

async function share(editor: Visitor, name = 'for legal'): Promise<string> {
  const form = formIn(await editor.get('/desk/story/city/draft'));
  await editor.send('/desk/share', { form, story: '/city/draft', name });
  const { text } = await editor.get('/desk/story/city/draft');
  return /"address":"https:\/\/gazette\.example([^"]+)"/.exec(text)?.[1] ?? '';
}

describe('who hasn’t signed in', () => {
  test.each([
    '/desk',
    '/desk/story/city/draft',
    '/desk/nowhere',
    '/preview/now/city/draft',
    '/preview/x/city/draft',
    '/preview/at-1/city/draft',
  ])('gets nothing of a draft at %s', async (path) => {
    const answer = await (await openTestDesk(files)).visitor().get(path);
    expect(answer.status).toBe(403);
    expect(answer.text).not.toMatch(hidden);
    isForEditors(answer);
  });

  test('doesn’t come in with a wrong secret, without a form of ours, or with somebody else’s form', async () => {
    const { visitor } = await openTestDesk(files);
    const [one, other] = [visitor(), visitor()];
    const [mine, theirs] = [formIn(await one.get('/desk')), formIn(await other.get('/desk'))];
    for (const fields of [
      { form: mine, secret: 'a gull on the lamp ' },
      { form: theirs, secret: deskSecret },
      { form: '', secret: deskSecret },
      { secret: deskSecret },
    ] as readonly Record<string, string>[])
      expect((await one.send('/desk/sign-in', fields)).status).toBe(403);
    expect((await one.get('/desk')).status).toBe(403);
  });

  test('can’t be signed in by another site', async () => {
    const someone = (await openTestDesk(files)).visitor();
    const form = formIn(await someone.get('/desk'));
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ] as readonly Record<string, string>[])
      expect((await someone.send('/desk/sign-in', { form, secret: deskSecret }, headers)).status).toBe(403);
    expect(
      (await someone.send('/desk/sign-in', { form, secret: deskSecret }, { 'sec-fetch-site': 'same-origin' }))
        .status,
    ).toBe(303);
  });

  test('may guess a few times, then not even rightly, until a while has passed; others may', async () => {
    const { visitor, later } = await openTestDesk(files);
    const [guesser, other] = [visitor('203.0.113.1'), visitor('203.0.113.2')];
    const form = formIn(await guesser.get('/desk'));
    for (let guesses = 0; guesses < limits.ofOne; guesses++)
      expect((await guesser.send('/desk/sign-in', { form, secret: 'guess' })).status).toBe(403);
    expect((await guesser.send('/desk/sign-in', { form, secret: deskSecret })).status).toBe(429);
    const theirs = formIn(await other.get('/desk'));
    expect((await other.send('/desk/sign-in', { form: theirs, secret: deskSecret })).status).toBe(303);
    later(limits.milliseconds + 1);
    expect((await guesser.send('/desk/sign-in', { form, secret: deskSecret })).status).toBe(303);
  });

  test('can’t fill the memory with a form', async () => {
    const someone = (await openTestDesk(files)).visitor();
    const form = formIn(await someone.get('/desk'));
    expect(
      (await someone.send('/desk/sign-in', { form, secret: deskSecret, more: 'x'.repeat(5000) })).status,
    ).toBe(403);
  });
});

describe('a session', () => {
  test('shows the list, in a cookie that no script reads', async () => {
    const { visitor } = await openTestDesk(files);
    const someone = visitor();
    const form = formIn(await someone.get('/desk'));
    const { headers } = await someone.send('/desk/sign-in', { form, secret: deskSecret });
    expect(String(headers['set-cookie'])).toMatch(
      /^desk=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    const list = await someone.get('/desk');
    expect(list.status).toBe(200);
    expect(list.text).toContain('Quiet words');
    isForEditors(list);
  });

  test('ends by itself, and with a sign-out, which another site can’t send and a restart doesn’t undo', async () => {
    const folder = await emptyFolder();
    const before = await openTestDesk(files, folder);
    const [one, other] = [await before.editor(), await before.editor()];
    const form = formIn(await one.get('/desk'));
    expect((await one.send('/desk/sign-out', { form: formIn(await other.get('/desk')) })).status).toBe(403);
    const cookie = one.cookies.get('desk') ?? '';
    await one.send('/desk/sign-out', { form });
    for (const { visitor } of [before, await openTestDesk(files, folder)]) {
      const thief = visitor();
      thief.cookies.set('desk', cookie);
      expect((await thief.get('/desk')).status).toBe(403);
    }
    expect((await other.get('/desk')).status).toBe(200);
    before.later(12 * 3_600_000);
    expect((await other.get('/desk')).status).toBe(403);
  });

  test('isn’t what a link for a story is: neither stands for the other', async () => {
    const { editor, visitor } = await openTestDesk(files);
    const signedIn = await editor();
    const [, , token = ''] = (await share(signedIn)).split('/');
    const thief = visitor();
    thief.cookies.set('desk', token);
    expect((await thief.get('/desk')).status).toBe(403);
    expect((await visitor().get(`/preview/${signedIn.cookies.get('desk')}/city/draft`)).status).toBe(403);
  });
});

describe('without a secret', () => {
  test('the printed link opens once', async () => {
    const { desk, visitor } = await openTestDesk(files, undefined, null);
    const entrance = desk.entrance ?? '';
    const [one, other] = [visitor(), visitor()];
    expect((await one.get(`${entrance}x`)).status).toBe(410);
    expect((await one.get(entrance)).status).toBe(303);
    expect((await one.get('/desk')).status).toBe(200);
    expect((await other.get(entrance)).status).toBe(410);
    expect(desk.entrance).toBeNull();
  });
});

describe('the list', () => {
  test('is filtered by state and by words', async () => {
    const editor = await (await openTestDesk(files)).editor();
    expect((await editor.get('/desk?state=faulty')).text).not.toMatch(hidden);
    expect((await editor.get('/desk?state=faulty')).text).toContain('wrong.md');
    const found = (await editor.get('/desk?q=QUIET+ana')).text;
    expect(found).toContain('Quiet words');
    expect(found).not.toContain('Other words');
  });
});

describe('a link for somebody without an account', () => {
  test('shows its story and no other draft', async () => {
    const { editor, visitor } = await openTestDesk(files);
    const link = await share(await editor());
    const lawyer = visitor();
    const shown = await lawyer.get(link);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Quiet words');
    isForEditors(shown);
    for (const path of ['/city/other', '/city/tram', '/authors'])
      expect((await lawyer.get(link.replace('/city/draft', path))).status).toBe(404);
    expect((await lawyer.get('/desk')).status).toBe(403);
  });

  test('ends, is revoked, and leads to the story once that is public', async () => {
    const { editor, visitor, later, change } = await openTestDesk(files);
    const signedIn = await editor();
    const link = await share(signedIn);
    const { text } = await signedIn.get('/desk/story/city/draft');
    const id = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
    await change({ ...files, 'articles/city/draft.md': story({ headline: 'Quiet words' }) });
    const moved = await visitor().get(link);
    expect([moved.status, moved.headers.location]).toEqual([302, '/city/draft']);
    await change(files);
    const second = await share(signedIn, 'for the editor');
    await signedIn.send('/desk/revoke', {
      form: formIn({ ...moved, text }),
      story: '/city/draft',
      share: id,
    });
    expect((await visitor().get(link)).status).toBe(410);
    later(shareLength);
    const over = await visitor().get(second);
    expect(over.status).toBe(410);
    expect(over.text).not.toMatch(hidden);
  });

  test('can only be made by somebody who has signed in, on a form of theirs', async () => {
    const { editor, visitor } = await openTestDesk(files);
    const [signedIn, stranger] = [await editor(), visitor()];
    const form = formIn(await stranger.get('/desk'));
    const fields = { story: '/city/draft', name: 'me' };
    expect((await stranger.send('/desk/share', { form, ...fields })).status).toBe(403);
    expect((await signedIn.send('/desk/share', { form, ...fields })).status).toBe(403);
    expect((await signedIn.get('/desk/story/city/draft')).text).toContain('"shares":[]');
  });
});

test.each([
  '/desk/story/../../etc/passwd',
  '/desk/story/%2e%2e/site',
  '/desk/story//',
  '/preview/now/%00',
  '/preview/now/../desk',
])('%s, which is no story, is nothing', async (path) => {
  const editor = await (await openTestDesk(files)).editor();
  const answer = await editor.get(path);
  expect(answer.status).toBe(404);
  isForEditors(answer);
});
