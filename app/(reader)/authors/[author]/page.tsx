import type { Metadata } from 'next';
import { AuthorPage } from '#components/pages/author.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../ask.ts';
import { metadata } from '../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly author: string }> };

async function page({ params }: Props) {
  const { author } = await params;
  return ask(`/authors/${author}`, 'author');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function AuthorRoute(props: Props) {
  const found = await page(props);
  return (
    <>
      <StructuredData page={found} />
      <AuthorPage model={found.model} />
    </>
  );
}
