import { expect, test } from 'vitest';
import { directionOf } from '#lib/language.ts';

const directions = {
  rtl: ['ar', 'ar-EG', 'he', 'fa', 'ur', 'ckb', 'yi', 'dv', 'pa-Arab', 'uz-Arab'],
  ltr: ['en', 'ja', 'zh-Hant', 'pa', 'uz', 'ar-Latn', 'tr', 'ku', 'tlh', 'und'],
} as const;

for (const [direction, languages] of Object.entries(directions)) {
  for (const language of languages) {
    test(`a story in ${language} is set ${direction}`, () => {
      expect(directionOf(language)).toBe(direction);
    });
  }
}
