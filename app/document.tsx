import type { ReactNode } from 'react';
import { Theme } from '#components/look/theme.tsx';
import { asking } from '#lib/edition/context.ts';
import '#components/look/look.css';

/** The document around every page, readers' and editors': its language, its look. */
export function Document({ children }: { readonly children: ReactNode }) {
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
