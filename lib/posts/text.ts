/** A text of a network as a page may show it: no control character but tab and line end, no half character. */
export function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '')
  );
}

/** A name or another text that stands on one line; undefined where nothing is left of it. */
export function oneLine(text: string | undefined): string | undefined {
  const line = clean(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/**
 * X escapes `&`, `<` and `>` in texts and names. Decoded in one pass, so exactly once: somebody who wrote `&lt;` gets
 * it back, and not `<`.
 */
export function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt);/g,
    (_, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name],
  );
}

/** BCP 47 in its canonical spelling (`iw` is `he`), or undefined where the network doesn't know (`und`, `zxx`, `qme`). */
export function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined || /^(?:und|zxx|mul|mis|art|q[a-z]{2})\b/i.test(tag)) return undefined;
  try {
    const [language] = Intl.getCanonicalLocales(tag);
    return language !== undefined && /^[a-z]{2,3}(?:-|$)/.test(language) ? language : undefined;
  } catch {
    return undefined;
  }
}

/** A moment as networks write it, in ISO 8601; undefined where it is none. */
export function momentOf(written: string | undefined): string | undefined {
  const time = written === undefined ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
