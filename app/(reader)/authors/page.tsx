import type { Metadata } from 'next';
import { AuthorsPage } from '#components/pages/authors.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../ask.ts';
import { metadata } from '../../metadata.ts';

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/authors', 'authors')));
}

export default function AuthorsRoute() {
  const found = ask('/authors', 'authors');
  return (
    <>
      <StructuredData page={found} />
      <AuthorsPage model={found.model} />
    </>
  );
}
