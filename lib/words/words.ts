import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './ar.ts';
import { en, type WordKey } from './en.ts';
import { ja } from './ja.ts';

const catalogues: Readonly<Record<string, Partial<Record<WordKey, string>>>> = { ar, en, ja };

const formats = new Map<string, IntlMessageFormat>();

/** Says a message of the furniture in `language`; in English where the catalogue lacks it. */
export function say(
  language: string,
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const spoken = spokenFor(language);
  const message = catalogues[spoken]?.[key];
  // Regions of a language share its catalogue but keep their own numbers and plurals. Where English stands in,
  // so do English plurals: in Russian 21 is of the kind of 1, and "21 story" would be said.
  const locale = message === undefined || spoken !== language.split('-')[0] ? 'en' : language;
  const id = `${locale} ${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(message ?? en[key], locale, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format({ ...values }));
}

/** The language of the catalogue that serves `language`: itself where there is one, else English. */
export function spokenFor(language: string): string {
  const [primary = 'en'] = language.split('-');
  return Object.hasOwn(catalogues, primary) ? primary : 'en';
}
