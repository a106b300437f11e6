import { type Document, isScalar, visit, type YAMLError } from 'yaml';

/** A YAML mistake in an editor's words: where it begins, what it is and what to do. */
export interface YamlMistake {
  readonly offset: number;
  readonly message: string;
}

/**
 * The mistakes of a document, one a line: what follows a mistake in its line is nearly always its consequence.
 * The library speaks of nodes and scalars; here each of its codes gets words that an editor knows.
 */
export function mistakesOf(document: Document.Parsed, text: string): readonly YamlMistake[] {
  const mistakes = [...document.errors, ...document.warnings]
    .filter(firstOf(({ pos }) => pos[0]))
    .map((error) => mistakeOf(error, document, text));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined && alias.range) {
        mistakes.push({ offset: alias.range[0], message: unquoted('*') });
      }
    },
  });
  return mistakes.filter(firstOf(({ offset }) => text.lastIndexOf('\n', offset - 1)));
}

/** A filter that keeps the first of those that have the same key. */
function firstOf<T>(key: (item: T) => number): (item: T) => boolean {
  const seen = new Set<number>();
  return (item) => seen.size < seen.add(key(item)).size;
}

function mistakeOf(error: YAMLError, document: Document.Parsed, text: string): YamlMistake {
  const offset = error.pos[0];
  const rest = text.slice(offset);
  const mistake = (message: string, at = offset): YamlMistake => ({ offset: at, message });
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (/^[^\r\n]*:(?:\s|$)/.test(rest)) {
        return mistake('Unexpected colon inside a text. Put the whole text in quotation marks.');
      }
      const next = /^[^\r\n]*\s+/.exec(rest)?.[0].length ?? 0;
      return mistake(column, offset + next);
    }
    case 'BAD_SCALAR_START':
      return mistake(unquoted(rest.slice(0, 1)));
    case 'TAG_RESOLVE_FAILED':
      return mistake(unquoted('!'));
    case 'TAB_AS_INDENT':
      return mistake('Unexpected tab. Indent with spaces.');
    case 'DUPLICATE_KEY':
      return mistake('Unexpected second field of the same name. Delete one of the two.');
    case 'BAD_DQ_ESCAPE':
      return mistake(
        'Unexpected \\ in a text. Write \\\\ for the character itself, or put the text in single quotation marks.',
      );
    case 'MULTIPLE_DOCS':
      return mistake('Unexpected line ---. Delete it: a file holds one record.');
    case 'RESOURCE_EXHAUSTION':
      return mistake(tooDeep);
    default:
      return mistakeOfText(error, document, text, mistake);
  }
}

/** Codes that the library uses for several mistakes. */
function mistakeOfText(
  { pos: [offset], message }: YAMLError,
  document: Document.Parsed,
  text: string,
  mistake: (message: string, at?: number) => YamlMistake,
): YamlMistake {
  if (/^Missing closing .quote/.test(message)) {
    return mistake(
      'Missing quotation mark at the end of the text that begins here. Add it.',
      quoteThatEnds(document, offset),
    );
  }
  if (message.includes('end with a }') || message.includes('end with a ]')) {
    const bracket = message.slice(-1);
    return mistake(
      `Missing ${bracket}. Add it before this line, or put a text that begins with ${bracket === '}' ? '{' : '['} in quotation marks.`,
    );
  }
  if (message.includes('same column') || message.includes('without - indicator')) {
    return mistake(column, offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0));
  }
  if (/["']\s*$/.test(text.slice(0, offset))) {
    return mistake(
      'Unexpected text after a closing quotation mark. Put the whole text in quotation marks of the other kind.',
    );
  }
  return mistake(
    'Unexpected text, expected a field and its value, like name: value, with a space after the colon.',
  );
}

const column = 'Unexpected indentation. Begin the line in the same column as its neighbours.';
export const tooDeep = 'Unexpected nesting, far deeper than any record has. Write the file anew.';

function unquoted(mark: string): string {
  return `Unexpected ${mark} at the beginning of a text. Put the text in quotation marks.`;
}

/** The library finds a missing quotation mark at the end of the file; an editor looks for the one that began. */
function quoteThatEnds(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, scalar) {
      const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
      if (quoted && isScalar(scalar) && scalar.range && scalar.range[1] >= end) start = scalar.range[0];
    },
  });
  return start;
}
