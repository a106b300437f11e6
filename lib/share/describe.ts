import type { ReaderPage } from '../edition/page.ts';
import { say } from '../words/words.ts';

/** What a page says of itself to those who don't render it. */
export interface Description {
  readonly title: string;
  readonly description?: string;
  /** The page's one address, absolute; missing where the page is none. */
  readonly canonical?: string;
  readonly indexed: boolean;
  /** The publication's mark: its logo where that is a drawing, which is sharp at every size. */
  readonly icon: string;
}

export function describe(page: ReaderPage): Description {
  const { furniture } = page.model;
  const title = titleOf(page);
  const description = descriptionOf(page);
  const absent = page.kind === 'gone' || page.kind === 'missing';
  return {
    title: title === furniture.name ? title : `${title} — ${furniture.name}`,
    ...(description === undefined ? {} : { description }),
    ...(absent ? {} : { canonical: `${furniture.origin}${page.path}` }),
    indexed: !absent,
    icon: furniture.logo?.src.endsWith('.svg') === true ? furniture.logo.src : '/icon.svg',
  };
}

function titleOf(page: ReaderPage): string {
  const { language } = page.model.furniture;
  switch (page.kind) {
    case 'front':
      return page.model.furniture.name;
    case 'article':
    case 'standing':
      return page.model.headline;
    case 'section':
    case 'topic':
      return page.model.name;
    case 'author':
      return page.model.contact.name;
    case 'authors':
      return say(language, 'authors');
    case 'topics':
      return say(language, 'topics');
    case 'gone':
      return say(language, 'gone-title');
    case 'missing':
      return say(language, 'missing-title');
  }
}

function descriptionOf(page: ReaderPage): string | undefined {
  switch (page.kind) {
    case 'front':
      return page.model.furniture.tagline;
    case 'article':
    case 'standing':
      return page.model.dek;
    case 'section':
      return page.model.description;
    case 'topic':
      return say(page.model.furniture.language, 'topic-about', { name: page.model.name });
    case 'author':
      return page.model.contact.bio;
    default:
      return undefined;
  }
}
