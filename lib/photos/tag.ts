import type { Embedded } from '../content/facts.ts';

/*
 * What is printed of a picture that has been brought in: the tag to paste into a story, and what a person has still to
 * say or decide. Pure.
 */

/** The tag, with what the file says of itself; an attribute that the story must have and the file lacks is empty. */
export function photoTag(src: string, { alt = '', caption, credit = '', focus }: Embedded): string {
  const attributes = {
    src,
    alt,
    ...(caption === undefined ? {} : { caption }),
    credit,
    ...(focus === undefined ? {} : { focus }),
  };
  const written = Object.entries(attributes).map(([name, text]) => `${name}="${quoted(text)}"`);
  return `{% photo ${written.join(' ')} /%}`;
}

/** Markdoc reads a backslash and a quotation mark in a text only behind a backslash. */
function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** What to do before the picture can be published, a line each. */
export function leftToDo({ alt, credit, ends, forbids, generated }: Embedded): readonly string[] {
  return [
    ...(alt === undefined ? ['Missing alt: the file doesn’t say what the picture shows. Describe it.'] : []),
    ...(credit === undefined ? ['Missing credit: the file doesn’t say who took it. Ask.'] : []),
    ...(ends === undefined ? [] : [`Its licence ends on ${ends}: it will be taken away by itself.`]),
    ...(forbids === undefined
      ? []
      : [`Its file says “${forbids}” Say in rights="…" who has allowed it, or take another.`]),
    ...(generated === undefined
      ? []
      : [`Its file says that generative AI has ${generated} it: readers will be told.`]),
  ];
}
