/**
 * What a publication's few languages have of their own, asked of Intl once for each: asking takes longer than all
 * else that a page needs of it.
 */
export function onceForEach<Found>(find: (language: string) => Found): (language: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (language) => {
    const before = known.get(language);
    if (before !== undefined) return before.found;
    const found = find(language);
    known.set(language, { found });
    return found;
  };
}

/** `rtl` or `ltr`, by the script in which a language is written (Unicode CLDR, through Intl). */
export const directionOf = onceForEach((language): 'ltr' | 'rtl' =>
  new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);
