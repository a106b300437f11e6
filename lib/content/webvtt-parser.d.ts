/** What we use of webvtt-parser, which brings no types of its own. */
declare module 'webvtt-parser' {
  export interface CueNode {
    readonly type: 'text' | 'object' | 'timestamp';
    readonly name?: string;
    readonly value?: unknown;
    readonly children?: readonly CueNode[];
  }
  export interface ParsedCaptions {
    readonly cues: readonly { readonly tree: { readonly children: readonly CueNode[] } }[];
    readonly errors: readonly { readonly message: string; readonly line: number }[];
  }
  const parser: {
    readonly WebVTTParser: new (
      entities: Readonly<Record<string, string>>,
    ) => { parse(text: string, mode: 'captions'): ParsedCaptions };
  };
  export default parser;
}

/** Characters by their names in HTML, with an ampersand before each. */
declare module 'webvtt-parser/html-entities.json' {
  const entities: Readonly<Record<string, string>>;
  export default entities;
}
