import { expect, test } from 'vitest';
import { pageAt } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound } from '../../support/publication.ts';

async function author(yaml: string, more: Files = {}) {
  const edition = await editionOf({ ...sound, ...more, 'authors/ana-reis.yaml': `name: Ana Reis\n${yaml}` });
  return pageAt(edition, '/authors/ana-reis', 'author').model;
}

const channels = async (yaml: string) => (await author(yaml)).contact.channels;

test('an author’s page says who they are', async () => {
  const model = await author(
    'role: Transport reporter\ndesk: City\nlocation: Port Merrow\nbio: Rides trams.\npronouns: she/her\nexpertise: [Trams, Tides]\nphoto: media/ana.jpg\n',
    { 'media/ana.jpg': await jpeg() },
  );
  expect(model).toMatchObject({
    path: '/authors/ana-reis',
    desk: 'City',
    location: 'Port Merrow',
    expertise: ['Trams', 'Tides'],
    contact: {
      name: 'Ana Reis',
      role: 'Transport reporter',
      bio: 'Rides trams.',
      pronouns: 'she/her',
      portrait: { src: '/media/ana.jpg', width: 60, height: 40 },
    },
  });
});

test('languages are named in the site’s own language, and a name that is no tag stands as it is', async () => {
  const german = { 'site.yaml': 'name: G\nlanguage: de\n' };
  const { languages } = await author('languages: [ar, ja, "Merrow dialect"]\n', german);
  expect(languages).toEqual(['Arabisch', 'Japanisch', 'Merrow dialect']);
});

test('every safe channel is given, in one order', async () => {
  const kinds = (
    await channels(
      'social: {bluesky: ana.example}\npgp: https://keys.example/ana.asc\nsignal: ana.01\nphone: "(020) 7946-0000"\nemail: ana@gazette.example\n',
    )
  ).map(({ kind, href }) => [kind, href]);
  expect(kinds).toEqual([
    ['email', 'mailto:ana@gazette.example'],
    ['phone', 'tel:02079460000'],
    ['signal', undefined],
    ['pgp', 'https://keys.example/ana.asc'],
    ['social', 'https://bsky.app/profile/ana.example'],
  ]);
});

test('a mail address with signs of its own is one address, and adds no fields to the mail', async () => {
  const [mail] = await channels("email: ana+tips.o'neil@gazette.example\n");
  const [address = '', ...fields] = mail?.href?.slice('mailto:'.length).split('?') ?? [];
  expect(decodeURIComponent(address)).toBe("ana+tips.o'neil@gazette.example");
  expect(fields).toEqual([]);
});

test('a PGP fingerprint is text and no link', async () => {
  expect(await channels('pgp: 0123 4567 89AB CDEF\n')).toEqual([
    { kind: 'pgp', text: '0123 4567 89AB CDEF' },
  ]);
});

type Account = readonly [account: string, text: string, href?: string];
const accounts: Readonly<Record<string, Account>> = {
  x: ['@ana', '@ana', 'https://x.com/ana'],
  bluesky: ['@ana.example', '@ana.example', 'https://bsky.app/profile/ana.example'],
  mastodon: ['@ana@social.example', '@ana@social.example', 'https://social.example/@ana'],
  threads: ['ana', 'ana', 'https://www.threads.net/@ana'],
  youtube: ['https://www.youtube.com/@ana', 'www.youtube.com', 'https://www.youtube.com/@ana'],
  // What is no handle makes no link: it would lead somewhere else on the network's own host.
  instagram: ['ana/../../login', 'ana/../../login'],
  tiktok: ['javascript:alert(1)', 'javascript:alert(1)'],
  orkut: ['ana', 'ana'],
};
// A network may be called what every JavaScript object has.
const all = [...Object.entries(accounts), ['constructor', ['ana', 'ana']] as const] as const;

for (const [network, [account, text, href]] of all) {
  test(`an account on ${network} given as ${account} ${href === undefined ? 'is no link' : `leads to ${href}`}`, async () => {
    const [channel] = await channels(`social: {${network}: ${JSON.stringify(account)}}\n`);
    expect(channel?.text).toBe(text);
    expect(channel?.href).toBe(href);
    expect(channel?.label).toEqual(expect.any(String));
  });
}
