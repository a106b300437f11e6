import type { Metadata } from 'next';
import { ArchivePage } from '#components/pages/archive.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../ask.ts';
import { metadata } from '../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly when?: readonly string[] }> };

/** Everything, a year, a month or a day, and further pages of the last two. */
async function page({ params }: Props) {
  const { when = [] } = await params;
  return ask(['/archive', ...when].join('/'), 'archive');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function ArchiveRoute(props: Props) {
  const found = await page(props);
  return (
    <>
      <StructuredData page={found} />
      <ArchivePage model={found.model} />
    </>
  );
}
