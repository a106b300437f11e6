/** The addresses under which the description of a page is found, for its head (oembed.com §4). */
export function oembedLinks(address: string, origin: string): Readonly<Record<string, string>> {
  const at = (format: string): string =>
    `${origin}/oembed?${new URLSearchParams({ url: address, ...(format === 'json' ? {} : { format }) })}`;
  return { 'application/json+oembed': at('json'), 'text/xml+oembed': at('xml') };
}
