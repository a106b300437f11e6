import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GonePage } from '#components/pages/gone.tsx';
import { MissingPage } from '#components/pages/missing.tsx';
import { asking } from '#lib/edition/context.ts';
import { describe } from '#lib/share/describe.ts';
import { metadata } from '../../metadata.ts';

/*
 * Our server sends here whatever isn't there, and sets the status: `notFound()` would leave an empty body
 * without scripts. Nobody reaches this address from outside.
 */
function page() {
  const { page } = asking();
  if (page?.kind !== 'gone' && page?.kind !== 'missing') notFound();
  return page;
}

export function generateMetadata(): Metadata {
  return metadata(describe(page()));
}

export default function AbsentRoute() {
  const found = page();
  return found.kind === 'gone' ? <GonePage model={found.model} /> : <MissingPage model={found.model} />;
}
