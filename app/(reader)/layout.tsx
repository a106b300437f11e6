import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { asking } from '#lib/edition/context.ts';
import { themeColors } from '#lib/share/describe.ts';
import { Document } from '../document.tsx';

// Said once for every reader page: an edition is asked at each request, never at build time.
export const dynamic = 'force-dynamic';

export function generateViewport(): Viewport {
  const { light, dark } = themeColors(asking().furniture);
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light },
      { media: '(prefers-color-scheme: dark)', color: dark },
    ],
  };
}

export default function ReaderLayout({ children }: { readonly children: ReactNode }) {
  return <Document>{children}</Document>;
}
