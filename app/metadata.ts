import type { Metadata } from 'next';
import type { Description } from '#lib/share/describe.ts';

/** A page's description as Next writes it into the head. */
export function metadata({ title, description, canonical, indexed, icon }: Description): Metadata {
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(canonical === undefined ? {} : { alternates: { canonical } }),
    icons: { icon },
    robots: indexed
      ? { index: true, follow: true, 'max-image-preview': 'large' }
      : { index: false, follow: true },
  };
}
