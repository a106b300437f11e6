import type { IncomingMessage, ServerResponse } from 'node:http';
import { TZDate } from '@date-fns/tz';
import { searchPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import { resultsPerPage } from '../edition/models/search.ts';
import { asksNothing, readAsked, type SearchAsked } from '../search/asked.ts';
import type { IndexQuery } from '../search/model.ts';
import type { Searcher } from '../search/searcher.ts';
import { termsOf } from '../search/terms.ts';
import type { Way } from './door.ts';
import type { Printer } from './print.ts';
import { respond } from './respond.ts';

export interface SearchWith {
  readonly searcher: Searcher;
  readonly printer: Printer;
}

/** Answers a search: the index says which stories, the edition composes the page, nothing of it is kept but the form. */
export async function answerSearch(
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  { searcher, printer }: SearchWith,
  way: Way,
): Promise<void> {
  const asked = readAsked(new URL(request.url ?? '/', 'http://site.invalid').searchParams);
  const began = performance.now();
  if (asksNothing(asked)) {
    const form = edition.resolve(searchPath);
    if (form.kind === 'search') respond(request, response, await printer.print(edition, form), way);
    return;
  }
  const answer = await searcher.search(queryOf(asked, edition));
  const searched = performance.now();
  const made = await printer.once(edition, edition.search(asked, answer));
  const timing = `search;dur=${(searched - began).toFixed(1)}, print;dur=${(performance.now() - searched).toFixed(1)}`;
  respond(request, response, made, way, timing);
}

/** Days begin where the publication is. */
function queryOf(asked: SearchAsked, { now, calendar }: Edition): IndexQuery {
  const { q, section, author, from, to, page } = asked;
  const midnight = (day: string | undefined, later: number): number | undefined => {
    if (day === undefined) return undefined;
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new TZDate(year, month - 1, date + later, calendar.timezone).getTime();
  };
  return {
    terms: termsOf(q),
    section,
    author,
    from: midnight(from, 0),
    to: midnight(to, 1),
    now: now.getTime(),
    offset: (page - 1) * resultsPerPage,
    count: resultsPerPage,
  };
}
