import type { BlockProblem } from './block.ts';
import type { Facts } from './facts.ts';
import type { PhotoAttributes } from './fields.ts';

/** What must be true of a photograph wherever it stands: a lead picture or a `photo` tag. */
export function checkPhoto(photo: PhotoAttributes, facts: Facts): readonly BlockProblem[] {
  const problems: BlockProblem[] = [];
  const media = facts.media(photo.src);
  if (media === undefined) problems.push(missingFile('src', photo.src));
  if (photo.decorative !== true && (photo.alt ?? '').trim() === '') {
    const message =
      'Missing “alt”, expected what the picture shows, for people who can’t see it. Only a picture that says nothing may have decorative=true instead.';
    problems.push({ rule: 'missing-alt', attribute: 'alt', message });
  }
  if (photo.credit === undefined && media !== undefined && media.credit === undefined) {
    const message =
      'Missing “credit”, expected the photographer’s name: neither the story nor the file has one.';
    problems.push({ rule: 'missing-credit', attribute: 'credit', message });
  }
  if (photo.credit !== undefined && media?.credit !== undefined && contradict(photo.credit, media.credit)) {
    const message = `Unexpected credit “${photo.credit}”, expected “${media.credit}”, as the file itself says. Correct whichever is wrong.`;
    problems.push({ rule: 'credit-contradicts', attribute: 'credit', message });
  }
  return problems;
}

export function missingFile(attribute: string, file: string): BlockProblem {
  const message = `Missing file ${file}, or it can’t be read. Put it there, or correct the path: it begins with media/ and counts upper and lower case.`;
  return { rule: 'missing-file', attribute, message };
}

/** Two credits agree where one holds the other: "Ana Reis" and "Ana Reis / Estuary Pictures". */
function contradict(said: string, embedded: string): boolean {
  const a = plain(said);
  const b = plain(embedded);
  return !a.includes(b) && !b.includes(a);
}

function plain(credit: string): string {
  return credit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
