/** The names of an element's classes; what is missing or false is left out, and nothing at all is no attribute. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
