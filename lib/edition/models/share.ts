import type { LinkModel } from './furniture.ts';

/** The places in which a story is shared, each a plain link that opens that network's own form. */
export function shareLinks(url: string, headline: string): readonly LinkModel[] {
  const both = `${headline} ${url}`;
  const query = (base: string, parameters: Readonly<Record<string, string>>): string =>
    `${base}?${new URLSearchParams(parameters)}`;
  return [
    { label: 'X', href: query('https://x.com/intent/post', { text: headline, url }) },
    { label: 'Facebook', href: query('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { label: 'Bluesky', href: query('https://bsky.app/intent/compose', { text: both }) },
    { label: 'Mastodon', href: `https://share.joinmastodon.org/#text=${encodeURIComponent(both)}` },
    { label: 'WhatsApp', href: query('https://wa.me/', { text: both }) },
    { label: 'Telegram', href: query('https://t.me/share/url', { url, text: headline }) },
    // A mailto: link's spaces are %20 (RFC 6068 §5); a + would be shown as a plus.
    {
      label: 'mail',
      href: `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`,
    },
  ];
}
