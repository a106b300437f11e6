import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import sharp from 'sharp';

/*
 * The colour of a picture as a whole, in which its place is painted until it is there. Finding it takes ten times as
 * long as reading all else that a file says (measured), so it is found once, when a picture is brought in, and stands
 * in the file.
 */

/** The namespace of what only Broadsheet writes and reads. */
export const groundSpace = 'urn:broadsheet:photo';

/** The mean of a picture's pixels, #rrggbb; undefined where some are transparent. Throws where they can't be read. */
export async function groundOf(bytes: Buffer): Promise<string | undefined> {
  const { hasAlpha } = await sharp(bytes).metadata();
  if (hasAlpha && !(await sharp(bytes).stats()).isOpaque) return undefined;
  const pixel = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

/**
 * A JPEG with its ground in its XMP, and not a pixel changed. Null for what isn't a JPEG or XMP that can be read, and
 * where the packet would be larger than a segment holds.
 */
export async function withGround(bytes: Buffer): Promise<Buffer | null> {
  const about = await sharp(bytes).metadata();
  if (about.format !== 'jpeg') return null;
  const ground = await groundOf(bytes);
  const packet = ground === undefined ? null : packetWith(ground, about.xmpAsString);
  return packet === null ? null : withPacket(bytes, packet);
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const empty = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>`;

/** The packet with the property, and everything else as it was. */
function packetWith(ground: string, packet = empty): string | null {
  try {
    const document = new DOMParser({ onError: () => undefined }).parseFromString(packet.trim(), 'text/xml');
    for (const old of [...document.getElementsByTagNameNS(groundSpace, 'Ground')])
      old.parentNode?.removeChild(old);
    const [description] = document.getElementsByTagNameNS(rdf, 'Description');
    if (description === undefined) return null;
    const property = document.createElementNS(groundSpace, 'broadsheet:Ground');
    property.appendChild(document.createTextNode(ground));
    description.appendChild(property);
    return new XMLSerializer().serializeToString(document);
  } catch {
    return null;
  }
}

const signature = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const [startOfScan, app0, app1] = [0xda, 0xe0, 0xe1];
const longestSegment = 65_533;

/** Puts an XMP packet in the place of a JPEG's own (XMP Specification Part 3 §1.1.3), behind JFIF and EXIF. */
function withPacket(jpeg: Buffer, packet: string): Buffer | null {
  const content = Buffer.concat([signature, Buffer.from(packet)]);
  if (content.length > longestSegment) return null;
  const head = Buffer.from([0xff, app1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  const segments: Buffer[] = [];
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] !== startOfScan && at + 4 <= jpeg.length) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    segments.push(jpeg.subarray(at, end));
    at = end;
  }
  const others = segments.filter((segment) => !segment.subarray(4, 4 + signature.length).equals(signature));
  const first = others.findIndex(([, marker]) => marker !== app0 && marker !== app1);
  const leading = first === -1 ? others.length : first;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...others.slice(0, leading),
    head,
    content,
    ...others.slice(leading),
    jpeg.subarray(at),
  ]);
}
