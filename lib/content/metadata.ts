import ExifReader from 'exifreader';
import type { Metadata } from 'sharp';
import type { Plain } from './focal.ts';

/** What was written into a picture's file by those who made and sold it. */
export interface Tags {
  /** Texts of an XMP property, or else of the IPTC-IIM dataset with the same meaning; none where there is neither. */
  texts(xmp: string, iptc?: string): readonly string[];
  /** Texts of one part of the structures that an XMP property lists: the addresses of all licensors. */
  parts(xmp: string, part: string): readonly string[];
  /** An XMP property as it is built, for structures in structures; undefined where there is none. */
  plain(xmp: string): Plain | undefined;
  /** What in it tells more than whose the picture is: where it was taken, with which camera. */
  readonly reveals: readonly Revealed[];
}

export type Revealed = 'the place' | 'a serial number';

/** Bytes of a packet; one that is larger would keep everything else waiting while it is read. */
const largestPacket = 2 ** 20;
/** Longer than any caption; a text beyond it is a mistake or an attack. */
const longest = 2000;

/**
 * Reads XMP and IPTC-IIM. The packet comes from sharp, which finds it in every format: ExifReader doesn't read the
 * compressed one that a PNG has, and would inflate it without a limit. What can't be read says nothing.
 */
export async function tagsOf(
  bytes: Buffer,
  { xmp, iptc, exif }: Pick<Metadata, 'xmp' | 'iptc' | 'exif'>,
): Promise<Tags> {
  const properties =
    xmp === undefined || xmp.length > largestPacket ? undefined : (await load(asFile(xmp)))?.xmp;
  const datasets = iptc === undefined ? undefined : (await load(bytes))?.iptc;
  const camera = exif === undefined ? undefined : await load(tiffIn(exif));
  const says = (names: readonly string[], ...groups: readonly unknown[]): boolean =>
    names.some((name) => groups.some((group) => valueAt(group, name) !== undefined));
  return {
    reveals: [
      ...(says(places, camera?.gps, properties) ? ['the place' as const] : []),
      ...(says(serials, camera?.exif, properties) ? ['a serial number' as const] : []),
    ],
    texts: (name, dataset) => {
      const said = textsIn(valueAt(properties, bare(name)));
      return said.length > 0 || dataset === undefined ? said : textsIn(valueAt(datasets, dataset));
    },
    parts: (name, part) => {
      const listed = valueAt(valueAt(properties, bare(name)), 'value');
      const all: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
      return all.flatMap((one) => textsIn(valueAt(one, part)));
    },
    plain: (name) => plainOf(valueAt(properties, bare(name))),
  };
}

/** Names that EXIF has, and its properties in XMP. */
const places = ['Latitude', 'Longitude', 'GPSLatitude', 'GPSLongitude', 'GPSDestLatitude'];
const serials = [
  'BodySerialNumber',
  'LensSerialNumber',
  'CameraSerialNumber',
  'SerialNumber',
  'ImageUniqueID',
];

/** EXIF is a TIFF behind six letters, which not every format has. */
function tiffIn(exif: Buffer): Buffer {
  return exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
}

function load(bytes: Buffer) {
  return ExifReader.load(bytes, { expanded: true, async: true }).catch(() => null);
}

/** A packet as a file of its own, which ExifReader knows by its first letters. */
function asFile(xmp: Buffer): Buffer {
  const begin = '<?xpacket begin';
  const at = xmp.indexOf(begin);
  if (at >= 0) return xmp.subarray(at);
  return Buffer.concat([Buffer.from(`${begin}="" id="W5M0MpCehiHzreSzNTczkc9d"?>`), xmp]);
}

/** ExifReader leaves the prefixes of names out. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function valueAt(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? Reflect.get(from, key)
    : undefined;
}

/** ExifReader's values without what stands around each. */
function plainOf(tag: unknown): Plain | undefined {
  if (typeof tag === 'string') return tag;
  if (Array.isArray(tag)) return tag.flatMap((one) => plainOf(one) ?? []);
  if (typeof tag !== 'object' || tag === null) return undefined;
  if ('value' in tag && 'description' in tag) return plainOf(tag.value);
  return Object.fromEntries(
    Object.entries(tag).flatMap(([name, value]) => {
      const inner = plainOf(value);
      return inner === undefined ? [] : [[name, inner]];
    }),
  );
}

/** A tag's values as texts of one line, however ExifReader nests them. */
function textsIn(tag: unknown): readonly string[] {
  const tags: readonly unknown[] = Array.isArray(tag) ? tag : [tag];
  return tags.flatMap((one) => {
    const value = valueAt(one, 'value');
    if (Array.isArray(value) && value.some((inner) => typeof inner === 'object')) return textsIn(value);
    const text = valueAt(one, 'description');
    const line = typeof text === 'string' ? oneLine(text) : '';
    return line === '' ? [] : [line];
  });
}

function oneLine(text: string): string {
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
