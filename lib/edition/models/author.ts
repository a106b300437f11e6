import type { Author } from '../../content/records/author.ts';
import { say } from '../../words/words.ts';
import { authorPath, authorsPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import { type ContactModel, composeContact } from './contact.ts';
import { type Accounts, accounts } from './credits.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeListing, type ListingModel } from './listing.ts';

export interface AuthorModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly contact: ContactModel;
  readonly accounts: Accounts;
  readonly desk?: string;
  readonly location?: string;
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly listing: ListingModel;
}

export interface AuthorsModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly authors: readonly (ContactModel & { readonly stories: number })[];
}

export function composeAuthor(author: Author, number: number, issue: Issue): AuthorModel {
  const { slug, desk, location } = author;
  return {
    furniture: issue.furniture,
    card: linkCard(
      authorPath(slug),
      composeCard(
        { layout: 'author', headline: author.name, line: author.role, portrait: author.photo },
        issue,
      ),
    ),
    path: authorPath(slug, number),
    contact: composeContact(author, issue.content),
    accounts: accounts(author.social),
    ...(desk === undefined ? {} : { desk }),
    ...(location === undefined ? {} : { location }),
    expertise: author.expertise,
    languages: author.languages.map((language) => languageName(language, issue.content.site.language)),
    listing: composeListing(issue.byAuthor.get(slug) ?? [], number, (page) => authorPath(slug, page), issue),
  };
}

/** By name, as the site's language sorts. */
export function composeAuthors(issue: Issue): AuthorsModel {
  const order = new Intl.Collator(issue.content.site.language);
  return {
    furniture: issue.furniture,
    card: linkCard(
      authorsPath,
      composeCard({ layout: 'words', headline: say(issue.content.site.language, 'authors') }, issue),
    ),
    path: authorsPath,
    authors: issue.authors
      .toSorted((a, b) => order.compare(a.name, b.name))
      .map((author) => ({
        ...composeContact(author, issue.content),
        stories: issue.byAuthor.get(author.slug)?.length ?? 0,
      })),
  };
}

/** "Arabic" for `ar`, said in the site's language; a name that is no language tag stands as it is. */
function languageName(language: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
