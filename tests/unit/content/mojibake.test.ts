import fc from 'fast-check';
import emojis from 'unicode-emoji-json/data-by-emoji.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { type Misreading, misreadings } from '#lib/content/misreadings.ts';
import { findMojibake } from '#lib/content/mojibake.ts';

/*
 * A quotation whose apostrophes and emoji are rubbish makes its author look foolish and the paper careless. A false
 * alarm makes editors stop reading alarms.
 */

/** A text whose UTF-8 is read as something else. */
function misread(text: string, { bytes }: Misreading): string {
  const characters = new Map<number, string>();
  for (const [character, all] of bytes)
    for (const byte of all) characters.set(byte, characters.get(byte) ?? character);
  return [...Buffer.from(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (characters.get(byte) ?? '\ufffd')))
    .join('');
}

function repaired(text: string): string {
  return findMojibake(text).reduceRight(
    (whole, { index, text: given, repaired: right }) =>
      whole.slice(0, index) + right + whole.slice(index + given.length),
    text,
  );
}

const everyEmoji = Object.keys(emojis);
/** Half of the emoji are also written without the sign that asks for colour. */
const bareEmoji = everyEmoji
  .map((emoji) => emoji.replaceAll('\ufe0f', ''))
  .filter((one) => !/^\p{ASCII}/u.test(one));

describe.each(misreadings.map((misreading) => [misreading.encoding, misreading] as const))(
  'UTF-8 read as %s',
  (encoding, misreading) => {
    test('every emoji that Unicode lists is found', () => {
      expect(everyEmoji.length).toBeGreaterThan(1900);
      for (const list of [everyEmoji, bareEmoji]) {
        const missed = list.filter(
          (emoji) => findMojibake(`Yes ${misread(emoji, misreading)} no`).length === 0,
        );
        expect(missed.length / list.length).toBeLessThan(0.01);
      }
    });

    test('and repaired to what it was', () => {
      const wrong = everyEmoji.filter(
        (emoji) => repaired(`Yes ${misread(emoji, misreading)} no`) !== `Yes ${emoji} no`,
      );
      // In the third, ’, ‘ and € stand for two bytes each, and both may give an emoji: 😢 and 😒 look the same there.
      const ambiguous = encoding.includes(' and ') ? 0.05 : 0.01;
      expect(wrong.length / everyEmoji.length).toBeLessThan(ambiguous);
    });

    test.each([
      'It’s “all” they’ve said – or not …',
      'MünchEN: schön, größer',
      'à la française, ça va',
      'señor, corazón',
    ])('%s', (text) => expect(findMojibake(misread(text, misreading))).not.toEqual([]));
  },
);

test('the tweet that lost its telephones gets them back, at its place', () => {
  const tweet = 'Yes but maybe no phones πŸ€£πŸ“΅πŸ“΅πŸ“΅πŸ“΅πŸ˜‚ https://t.co/zIEZS28DXC';
  expect(findMojibake(tweet)).toEqual([
    {
      index: 24,
      text: 'πŸ€£πŸ“΅πŸ“΅πŸ“΅πŸ“΅πŸ˜‚',
      repaired: '🤣📵📵📵📵😂',
      encoding: 'Windows-1252 and ISO 8859-7',
    },
  ]);
});

test.each([
  ['cafÃ©', 'café'],
  ['MalmÃ¶ and Ã–rebro', 'Malmö and Örebro'],
  ['Â£5', '£5'],
  ['Å¼ycie, sÄ…', 'życie, są'],
  ['itâ€™s â€œthatâ€\u009d â€” yes', 'it’s “that” — yes'],
  ['â€œthatâ€ said', '“that” said'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['æ—¥æœ¬èªž', '日本語'],
  ['Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©', 'العربية'],
  ['MΓΌnchen', 'München'],
  ['itβ€™s', 'it’s'],
  ['a ðŸ˜ b', 'a � b'],
])('%s was %s', (text, right) => expect(repaired(text)).toBe(right));

/** Languages of every large family and script, as ICU has them. */
const languages =
  'en de fr es pt it nl sv nb da fi is pl cs sk hu ro hr sl sr bg ru uk el tr az vi id ar fa he hi bn th ja zh ko ka hy et lv lt ga cy sq ca eu gl'.split(
    ' ',
  );
const regions =
  'AD AE AL AM AR AT AU AX BE BG BR CA CH CI CL CN CO CW CZ DE DK EG ES FI FR GB GR HK HU IE IL IN IS IT JP KR MX NL NO PL PT RE RO RU SE SK ST TR UA US VN ZA'.split(
    ' ',
  );

/** Names of languages, countries and currencies, dates and hours: ordinary text that nobody here has chosen. */
function ordinary(language: string): readonly string[] {
  const names = (type: 'language' | 'region' | 'currency', codes: readonly string[]) => {
    const known = new Intl.DisplayNames(language, { type });
    return codes.flatMap((code) => known.of(code) ?? []);
  };
  const dates = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(
      new Date(2026, month, 3 * month + 1),
    ),
  );
  return [
    ...names('language', languages),
    ...names('region', regions),
    ...names('currency', ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'SEK', 'PLN', 'TRY', 'INR']),
    ...dates,
  ];
}

test('ordinary text of 48 languages raises no alarm, however it is set', () => {
  const strings = languages.flatMap(ordinary);
  expect(new Set(strings).size).toBeGreaterThan(2000);
  expect(languages.length).toBeGreaterThanOrEqual(40);
  const alarms = strings.flatMap((name, index) => {
    const big = name.toLocaleUpperCase(languages[index % languages.length]);
    const settings = [
      name,
      big,
      `“${name}”…`,
      `«${name}»,`,
      `« ${name} »`,
      `„${big}“ – ‘“${name}”’`,
      `${big}…”`,
      `${name}’s ${big}’S`,
      `${name}™ ${big}®`,
      `${name}–${big}`,
      `${name} 20 €, £5, 30°, ½, §7`,
    ];
    return settings.filter((text) => findMojibake(text).length > 0);
  });
  expect(alarms).toEqual([]);
});

test.each([
  'AMANHÃ… IRMÃ” AMANHÃ’',
  'AMANHÃ – LÃ»',
  '«hâlâ…» “hâlâ”…',
  'É…agora, «É»',
  'Spaß“ – ß…',
  '«CAFÉ» ‘“CAFÉ”’',
  'À l’É”',
  'τάξη β’» και «β΄»',
  'ΓΆΛΑ ΚΑΛΗΜΈΡΑ ΒΊΟΣ',
  'Α΄ και Β΄, γ· δ»',
  'ð', // Icelandic, alone
  'það“…',
  'Ñ’s, Ö’s, Å–Ä',
])('%s is ordinary', (text) => expect(findMojibake(text)).toEqual([]));

test('any text is read in its order, and what is found stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aÃ©ðŸ˜€π‚â€™ΓΌ β�\u0081\ud83dÐŸÑ€ É»') }), (text) => {
      let end = 0;
      for (const { index, text: given, repaired: right } of findMojibake(text)) {
        expect(index).toBeGreaterThanOrEqual(end);
        expect(text.slice(index, index + given.length)).toBe(given);
        expect(right).not.toBe('');
        expect(right.isWellFormed()).toBe(true);
        end = index + given.length;
      }
    }),
  );
});
