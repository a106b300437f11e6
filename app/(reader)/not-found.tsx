import { MissingPage } from '#components/pages/missing.tsx';
import { asking } from '#lib/edition/context.ts';

/** Plain Next's 404; our server renders ~absent instead. */
export default function NotFound() {
  const missing = asking().edition().resolve('/~absent');
  return missing.kind === 'missing' ? <MissingPage model={missing.model} /> : null;
}
