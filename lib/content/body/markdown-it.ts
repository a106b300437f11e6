/*
 * The parts of markdown-it 12 that are read or written here. Markdoc bundles it without its types.
 */

export interface Token {
  type: string;
  nesting: number;
  map: [number, number] | null;
  content: string;
  children: Token[] | null;
  readonly info: string;
  meta: { readonly tag?: string } | null;
  /** Markdoc hands these two on to its nodes. */
  position?: { start: number };
  errors?: { id: string; level: string; message: string }[];
}

export interface MarkdownItState {
  readonly src: string;
  readonly posMax: number;
  pos: number;
  push(type: string, tag: string, nesting: number): Token;
}

export interface InlineState extends MarkdownItState {
  /** Where the last `%}` of the text stands, or -1. */
  readonly lastEnd: number;
}

export interface BlockState {
  readonly src: string;
  readonly bMarks: readonly number[];
  readonly tShift: readonly number[];
  readonly eMarks: readonly number[];
  line: number;
  push(type: string, tag: string, nesting: number): Token;
}

export type InlineRule = (state: InlineState, silent: boolean) => boolean;
export type BlockRule = (state: BlockState, startLine: number, endLine: number, silent: boolean) => boolean;

export interface MarkdownIt {
  validateLink: (href: string) => boolean;
  readonly core: {
    readonly ruler: {
      disable(rule: string): void;
      push(rule: string, run: (state: { readonly src: string; tokens: Token[] }) => void): void;
    };
  };
  readonly block: {
    readonly ruler: {
      disable(rule: string): void;
      at(rule: string, run: BlockRule, options: { readonly alt: readonly string[] }): void;
    };
  };
  readonly inline: {
    State: new (src: string, parser: unknown, env: unknown, tokens: Token[]) => MarkdownItState;
    readonly ruler: {
      at(rule: string, run: InlineRule): void;
      before(other: string, rule: string, run: InlineRule): void;
      push(rule: string, run: InlineRule): void;
    };
  };
}
