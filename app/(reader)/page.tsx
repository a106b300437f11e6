import type { Metadata } from 'next';
import { FrontPage } from '#components/pages/front.tsx';
import { OpenSearch } from '#components/share/open-search.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../ask.ts';
import { metadata } from '../metadata.ts';

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/', 'front')));
}

export default function FrontRoute() {
  const found = ask('/', 'front');
  return (
    <>
      <StructuredData page={found} />
      <OpenSearch name={found.model.furniture.name} />
      <FrontPage model={found.model} />
    </>
  );
}
