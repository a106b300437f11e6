import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Finished } from './finish.ts';

/**
 * A page of the desk as Next rendered it, to the letter: React hydrates it, comments and boundaries too. Its inline
 * styles are hashed for its policy; its scripts have the nonce that the order brought.
 */
export function leaveLive(source: string): Finished {
  return {
    html: source,
    styles: stylesIn(parse(source)).map(
      (css) => `sha256-${createHash('sha256').update(css).digest('base64')}`,
    ),
    frames: [],
    fonts: [],
    picture: null,
  };
}

function stylesIn(parent: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return parent.childNodes.flatMap((child) => {
    if (!('childNodes' in child)) return [];
    if (child.tagName !== 'style') return stylesIn(child);
    return [child.childNodes.map((text) => ('value' in text ? text.value : '')).join('')];
  });
}
