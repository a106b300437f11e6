import { MissingPage } from '#components/pages/missing.tsx';
import { asking } from '#lib/edition/context.ts';

/**
 * Plain Next's 404; our server renders ~absent instead. Next renders this beside every page, in case it is needed:
 * nothing, where our server has resolved the page.
 */
export default function NotFound() {
  const { page, edition } = asking();
  if (page !== null) return null;
  const missing = edition().resolve('/~absent');
  return missing.kind === 'missing' ? <MissingPage model={missing.model} /> : null;
}
