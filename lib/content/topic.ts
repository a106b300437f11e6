/**
 * The slug of a topic's name: lower case, words joined by hyphens, any script. Two names with one slug are
 * one topic.
 */
export function topicSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
