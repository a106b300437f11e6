import { notFound, permanentRedirect } from 'next/navigation';
import { asking } from '#lib/edition/context.ts';
import type { Page, PageKind } from '#lib/edition/page.ts';

/**
 * The page at a route's own address, of one of the kinds that the route renders. Under our server the page
 * has been resolved already; under plain Next it is resolved here, with the same answers.
 */
export function ask<Kind extends PageKind>(
  path: string,
  ...kinds: readonly Kind[]
): Extract<Page, { kind: Kind }> {
  const { edition, page } = asking();
  const answer = page ?? edition().resolve(path);
  if (answer.kind === 'redirect') permanentRedirect(answer.to);
  // Cards are drawn by our server alone.
  if (answer.kind === 'card' || !isOneOf(answer, kinds)) notFound();
  return answer;
}

function isOneOf<Kind extends PageKind>(
  page: Page,
  kinds: readonly Kind[],
): page is Extract<Page, { kind: Kind }> {
  return kinds.some((kind) => kind === page.kind);
}
