/** `rtl` or `ltr`, by the script in which a language is written (Unicode CLDR, through Intl). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
