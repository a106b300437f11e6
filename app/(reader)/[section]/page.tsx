import type { Metadata } from 'next';
import { SectionPage } from '#components/pages/section.tsx';
import { StandingPage } from '#components/pages/standing.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../ask.ts';
import { metadata } from '../../metadata.ts';

type Props = { readonly params: Promise<{ readonly section: string }> };

/** A section and a standing page share the first level of addresses, so they share a route. */
async function page({ params }: Props) {
  const { section } = await params;
  return ask(`/${section}`, 'section', 'standing');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function SectionRoute(props: Props) {
  const found = await page(props);
  return (
    <>
      <StructuredData page={found} />
      {found.kind === 'section' ? <SectionPage model={found.model} /> : <StandingPage model={found.model} />}
    </>
  );
}
