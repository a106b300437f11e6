import type { Article } from '../../content/records/article.ts';
import type { Picture } from '../../photos/rendition.ts';
import { authorPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { composePortrait, socialChannels } from './contact.ts';

/** Who wrote a story, as search engines and networks want to know it. Without a path it is an agency. */
export interface CreditModel {
  readonly name: string;
  readonly path?: string;
  readonly role?: string;
  readonly portrait?: Picture;
  /** Addresses of the same person elsewhere. */
  readonly elsewhere: readonly string[];
  /** Handles as X and the Fediverse write them: `@ana`, `@ana@social.example`. */
  readonly x?: string;
  readonly fediverse?: string;
}

/** Authors in their order, then the free text of an agency. */
export function composeCredits(article: Article, { content }: Issue): readonly CreditModel[] {
  const authors = [...new Set(article.authors)].flatMap((slug): readonly CreditModel[] => {
    const author = content.author(slug);
    if (author === undefined) return [];
    const portrait = composePortrait(author, content);
    return [
      {
        name: author.name,
        path: authorPath(slug),
        ...(author.role === undefined ? {} : { role: author.role }),
        ...(portrait === undefined ? {} : { portrait }),
        ...accounts(author.social),
      },
    ];
  });
  return article.byline === undefined ? authors : [...authors, { name: article.byline, elsewhere: [] }];
}

export type Accounts = Pick<CreditModel, 'elsewhere' | 'x' | 'fediverse'>;

/** What `social` of an author or of the publication says, for machines. */
export function accounts(social: Readonly<Record<string, string>>): Accounts {
  const x = handle(social.x, /^@?(\w{1,15})$/);
  const fediverse = handle(social.mastodon, /^@?([\w.-]+@[a-z0-9.-]+\.[a-z]+)$/i);
  return {
    elsewhere: socialChannels(social).flatMap(({ href }) => href ?? []),
    ...(x === undefined ? {} : { x }),
    ...(fediverse === undefined ? {} : { fediverse }),
  };
}

/** The handle with its @, where the account is given as one; an address stays an address. */
function handle(account: string | undefined, form: RegExp): string | undefined {
  const found = form.exec(account ?? '')?.[1];
  return found === undefined ? undefined : `@${found}`;
}
