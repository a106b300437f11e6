import parser, { type CueNode } from 'webvtt-parser';
import entities from 'webvtt-parser/html-entities.json' with { type: 'json' };
import { type Finding, finding } from './finding.ts';

/** What is said or heard at one moment, without its time. */
export interface Cue {
  /** Whose voice it is, where the file says so. */
  readonly speaker?: string;
  readonly text: string;
}

/** Reads a WebVTT file (W3C WebVTT §4, as its own validator does). Every mistake is found, with its line. */
export function readCaptions(
  file: string,
  text: string,
): { readonly cues: readonly Cue[] | null; readonly findings: readonly Finding[] } {
  const { cues, errors } = new parser.WebVTTParser(entities).parse(text, 'captions');
  const findings = errors.map(({ message, line }) =>
    finding('invalid-captions', { file, line, column: 1 }, `Unexpected captions: ${message} ${advice}`),
  );
  if (findings.length === 0 && cues.length === 0)
    findings.push(finding('invalid-captions', { file, line: 1, column: 1 }, `Missing captions. ${advice}`));
  if (findings.length > 0) return { cues: null, findings };
  return { cues: cues.map(({ tree }) => cueOf(tree.children)), findings };
}

const advice = 'Correct it, or export the captions again as WebVTT.';

function cueOf(nodes: readonly CueNode[]): Cue {
  const [speaker] = nodes.flatMap((node) => (node.name === 'v' ? [oneLine(String(node.value ?? ''))] : []));
  const text = oneLine(nodes.map(textIn).join(''));
  return speaker === undefined || speaker === '' ? { text } : { speaker, text };
}

function textIn(node: CueNode): string {
  return node.type === 'text' ? String(node.value ?? '') : (node.children ?? []).map(textIn).join('');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** What captions say, to be read without the film: a paragraph for each voice. */
export function transcriptOf(cues: readonly Cue[]): string {
  const paragraphs: { speaker: string | undefined; texts: string[] }[] = [];
  for (const { speaker, text } of cues) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.speaker === speaker) last.texts.push(text);
    else paragraphs.push({ speaker, texts: [text] });
  }
  return paragraphs
    .map(({ speaker, texts }) => `${speaker === undefined ? '' : `${speaker}: `}${texts.join(' ')}`)
    .join('\n');
}
