import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { Theme } from '#components/look/theme.tsx';
import { asking } from '#lib/edition/context.ts';
import { themeColors } from '#lib/share/describe.ts';
import '#components/look/look.css';

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
  const { furniture } = asking();
  return (
    <html lang={furniture.language} dir={furniture.direction}>
      <head>
        <Theme furniture={furniture} />
      </head>
      <body>{children}</body>
    </html>
  );
}
