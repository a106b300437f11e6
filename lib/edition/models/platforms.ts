import type { DeskEntry } from './desk.ts';
import type { FurnitureModel } from './furniture.ts';

/** Where stories are shared, and found. WhatsApp has two forms: which one it takes is its own decision. */
export const platforms = [
  'google',
  'facebook',
  'x',
  'linkedin',
  'slack',
  'whatsapp',
  'whatsapp-small',
  'imessage',
  'discord',
  'mastodon',
  'bluesky',
] as const;
export type Platform = (typeof platforms)[number];

/** What a platform shows of a page, in its order. */
export type CardPart = 'picture' | 'site' | 'domain' | 'title' | 'description';

/** One under the other; a square picture at the side; the title in the picture. */
export type CardShape = 'stacked' | 'beside' | 'over';

/** A text as a platform shows it. */
export interface ShownText {
  readonly text: string;
  /** Letters that readers don’t see. */
  readonly lost: number;
}

/** A picture at its address of this site, or of the preview. */
export interface CardPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type CardNote =
  | {
      readonly about: 'title' | 'description';
      readonly problem: 'cut';
      readonly lost: number;
      readonly most: number;
    }
  | { readonly about: 'description' | 'picture'; readonly problem: 'missing' }
  | { readonly about: 'picture'; readonly problem: 'small'; readonly least: number };

/** A page as one platform shows it. */
export interface PlatformCard {
  readonly platform: Platform;
  readonly shape: CardShape;
  readonly parts: readonly CardPart[];
  readonly site: string;
  readonly domain: string;
  readonly title: ShownText;
  readonly description: ShownText;
  /** Missing where the page has none, or one that is too small for the platform. */
  readonly picture?: CardPicture;
  readonly notes: readonly CardNote[];
}

/** The page of the desk with a story's cards. */
export interface DeskCardsModel {
  readonly view: 'cards';
  readonly furniture: FurnitureModel;
  readonly form: string;
  readonly story: DeskEntry;
  /** Of the story, in which the cards' texts are. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly cards: readonly PlatformCard[];
}
