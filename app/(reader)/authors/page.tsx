import type { Metadata } from 'next';
import { AuthorsPage } from '#components/pages/authors.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../ask.ts';
import { metadata } from '../../metadata.ts';

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/authors', 'authors')));
}

export default function AuthorsRoute() {
  return <AuthorsPage model={ask('/authors', 'authors').model} />;
}
