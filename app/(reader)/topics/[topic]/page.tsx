import type { Metadata } from 'next';
import { TopicPage } from '#components/pages/topic.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../ask.ts';
import { metadata } from '../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly topic: string }> };

async function page({ params }: Props) {
  const { topic } = await params;
  return ask(`/topics/${topic}`, 'topic');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function TopicRoute(props: Props) {
  const found = await page(props);
  return (
    <>
      <StructuredData page={found} />
      <TopicPage model={found.model} />
    </>
  );
}
