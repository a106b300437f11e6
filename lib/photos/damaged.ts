import sharp from 'sharp';
import type { Media } from '../content/facts.ts';
import { type Finding, finding } from '../content/finding.ts';

/**
 * Pictures whose pixels can't all be read, though their files are whole: bytes in the middle are others than they were.
 * Every pixel is decoded, 20 ms a picture and more, so only whoever asks for it waits: the server shows such a picture
 * as far as browsers can.
 */
export async function* damagedPictures(files: Iterable<Media>): AsyncGenerator<Finding> {
  for (const { file, path, width, type } of files) {
    if (width === undefined || type === 'image/svg+xml') continue;
    try {
      // As small as can be: every byte is read all the same.
      await sharp(path, { failOn: 'warning' }).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    } catch {
      const message =
        'Unexpected bytes in the middle: the picture is damaged there. Copy it again from where it came from.';
      yield finding('unreadable-picture', { file, line: 1, column: 1 }, message);
    }
  }
}
