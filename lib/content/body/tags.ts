/*
 * Where tags and their attributes stand in a body's text. Markdoc gives its nodes lines but no columns,
 * and a finding must point at the very value.
 */

export interface TagPlace {
  readonly name: string;
  /** Offset of `{%`. */
  readonly start: number;
  /** Offset of each attribute's value. */
  readonly values: ReadonlyMap<string, number>;
}

/** Every opening or self-closing tag of `text`, in order. Escaped `\{%` is text and skipped. */
export function openingTags(text: string): readonly TagPlace[] {
  const tags: TagPlace[] = [];
  for (const opening of text.matchAll(/(?<!\\)\{%\s*([\p{L}\p{N}_-]+)/gu)) {
    const start = opening.index;
    tags.push({ name: opening[1] ?? '', start, values: attributeValues(text, start + opening[0].length) });
  }
  return tags;
}

/** Offsets of the values of `name=value` pairs from `offset` to the end of the tag. */
function attributeValues(text: string, offset: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const part = /\s+|(%\})|([\p{L}_][\p{L}\p{N}_-]*)=|"(?:\\.|[^"\\])*"|[^\s"%]+|./suy;
  part.lastIndex = offset;
  let name: string | undefined;
  for (let match = part.exec(text); match !== null && match[1] === undefined; match = part.exec(text)) {
    if (match[2] !== undefined) name = match[2];
    else if (name !== undefined) {
      if (!values.has(name)) values.set(name, match.index);
      name = undefined;
    }
  }
  return values;
}

/** Offset of the first `{%` or `%}` in `text` that isn't escaped and belongs to no tag, or -1. */
export function strayDelimiter(text: string): number {
  const stray = /(?<!\\)(?:\{%|%\})/.exec(text);
  return stray === null ? -1 : stray.index;
}
