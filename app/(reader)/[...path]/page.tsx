import { notFound } from 'next/navigation';

/** Addresses that no other route has: under plain Next they get the newsroom's page, not Next's own. */
export default function UnknownRoute(): never {
  notFound();
}
