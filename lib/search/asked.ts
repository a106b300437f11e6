/*
 * What a reader asks of the search, from the query of an address.
 */

export interface SearchAsked {
  readonly q: string;
  /** Slugs. */
  readonly section?: string;
  readonly author?: string;
  /** Days, ISO 8601, both included. */
  readonly from?: string;
  readonly to?: string;
  /** From 1. */
  readonly page: number;
}

/** Letters of a query; what is longer is no question. */
const longestQuery = 200;
/** Nobody reads further; each page costs as much as all before it. */
const lastPage = 50;

/** What nobody types to be seen: controls, halves of characters, and marks that turn the text around them. */
const unseen = /[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069]/gu;

/** Whatever isn't understood is left out: a search never fails for its address. */
export function readAsked(parameters: URLSearchParams): SearchAsked {
  const text = (name: string): string =>
    [...(parameters.get(name) ?? '').normalize('NFC')]
      .slice(0, longestQuery)
      .join('')
      .replace(unseen, ' ')
      .trim();
  const day = (name: string): Readonly<Record<string, string>> => {
    const value = text(name);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? { [name]: value } : {};
  };
  const slug = (name: string): Readonly<Record<string, string>> => {
    const value = text(name);
    return value === '' ? {} : { [name]: value };
  };
  const page = /^\d{1,4}$/.test(text('page')) ? Number(text('page')) : 1;
  return {
    q: text('q'),
    ...slug('section'),
    ...slug('author'),
    ...day('from'),
    ...day('to'),
    page: Math.min(Math.max(page, 1), lastPage),
  };
}

/** True where there is nothing to look for. */
export function asksNothing({ q, section, author, from, to }: SearchAsked): boolean {
  return q === '' && section === undefined && author === undefined && from === undefined && to === undefined;
}

/** The address of these results, without what is as it always is. */
export function searchAddress(path: string, asked: SearchAsked): string {
  const { page, ...rest } = asked;
  const parameters = new URLSearchParams(
    Object.entries(rest).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
