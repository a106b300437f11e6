import { crc32 } from 'node:zlib';

/*
 * Whether a picture's file is all there. Its size in pixels stands at its beginning, so a file whose copying was broken
 * off looks like a picture until somebody draws it. Pure, and quick: nothing is decoded.
 */

type Check = (bytes: Buffer) => boolean;

const checks: Readonly<Record<string, Check>> = {
  jpeg: jpegEnds,
  png: pngEnds,
  // RIFF says its length behind its name, without these eight bytes.
  webp: (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  gif: (bytes) => bytes.subarray(-64).includes(0x3b),
  heif: boxesEnd,
};

/** True where a file of sharp's format has its end, as far as the format lets one tell. */
export function isWhole(format: string, bytes: Buffer): boolean {
  return checks[format]?.(bytes) ?? true;
}

/**
 * ITU-T T.81 §B.1.1: after the start of a scan an FF is followed by 00 or a restart marker, so the first FF D9 there is
 * the end. What comes before in segments, a thumbnail with an end of its own, is stepped over by its length.
 */
function jpegEnds(bytes: Buffer): boolean {
  let at = 2;
  while (at >= 0 && at + 4 <= bytes.length) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return bytes.indexOf(endOfImage, at) >= 0;
    // A fill byte; segments have a length. Some cameras leave bytes between them, which every decoder passes over.
    if (bytes[at] !== 0xff) at = bytes.indexOf(0xff, at);
    else at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

const endOfImage = Buffer.from([0xff, 0xd9]);

/** PNG (third edition) §5.3: each chunk has its length and a checksum, the last one is IEND. */
function pngEnds(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** ISO/IEC 14496-12 §4.2: boxes, each with its length; 1 says that it stands in the next eight bytes, 0 to the end. */
function boxesEnd(bytes: Buffer): boolean {
  let at = 0;
  while (at + 16 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return true;
    at += short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : Math.max(short, 8);
  }
  return at <= bytes.length;
}
