import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlDocument } from '#lib/share/xml.ts';
import { parseXml } from '../../support/xml.ts';

test('every text and attribute arrives as it was, entities that somebody wrote too', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('&lt;script>', '&#60;b&#62;', '&amp;', ']]>', '"&quot;\'', 'a & b', '<!-- -->'),
  );
  fc.assert(
    fc.property(words, (text) => {
      const { root, end } = xmlDocument('a');
      root.att('b', text).txt(text);
      const read = parseXml(end());
      const legal = [...text].map((sign) => (isLegal(sign) ? sign : '\ufffd')).join('');
      expect([read.textContent, read.getAttribute('b')]).toEqual([legal, legal]);
    }),
  );
});

/** XML 1.0 §2.2: some control characters can't be in a document at all, nor half of a character. */
function isLegal(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return ['\t', '\n', '\r'].includes(sign);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
