import type { Metadata } from 'next';
import { ArticlePage } from '#components/pages/article.tsx';
import { GonePage } from '#components/pages/gone.tsx';
import { StructuredData } from '#components/share/structured-data.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../../../ask.ts';
import { metadata } from '../../../metadata.ts';

type Props = { readonly params: Promise<{ readonly section: string; readonly slug: string }> };

/** `gone` comes here only under plain Next, which can't say 410; our server sends it to ~absent. */
async function page({ params }: Props) {
  const { section, slug } = await params;
  return ask(`/${section}/${slug}`, 'article', 'gone');
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return metadata(describe(await page(props)));
}

export default async function ArticleRoute(props: Props) {
  const found = await page(props);
  if (found.kind === 'gone') return <GonePage model={found.model} />;
  return (
    <>
      <StructuredData page={found} />
      <ArticlePage model={found.model} />
    </>
  );
}
