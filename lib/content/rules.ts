/**
 * Every rule about content, with its severity: the one table that decides what a finding means.
 *
 * `broken`: the file can't be read as what it is. `error`: data is missing, unsafe or contradictory.
 * `warning`: style, or something that will matter later. Each rule is documented, with examples that
 * are run as tests, in docs/checks/<rule>.md.
 */
export const rules = {
  // files
  unreadable: 'broken',
  'outside-folder': 'broken',
  'too-large': 'broken',
  'not-utf8': 'broken',
  'control-character': 'error',
  mojibake: 'warning',
  'lost-character': 'warning',
  'short-link': 'warning',
  'missing-record': 'broken',
  // front matter, YAML and JSON
  'no-front-matter': 'broken',
  'yaml-syntax': 'broken',
  'json-syntax': 'broken',
  'missing-field': 'error',
  'invalid-value': 'error',
  'unknown-field': 'warning',
  // what records say of one another
  'unknown-section': 'error',
  'unknown-author': 'error',
  'unknown-story': 'warning',
  'unknown-page': 'warning',
  'unknown-topic': 'warning',
  'weak-contrast': 'warning',
  'unreachable-author': 'warning',
  'missing-byline': 'error',
  'missing-published': 'error',
  'missing-reason': 'error',
  'updated-before-published': 'error',
  'embargo-past': 'warning',
  'on-hold': 'warning',
  'missing-file': 'error',
  'unreadable-picture': 'error',
  'unsafe-drawing': 'error',
  'private-metadata': 'warning',
  'missing-alt': 'error',
  'missing-credit': 'error',
  'credit-contradicts': 'error',
  'rights-ended': 'error',
  'web-forbidden': 'error',
  'missing-post': 'error',
  'cyclic-post': 'error',
  'missing-rights': 'warning',
  'unchecked-post': 'warning',
  'unknown-player': 'warning',
  // bodies
  'markdoc-syntax': 'error',
  'stray-tag': 'error',
  'unknown-tag': 'error',
  'unknown-attribute': 'error',
  'missing-attribute': 'error',
  'invalid-attribute': 'error',
  'misplaced-tag': 'error',
  'empty-tag': 'error',
  'no-expressions': 'error',
  'no-annotations': 'error',
  'unsafe-link': 'error',
  'broken-link': 'warning',
  'markdown-picture': 'error',
  'html-comment': 'warning',
  'heading-order': 'warning',
  placeholder: 'warning',
  'unpaired-quotation': 'warning',
  'unfounded-pullquote': 'warning',
  'long-paragraph': 'warning',
  'long-headline': 'warning',
  'repeated-headline': 'warning',
  'missing-dek': 'warning',
  'house-style': 'warning',
  'misspelt-name': 'warning',
  // addresses
  'reserved-slug': 'error',
  'address-taken': 'error',
  'redirect-taken': 'error',
  'redirect-loop': 'error',
} as const satisfies Record<string, 'broken' | 'error' | 'warning'>;

export type Rule = keyof typeof rules;
export type Severity = (typeof rules)[Rule];
