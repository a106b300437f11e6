import type { Html } from '../html.ts';

/** One paragraph, headline, caption … of a story, as readers read it. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
}

export type PassageKind =
  | 'kicker'
  | 'headline'
  | 'dek'
  | 'byline'
  | 'paragraph'
  | 'subhead'
  | 'item'
  | 'quote'
  | 'code'
  | 'row'
  | 'caption'
  | 'picture';

/** What begins a passage. A paragraph inside another one's element, as in a list, is of that one's kind. */
const kinds: Readonly<Record<string, PassageKind>> = {
  p: 'paragraph',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  li: 'item',
  blockquote: 'quote',
  pre: 'code',
  tr: 'row',
  figcaption: 'caption',
};

/** The texts of a story's HTML in the order of reading; a picture is what it says to those who don't see it. */
export function passagesIn(html: Html): readonly Passage[] {
  const passages: Passage[] = [];
  let text = '';
  const end = (kind: PassageKind): void => {
    const read = kind === 'code' ? text.trim() : text.replace(/\s+/g, ' ').trim();
    if (read !== '') passages.push({ kind, text: read });
    text = '';
  };
  const walk = (nodes: Html, around: PassageKind): void => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        text += node;
        continue;
      }
      const { tag, attributes, children } = node;
      const own = kinds[tag];
      if (tag === 'br' || tag === 'td' || tag === 'th') text += ' ';
      if (tag === 'img') {
        end(around);
        text = String(attributes.alt ?? '');
        end('picture');
      } else if (own === undefined) {
        walk(children, around);
      } else {
        end(around);
        const kind = tag === 'p' ? around : own;
        walk(children, kind);
        end(kind);
      }
    }
  };
  walk(html, 'paragraph');
  end('paragraph');
  return passages;
}
