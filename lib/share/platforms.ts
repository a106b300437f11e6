import {
  type CardNote,
  type CardPart,
  type CardPicture,
  type CardShape,
  type Platform,
  type PlatformCard,
  platforms,
  type ShownText,
} from '../edition/models/platforms.ts';
import type { Description, SharedPicture } from './describe.ts';

/** How a platform shows a page that has been shared on it. */
interface Habit {
  readonly shape: CardShape;
  readonly parts: readonly CardPart[];
  /** Letters of the title and the description, as readers count them; beyond, it ends with an ellipsis. */
  readonly title: number;
  readonly description: number;
  /** Pixels that a picture must be wide, or it is left out. */
  readonly least: number;
}

/**
 * X's and Discord's numbers are documented. The others are lines of their apps and of Google's column, in letters of
 * average width: what they show in fact depends on the window, and changes without notice.
 */
const habits: Readonly<Record<Platform, Habit>> = {
  google: {
    shape: 'beside',
    parts: ['site', 'title', 'description', 'picture'],
    title: 60,
    description: 155,
    // 50,000 pixels (Article structured data).
    least: 224,
  },
  facebook: {
    shape: 'stacked',
    parts: ['picture', 'domain', 'title', 'description'],
    title: 90,
    description: 110,
    least: 600,
  },
  x: { shape: 'over', parts: ['picture', 'title', 'domain'], title: 70, description: 200, least: 300 },
  linkedin: {
    shape: 'stacked',
    parts: ['picture', 'title', 'domain'],
    title: 120,
    description: 0,
    least: 400,
  },
  slack: {
    shape: 'stacked',
    parts: ['site', 'title', 'description', 'picture'],
    title: 150,
    description: 300,
    least: 0,
  },
  whatsapp: {
    shape: 'stacked',
    parts: ['picture', 'title', 'description', 'domain'],
    title: 80,
    description: 80,
    least: 300,
  },
  'whatsapp-small': {
    shape: 'beside',
    parts: ['title', 'description', 'domain', 'picture'],
    title: 60,
    description: 60,
    least: 100,
  },
  imessage: {
    shape: 'stacked',
    parts: ['picture', 'title', 'domain'],
    title: 90,
    description: 0,
    least: 300,
  },
  discord: {
    shape: 'stacked',
    parts: ['site', 'title', 'description', 'picture'],
    title: 256,
    description: 350,
    least: 300,
  },
  mastodon: {
    shape: 'stacked',
    parts: ['picture', 'site', 'title', 'description'],
    title: 120,
    description: 90,
    least: 0,
  },
  bluesky: {
    shape: 'stacked',
    parts: ['picture', 'title', 'description', 'domain'],
    title: 120,
    description: 160,
    least: 0,
  },
};

/**
 * What each platform shows of a page, from what the page says of itself. `found`: the picture that its structured data
 * offer to search engines, where they do.
 */
export function platformCards(
  said: Description,
  language: string,
  found?: SharedPicture,
): readonly PlatformCard[] {
  const letters = new Intl.Segmenter(language, { granularity: 'grapheme' });
  return platforms.map((platform) => {
    const habit = habits[platform];
    // A search engine has the window's title, which names the publication too.
    const title = cut(platform === 'google' ? said.title : said.heading, habit.title, letters);
    const description = cut(said.description, habit.description, letters);
    const image = platform === 'google' ? (found ?? said.image) : said.image;
    const isShown = image !== undefined && image.width >= habit.least;
    const parts = habit.parts.filter((part) =>
      part === 'picture' ? isShown : part !== 'description' || said.description !== '',
    );
    return {
      platform,
      shape: parts.includes('picture') ? habit.shape : 'stacked',
      parts,
      site: said.site,
      domain: hostOf(said.canonical),
      title,
      description,
      ...(isShown ? { picture: pictureOf(image) } : {}),
      notes: notesOn(said.description, image, habit, title, description),
    };
  });
}

function pictureOf({ url, width, height, alt }: SharedPicture): CardPicture {
  return { src: URL.parse(url)?.pathname ?? '', width, height, alt };
}

function notesOn(
  all: string,
  image: SharedPicture | undefined,
  habit: Habit,
  title: ShownText,
  description: ShownText,
): readonly CardNote[] {
  const notes: CardNote[] = [];
  if (title.lost > 0) notes.push({ about: 'title', problem: 'cut', lost: title.lost, most: habit.title });
  if (habit.parts.includes('description')) {
    if (all === '') notes.push({ about: 'description', problem: 'missing' });
    else if (description.lost > 0)
      notes.push({ about: 'description', problem: 'cut', lost: description.lost, most: habit.description });
  }
  if (image === undefined) notes.push({ about: 'picture', problem: 'missing' });
  else if (image.width < habit.least) notes.push({ about: 'picture', problem: 'small', least: habit.least });
  return notes;
}

/** At most so many letters, the last of which is an ellipsis where some are lost. None is cut in two. */
function cut(text: string, most: number, letters: Intl.Segmenter): ShownText {
  const all = [...letters.segment(text)].map(({ segment }) => segment);
  if (all.length <= most) return { text, lost: 0 };
  const shown = all.slice(0, Math.max(most - 1, 0));
  return { text: most === 0 ? '' : `${shown.join('').trimEnd()}…`, lost: all.length - shown.length };
}

function hostOf(address: string | undefined): string {
  return (address === undefined ? null : URL.parse(address))?.host.replace(/^www\./, '') ?? '';
}
