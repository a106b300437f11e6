import type { Metadata } from 'sharp';
import { embeddedIn } from '../content/embedded.ts';
import { type Tags, tagsOf } from '../content/metadata.ts';
import { groundSpace } from './ground.ts';

/*
 * What says whose a picture is goes into every rendition; what says where its maker stood, and with which camera,
 * goes into none. So nothing is copied: the packet is written anew, from these fields and no others.
 */

interface Field {
  /** Name of the XMP property as it is written, and as ExifReader gives it without its prefix. */
  readonly name: string;
  /** The property of IPTC-IIM with the same meaning, for files that have only that. */
  readonly iptc?: string;
  readonly form: 'text' | 'list' | 'bag' | 'language';
}

/** IPTC Photo Metadata Standard 2025: creator, credit, copyright, terms, and how the picture came to be. */
const rights: readonly Field[] = [
  { name: 'dc:creator', iptc: 'By-line', form: 'list' },
  { name: 'dc:rights', iptc: 'Copyright Notice', form: 'language' },
  { name: 'photoshop:Credit', iptc: 'Credit', form: 'text' },
  { name: 'photoshop:Source', iptc: 'Source', form: 'text' },
  { name: 'xmpRights:Marked', form: 'text' },
  { name: 'xmpRights:UsageTerms', form: 'language' },
  { name: 'xmpRights:WebStatement', form: 'text' },
  { name: 'Iptc4xmpExt:DigitalSourceType', form: 'text' },
  { name: 'plus:LicenseEndDate', form: 'text' },
  { name: 'plus:DataMining', form: 'text' },
];

/** What the newsroom's own file keeps besides: what the picture shows, when it was taken, what its sellers say. */
const story: readonly Field[] = [
  { name: 'dc:title', iptc: 'Object Name', form: 'language' },
  { name: 'dc:description', iptc: 'Caption/Abstract', form: 'language' },
  { name: 'dc:subject', iptc: 'Keywords', form: 'bag' },
  { name: 'Iptc4xmpCore:AltTextAccessibility', form: 'language' },
  { name: 'Iptc4xmpCore:ExtDescrAccessibility', form: 'language' },
  { name: 'photoshop:Headline', iptc: 'Headline', form: 'text' },
  { name: 'photoshop:CaptionWriter', iptc: 'Writer/Editor', form: 'text' },
  { name: 'photoshop:DateCreated', form: 'text' },
  { name: 'photoshop:Instructions', iptc: 'Special Instructions', form: 'text' },
  { name: 'photoshop:TransmissionReference', iptc: 'Original Transmission Reference', form: 'text' },
  { name: 'plus:MediaConstraints', form: 'language' },
  { name: 'plus:OtherConstraints', form: 'language' },
];

const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  broadsheet: groundSpace,
};

/** The rights in a file's XMP and IPTC as an XMP packet; null where it has none, or none that can be read. */
export async function rightsOf(bytes: Buffer, about: Pick<Metadata, 'xmp' | 'iptc'>): Promise<string | null> {
  return packetOf(await tagsOf(bytes, about), rights);
}

/** The same with all that a newsroom wants to know of a picture of its own, but for places and serial numbers. */
export function wholePacket(tags: Tags, ground?: string): string | null {
  const found = ground === undefined ? [] : [`<broadsheet:Ground>${ground}</broadsheet:Ground>`];
  return packetOf(tags, [...rights, ...story], found);
}

function packetOf(tags: Tags, fields: readonly Field[], found: readonly string[] = []): string | null {
  const said = fields.flatMap(({ name, iptc, form }) => {
    const values = tags.texts(name, iptc);
    return values.length === 0 ? [] : [`<${name}>${formed(values, form)}</${name}>`];
  });
  const properties = [...said, ...found];
  // IPTC-IIM says the end of a licence in two datasets.
  const { ends } = embeddedIn(tags);
  if (ends !== undefined && tags.texts('plus:LicenseEndDate').length === 0)
    properties.push(`<plus:LicenseEndDate>${ends}</plus:LicenseEndDate>`);
  const licensors = tags
    .parts('plus:Licensor', 'LicensorURL')
    .map((url) => `<rdf:li><rdf:Description plus:LicensorURL="${escaped(url)}"/></rdf:li>`);
  if (licensors.length > 0)
    properties.push(`<plus:Licensor><rdf:Seq>${licensors.join('')}</rdf:Seq></plus:Licensor>`);
  if (properties.length === 0) return null;
  const spaces = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join('')}>`,
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

function formed(values: readonly string[], form: Field['form']): string {
  const [first = ''] = values;
  switch (form) {
    case 'text':
      return escaped(first);
    case 'bag':
      return `<rdf:Bag>${values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('')}</rdf:Bag>`;
    case 'list':
      return `<rdf:Seq>${values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('')}</rdf:Seq>`;
    case 'language':
      return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(first)}</rdf:li></rdf:Alt>`;
  }
}

/** XML 1.0 §2.2 and §2.4: no control characters, and markup as references. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML can't hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
