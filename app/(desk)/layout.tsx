import type { ReactNode } from 'react';
import { Theme } from '#components/look/theme.tsx';
import { asking } from '#lib/edition/context.ts';
import '#components/look/look.css';

// The desk is composed for each editor who asks, never at build time.
export const dynamic = 'force-dynamic';

export default function DeskLayout({ children }: { readonly children: ReactNode }) {
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
