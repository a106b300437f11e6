import type { Metadata } from 'next';
import { SectionPage } from '#components/pages/section.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../../ask.ts';
import { metadata } from '../../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly section: string; readonly number: string }> };

async function page({ params }: Props) {
  const { section, number } = await params;
  return ask(`/${section}/page/${number}`, 'section');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function SectionRoute(props: Props) {
  const found = await page(props);
  return (
    <>
      <StructuredData page={found} />
      <SectionPage model={found.model} />
    </>
  );
}
