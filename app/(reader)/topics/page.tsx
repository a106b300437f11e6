import type { Metadata } from 'next';
import { TopicsPage } from '#components/pages/topics.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../ask.ts';
import { metadata } from '../../metadata.ts';

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/topics', 'topics')));
}

export default function TopicsRoute() {
  const found = ask('/topics', 'topics');
  return (
    <>
      <StructuredData page={found} />
      <TopicsPage model={found.model} />
    </>
  );
}
