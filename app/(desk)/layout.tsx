import type { ReactNode } from 'react';
import { Document } from '../document.tsx';

// The desk is composed for each editor who asks, never at build time.
export const dynamic = 'force-dynamic';

export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return <Document>{children}</Document>;
}
