import sharp, { type Metadata } from 'sharp';
import { cleanDrawing } from '../content/drawing.ts';
import { embeddedIn } from '../content/embedded.ts';
import type { Embedded } from '../content/facts.ts';
import { tagsOf } from '../content/metadata.ts';
import { isWhole } from '../content/whole.ts';
import { attentionIn } from './attention.ts';
import { groundOf } from './ground.ts';
import { wholePacket } from './rights.ts';

/** A picture as the newsroom keeps it, or why it can't be kept. */
export type Prepared =
  | {
      readonly made: Buffer;
      readonly ending: Ending;
      /** What the file says of itself; a photograph that says no `focus` has the one that was guessed. */
      readonly embedded: Embedded;
      /** What else whoever brings it in should know. */
      readonly notes: readonly string[];
    }
  | { readonly refusal: string };

type Ending = 'jpg' | 'png' | 'gif' | 'webp' | 'svg';

/** No screen shows more than a quarter of it, and a page or a poster can still be printed from it. */
const mostPixels = 24_000_000;
/** Nobody sees the difference, and renditions are made from it. */
const quality = 92;

/** Makes the newsroom's own picture of a file's bytes; `extension` as its name has it. */
export async function prepare(bytes: Buffer, extension: string): Promise<Prepared> {
  if (extension === '.svg') return prepareDrawing(bytes);
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (about === null || !isWhole(about.format, bytes)) return { refusal: damaged };
  const ending = endingFor(about);
  if (ending === null)
    return { refusal: `it is ${about.format}, expected a JPEG, PNG, WebP, AVIF, TIFF or GIF.` };
  const tags = await tagsOf(bytes, about);
  const moves = ending === 'gif' || ending === 'webp';
  const made = await (moves ? Promise.resolve(undefined) : groundOf(bytes))
    .then((ground) => printed(bytes, about, ending, wholePacket(tags, ground)))
    .catch(() => null);
  if (made === null) return { refusal: damaged };
  const embedded = embeddedIn(tags, about);
  const focus = embedded.focus === undefined && ending === 'jpg' ? await attentionIn(made) : undefined;
  return focus === undefined
    ? { made, ending, embedded, notes: [] }
    : { made, ending, embedded: { ...embedded, focus }, notes: [guessed(focus)] };
}

function guessed(focus: string): string {
  return `focus="${focus}" is where the picture draws the eye, which a program has guessed. Say another where that isn’t the subject.`;
}

function prepareDrawing(bytes: Buffer): Prepared {
  const clean = cleanDrawing(bytes.toString('utf8'));
  if (clean === null)
    return {
      refusal: 'it is no drawing that can be read, or it has entities. Export it again as plain SVG.',
    };
  const out = [...new Set(clean.out)];
  return {
    made: Buffer.from(clean.text),
    ending: 'svg',
    embedded: {},
    notes: out.length === 0 ? [] : [`Taken out, because drawings may not run or fetch: ${out.join(', ')}.`],
  };
}

const damaged = 'it is no picture that can be read, or it is damaged. Export it again.';

/** What it will be: a format that browsers show and editors open; null for what isn't a picture of pixels. */
function endingFor({ format, pages = 1, hasAlpha }: Metadata): Exclude<Ending, 'svg'> | null {
  switch (format) {
    case 'gif':
      return pages > 1 ? 'gif' : 'png';
    case 'webp':
      return pages > 1 ? 'webp' : hasAlpha ? 'png' : 'jpg';
    case 'png':
      return 'png';
    case 'jpeg':
      return 'jpg';
    case 'heif':
    case 'tiff':
      return hasAlpha ? 'png' : 'jpg';
    default:
      return null;
  }
}

/** What moves stays as it is but for its metadata; everything else is printed anew. Throws where pixels can't be read. */
async function printed(
  bytes: Buffer,
  { autoOrient: { width, height }, pages = 1 }: Metadata,
  ending: Exclude<Ending, 'svg'>,
  packet: string | null,
): Promise<Buffer> {
  const moves = pages > 1 && (ending === 'gif' || ending === 'webp');
  const upright = moves ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient();
  const share = Math.sqrt(mostPixels / (width * height));
  const small =
    share >= 1 || moves
      ? upright
      : upright.resize(Math.floor(width * share), Math.floor(height * share), { fit: 'fill' });
  const marked = packet === null ? small : small.withXmp(packet);
  switch (ending) {
    case 'jpg':
      return marked.jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer();
    case 'png':
      return marked.png({ compressionLevel: 9 }).toBuffer();
    case 'gif':
      return marked.gif({ reuse: true }).toBuffer();
    case 'webp':
      return marked.webp({ quality, effort: 4 }).toBuffer();
  }
}
