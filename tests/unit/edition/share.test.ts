import { expect, test } from 'vitest';
import { articleAt } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const headlines = [
  'Tram returns',
  'Fish & chips: “50% off” + a free drink? #lunch',
  'الصيادون يعودون إلى الميناء',
  '海藻の森を測る 🪸',
  'a=b&c=d;e/f?g#h%20i+j',
  '<script>alert("x")</script>',
];

async function linksOf(headline: string, fields: Readonly<Record<string, unknown>> = {}) {
  const slug = 'عودة-الترام';
  const files = { ...sound, 'articles/city/tram.md': story({ headline, slug, ...fields }) };
  const { share } = articleAt(await editionOf(files), `/city/${slug}`);
  return {
    url: `https://gazette.example/city/${encodeURIComponent(slug)}`,
    href: (label: string) => share.find((link) => link.label === label)?.href ?? '',
    labels: share.map(({ label }) => label),
  };
}

test('a story can be shared on each of the seven places, in a settled order', async () => {
  const { labels } = await linksOf('x');
  expect(labels).toEqual(['X', 'Facebook', 'Bluesky', 'Mastodon', 'WhatsApp', 'Telegram', 'mail']);
});

for (const headline of headlines) {
  test(`the networks’ forms get headline and address whole: ${headline}`, async () => {
    const { url, href } = await linksOf(headline);
    const query = (label: string) => Object.fromEntries(new URL(href(label)).searchParams);
    expect(query('X')).toEqual({ text: headline, url });
    expect(query('Facebook')).toEqual({ u: url });
    expect(query('Bluesky')).toEqual({ text: `${headline} ${url}` });
    expect(query('WhatsApp')).toEqual({ text: `${headline} ${url}` });
    expect(query('Telegram')).toEqual({ url, text: headline });
    // Mastodon's form reads the fragment; what stands there never reaches its server's log.
    const fragment = new URL(href('Mastodon')).hash.slice('#text='.length);
    expect(decodeURIComponent(fragment)).toBe(`${headline} ${url}`);
  });

  test(`a mail’s subject and text are whole, a plus is a plus: ${headline}`, async () => {
    const { url, href } = await linksOf(headline);
    const [scheme, query = ''] = href('mail').split('?');
    expect(scheme).toBe('mailto:');
    // RFC 6068: percent-encoding alone, so a + in the link is a + in the mail.
    const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
    expect(fields).toEqual([
      ['subject', headline],
      ['body', url],
    ]);
  });
}

test('where the story says what the share card should say, the links say it too', async () => {
  const { href } = await linksOf('Tram returns', { share: { headline: 'Hop on' } });
  expect(new URL(href('X')).searchParams.get('text')).toBe('Hop on');
});

test('the address that is shared answers with the story', async () => {
  const { url } = await linksOf('x');
  const files = { ...sound, 'articles/city/tram.md': story({ slug: 'عودة-الترام' }) };
  expect((await editionOf(files)).resolve(new URL(url).pathname).kind).toBe('article');
});
