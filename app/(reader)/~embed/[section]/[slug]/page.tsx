import type { Metadata } from 'next';
import { EmbedPage } from '#components/pages/embed.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../../ask.ts';
import { metadata } from '../../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly section: string; readonly slug: string }> };

async function page({ params }: Props) {
  const { section, slug } = await params;
  return ask(`/~embed/${section}/${slug}`, 'embed');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function EmbedRoute(props: Props) {
  return <EmbedPage model={(await page(props)).model} />;
}
