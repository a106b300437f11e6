import { openSearchPath } from '#lib/edition/address.ts';

/** By it a browser offers to search the site from its own bar. React puts it into the head. */
export function OpenSearch({ name }: { readonly name: string }) {
  return (
    <link rel="search" type="application/opensearchdescription+xml" title={name} href={openSearchPath} />
  );
}
