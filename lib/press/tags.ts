/**
 * Whether If-None-Match names a tag: `*`, or a list in which it stands. Compared weakly, as RFC 9110 §13.1.2 has it
 * for this header (§8.8.3.2).
 */
export function namesTag(given: string, etag: string): boolean {
  const own = etag.replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === own);
}
