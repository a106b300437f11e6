/** What a picture file says about itself: XMP, EXIF and the older IPTC-IIM record. */

import type { Scene } from './scene.ts';

const DIGITAL_CREATION = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation';
const USAGE =
  'Part of the demonstration publication of Broadsheet; may be used, changed and passed on with it under its licence.';

/** The rights line of a picture. */
export function rightsOf(scene: Scene): string {
  return `© 2026 ${scene.credit}`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function alternative(tag: string, text: string): string {
  return `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${tag}>`;
}

/** The XMP packet of a picture. */
export function xmp(scene: Scene): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(scene.creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative('dc:title', scene.title),
    alternative('dc:description', scene.caption),
    alternative('dc:rights', rightsOf(scene)),
    `<photoshop:Credit>${escapeXml(scene.credit)}</photoshop:Credit>`,
    `<photoshop:Headline>${escapeXml(scene.title)}</photoshop:Headline>`,
    '<xmpRights:Marked>True</xmpRights:Marked>',
    alternative('xmpRights:UsageTerms', USAGE),
    alternative('Iptc4xmpCore:AltTextAccessibility', scene.alt),
    `<Iptc4xmpExt:DigitalSourceType>${DIGITAL_CREATION}</Iptc4xmpExt:DigitalSourceType>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** EXIF is plain ASCII: typographic signs are written with their nearest plain ones. */
function ascii(text: string): string {
  return text
    .replaceAll('©', '(c)')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '');
}

/** The EXIF fields of a picture, as sharp takes them; a caption that is not Latin stays out. */
export function exif(scene: Scene): { IFD0: Record<string, string> } {
  const fields = {
    Artist: ascii(scene.creator),
    Copyright: ascii(rightsOf(scene)),
    ImageDescription: ascii(scene.caption).replace(/[ .]+$/, ''),
  };
  return { IFD0: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')) };
}

/** One dataset of an IPTC-IIM record: marker, record, number, length, content. */
function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

/** A text of the second record; one longer than the standard allows is left out, never cut. */
function field(number: number, text: string, limit: number): Buffer {
  const content = Buffer.from(text, 'utf8');
  return content.length > limit ? Buffer.alloc(0) : dataset(2, number, content);
}

/** Puts an IPTC-IIM record (in an APP13 segment) behind the JPEG's leading APP segments. */
export function withIptc(jpeg: Buffer, scene: Scene): Buffer {
  const record = Buffer.concat([
    dataset(1, 90, Buffer.from('\x1b%G', 'latin1')),
    dataset(2, 0, Buffer.from([0, 4])),
    field(5, scene.title, 64),
    field(80, scene.creator, 32),
    field(110, scene.credit, 32),
    field(116, rightsOf(scene), 128),
    field(120, scene.caption, 2000),
  ]);
  const resource = Buffer.alloc(12);
  resource.write('8BIM', 0, 'latin1');
  resource.writeUInt16BE(0x0404, 4);
  resource.writeUInt32BE(record.length, 8);
  const padding = Buffer.alloc(record.length % 2);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource, record, padding]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  let at = 2;
  while (jpeg[at] === 0xff && (jpeg[at + 1] ?? 0) >= 0xe0 && (jpeg[at + 1] ?? 0) <= 0xef) {
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return Buffer.concat([jpeg.subarray(0, at), head, body, jpeg.subarray(at)]);
}
