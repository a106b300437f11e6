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
      // Some control characters can't be in XML at all (XML 1.0 §2.2).
      const legal = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
      expect([read.textContent, read.getAttribute('b')]).toEqual([legal, legal]);
    }),
  );
});
