import type { BlockProblem } from './block.ts';
import type { Embedded, Facts } from './facts.ts';
import type { PhotoAttributes } from './fields.ts';

/** What must be true of a photograph wherever it stands: a lead picture or a `photo` tag. */
export function checkPhoto(photo: PhotoAttributes, facts: Facts): readonly BlockProblem[] {
  const problems: BlockProblem[] = [];
  const file = facts.mediaFiles.get(photo.src);
  const { credit, alt } = file?.embedded ?? {};
  if (file === undefined) problems.push(missingFile('src', photo.src));
  if (photo.decorative !== true && (photo.alt ?? alt ?? '').trim() === '') {
    const message =
      'Missing “alt”, expected what the picture shows, for people who can’t see it. Only a picture that says nothing may have decorative=true instead.';
    problems.push({ rule: 'missing-alt', attribute: 'alt', message });
  }
  if (photo.credit === undefined && file !== undefined && credit === undefined) {
    const message =
      'Missing “credit”, expected the photographer’s name: neither the story nor the file has one.';
    problems.push({ rule: 'missing-credit', attribute: 'credit', message });
  }
  if (photo.credit !== undefined && credit !== undefined && contradicts(photo.credit, file?.embedded)) {
    const message = `Unexpected credit “${photo.credit}”, expected “${credit}”, as the file itself says. Correct whichever is wrong.`;
    problems.push({ rule: 'credit-contradicts', attribute: 'credit', message });
  }
  return problems;
}

export function missingFile(attribute: string, file: string): BlockProblem {
  const message = `Missing file ${file}, or it can’t be read. Put it there, or correct the path: it begins with media/ and counts upper and lower case.`;
  return { rule: 'missing-file', attribute, message };
}

/**
 * A credit agrees with a file that names the same people: its credit line, its creators, its source or its copyright
 * holds it, or is held by it. “Ana Reis” and “Ana Reis / Estuary Pictures” do, and so does “Ana Reis” where the line
 * says “Estuary Pictures” and the creator is Ana Reis.
 */
function contradicts(said: string, { credit, creators = [], source, copyright }: Embedded = {}): boolean {
  const a = plain(said);
  return [credit, ...creators, source, copyright]
    .flatMap((name) => (name === undefined ? [] : plain(name)))
    .every((b) => b === '' || !(a.includes(b) || b.includes(a)));
}

function plain(credit: string): string {
  return credit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
