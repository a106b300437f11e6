/** Ways to look at a preview: each a parameter of its address with its one value. */
export const previewModes = { images: 'off', media: 'print', text: '200', dir: 'rtl' } as const;

export type PreviewMode = keyof typeof previewModes;

export const allModes = ['images', 'media', 'text', 'dir'] as const satisfies readonly PreviewMode[];

/** Those that a query asks for. */
export function modesIn(query: URLSearchParams): readonly PreviewMode[] {
  return allModes.filter((mode) => query.get(mode) === previewModes[mode]);
}

/** An address that asks for them. */
export function withModes(address: string, modes: readonly PreviewMode[]): string {
  const query = new URLSearchParams(modes.map((mode) => [mode, previewModes[mode]])).toString();
  return query === '' ? address : `${address}?${query}`;
}
