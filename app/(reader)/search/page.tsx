import type { Metadata } from 'next';
import { SearchPage } from '#components/pages/search.tsx';
import { OpenSearch } from '#components/share/open-search.tsx';
import { asking } from '#lib/edition/context.ts';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../ask.ts';
import { metadata } from '../../metadata.ts';

type Props = { readonly searchParams: Promise<{ readonly q?: string }> };

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/search', 'search')));
}

/** Our server has asked the index already. Plain Next has none: it shows the form, and says so. */
export default async function SearchRoute({ searchParams }: Props) {
  const { q } = await searchParams;
  const found = ask('/search', 'search');
  return (
    <>
      <OpenSearch name={found.model.furniture.name} />
      <SearchPage model={found.model} unavailable={asking().page === null && q !== undefined} />
    </>
  );
}
