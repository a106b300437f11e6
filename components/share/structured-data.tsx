import type { ReaderPage } from '#lib/edition/page.ts';
import { scriptText, structuredData } from '#lib/share/structured-data.ts';

/** What search engines and Mastodon read of a page: data, which no policy for scripts forbids. */
export function StructuredData({ page }: { readonly page: ReaderPage }) {
  return structuredData(page).map((data) => (
    <script
      key={data['@type']}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptText lets nothing end the element
      dangerouslySetInnerHTML={{ __html: scriptText(data) }}
    />
  ));
}
