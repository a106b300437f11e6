import { createHash } from 'node:crypto';
import { blocksOf } from '../../content/body/tree.ts';
import type { Article } from '../../content/records/article.ts';
import { dayIn } from '../../dates.ts';
import { directionOf } from '../../language.ts';
import { type Palette, paletteOf } from '../../look/palette.ts';
import { say } from '../../words/words.ts';
import { cardPath } from '../address.ts';
import type { Issue } from '../issue.ts';

/** How a card is laid out. */
export type CardLayout = 'photo' | 'words' | 'opinion' | 'pullquote' | 'author' | 'section' | 'front';

/** A file that a card shows, by its name in the content folder and the hash of its bytes. */
export interface CardPicture {
  readonly file: string;
  readonly hash: string;
  /** The point that no crop may lose, as `40% 30%`. */
  readonly focus?: string;
}

/** A short word that a reader must see before the headline. */
export interface CardChip {
  readonly kind: 'opinion' | 'analysis' | 'sponsored' | 'satire' | 'updated' | 'year';
  readonly text: string;
}

/** All that a share card shows: plain data, from which it is drawn the same everywhere. */
export interface CardModel {
  readonly layout: CardLayout;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The publication. */
  readonly name: string;
  readonly logo?: CardPicture & { readonly width: number; readonly height: number };
  readonly palette: Palette;
  readonly kicker?: string;
  /** The section's colour, or the publication's accent: `#rgb` or `#rrggbb`, as the newsroom wrote it. */
  readonly color: string;
  readonly headline: string;
  /** What somebody says in the story, set large instead of a picture. */
  readonly quote?: { readonly text: string; readonly by: string };
  /** Names of those who wrote it, or what it is about. */
  readonly line?: string;
  readonly picture?: CardPicture;
  readonly portrait?: CardPicture;
  readonly credit?: string;
  readonly chips: readonly CardChip[];
}

/** Where a page's card is, and what it shows in words. `drawing` is for whoever draws it. */
export interface CardLink {
  readonly path: string;
  readonly alt: string;
  readonly drawing: CardModel;
}

/** Changes when the same model is drawn otherwise: all cards then have new addresses. */
const recipe = 2;

/** The card of the page at `path`. Its address holds the hash of what it shows: another headline, another address. */
export function linkCard(path: string, drawing: CardModel): CardLink {
  const { language, headline, name } = drawing;
  return {
    path: cardPath(path, fingerprintOf(drawing).slice(0, 8)),
    alt: altOf(language, headline, name),
    drawing,
  };
}

/** Names a drawing: the same fingerprint is the same picture. Hexadecimal, because addresses are lower case. */
export function fingerprintOf(drawing: CardModel): string {
  return createHash('sha256')
    .update(JSON.stringify([recipe, drawing]))
    .digest('hex')
    .slice(0, 32);
}

function altOf(language: string, headline: string, name: string): string {
  return headline === name ? name : say(language, 'card-alt', { headline, name });
}

/** What every card of a publication has in common. */
function common(issue: Issue, language: string) {
  const { site } = issue.content;
  const logo = site.logo === undefined ? undefined : issue.content.media(site.logo);
  const palette = paletteOf(site.theme, 'light');
  return {
    language,
    direction: directionOf(language),
    name: site.name,
    ...(logo?.width === undefined || logo.height === undefined
      ? {}
      : { logo: { file: logo.file, hash: logo.hash, width: logo.width, height: logo.height } }),
    palette,
    color: palette.accent,
    chips: [],
  };
}

/** A page without a story: its name, a line about it, perhaps a face or a section's colour. */
export function composeCard(
  about: {
    readonly layout: 'words' | 'author' | 'section' | 'front';
    readonly headline: string;
    readonly line?: string | undefined;
    readonly color?: string | undefined;
    /** A file of media/. */
    readonly portrait?: string | undefined;
    readonly language?: string;
  },
  issue: Issue,
): CardModel {
  const { layout, headline, line, color } = about;
  const portrait = pictureOf(about.portrait, undefined, issue);
  return {
    ...common(issue, about.language ?? issue.content.site.language),
    layout,
    headline,
    ...(line === undefined ? {} : { line }),
    ...(color === undefined ? {} : { color }),
    ...(portrait === undefined ? {} : { portrait }),
  };
}

/** A story's card. `share.headline` and `share.image` come before the story's own. */
export function composeStoryCard(article: Article, issue: Issue): CardModel {
  const { content } = issue;
  const language = article.language ?? content.site.language;
  const section = content.sections.find(({ slug }) => slug === article.section);
  const writers = namesOf(article, issue);
  const shown = article.share?.image;
  const picture =
    pictureOf(shown, shown === article.lead?.src ? article.lead?.focus : undefined, issue) ??
    pictureOf(article.lead?.src, article.lead?.focus, issue);
  const ownPicture = picture !== undefined && picture.file === article.lead?.src;
  const credit =
    (ownPicture ? article.lead?.credit : undefined) ??
    (picture === undefined ? undefined : content.media(picture.file)?.embedded?.credit);
  const columnist = article.label === 'opinion' ? content.author(article.authors[0] ?? '') : undefined;
  const portrait = shown === undefined ? pictureOf(columnist?.photo, undefined, issue) : undefined;
  const quote = picture === undefined && portrait === undefined ? quoteOf(article) : undefined;
  const line = writers === '' ? article.dek : writers;
  const kicker = kickerOf(article, section?.name, [writers, say(language, `label-${article.label}`)]);
  const headline = article.share?.headline ?? article.headline;
  return {
    ...common(issue, language),
    layout:
      portrait !== undefined
        ? 'opinion'
        : picture !== undefined
          ? 'photo'
          : quote === undefined
            ? 'words'
            : 'pullquote',
    headline,
    ...(quote === undefined ? {} : { quote }),
    ...(kicker === undefined ? {} : { kicker }),
    ...(section?.color === undefined || article.label === 'sponsored' ? {} : { color: section.color }),
    ...(line === undefined ? {} : { line }),
    ...(portrait !== undefined
      ? { portrait }
      : picture === undefined
        ? {}
        : { picture, ...(credit === undefined ? {} : { credit }) }),
    chips: chipsOf(article, issue, language).filter(({ text }) => !sameWords(text, kicker)),
  };
}

/** What the story is about. Nothing that was paid for stands under a section's name; nothing is said twice. */
function kickerOf(
  { label, kicker }: Article,
  section: string | undefined,
  said: readonly string[],
): string | undefined {
  if (label === 'sponsored') return undefined;
  return [kicker, section].find(
    (text) => text !== undefined && !said.some((other) => sameWords(other, text)),
  );
}

function namesOf(article: Article, { content }: Issue): string {
  const language = article.language ?? content.site.language;
  const authors = [...new Set(article.authors)].flatMap((slug) => content.author(slug)?.name ?? []);
  const names = article.byline === undefined ? authors : [...authors, article.byline];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

function pictureOf(
  file: string | undefined,
  focus: string | undefined,
  { content }: Issue,
): CardPicture | undefined {
  const media = file === undefined ? undefined : content.media(file);
  if (media?.width === undefined) return undefined;
  const point = focus ?? media.embedded?.focus;
  return { file: media.file, hash: media.hash, ...(point === undefined ? {} : { focus: point }) };
}

/** Longest quotation that can be set large. */
const longestQuote = 140;

/** The first pull quote that is short enough, as somebody says it in a story without a picture. */
function quoteOf({ body }: Article): { readonly text: string; readonly by: string } | undefined {
  for (const { tag, attributes, children } of blocksOf(body)) {
    const { by } = attributes;
    const text = textOf(children).replace(/\s+/g, ' ').trim();
    if (tag !== 'pullquote' || typeof by !== 'string' || text === '' || text.length > longestQuote) continue;
    return { text, by };
  }
  return undefined;
}

function textOf(nodes: Article['body']): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

const labelled = ['sponsored', 'satire', 'opinion', 'analysis'] as const;

/** What a reader must know before the headline. A story's year stands there a year after its day, from midnight on. */
function chipsOf(article: Article, issue: Issue, language: string): readonly CardChip[] {
  const { published, updated, label } = article;
  const { timezone } = issue.calendar;
  const kind = labelled.find((one) => one === label);
  const day = published === undefined ? undefined : dayIn(published, timezone);
  const today = dayIn(issue.now, timezone);
  const year = day?.slice(0, 4) ?? '';
  const isOld = day !== undefined && `${Number(year) + 1}${day.slice(4)}` <= today;
  const isUpdated = updated !== undefined && dayIn(updated, timezone) === today && updated <= issue.now;
  return [
    ...(kind === undefined ? [] : [{ kind, text: say(language, `label-${kind}`) }]),
    ...(isUpdated ? [{ kind: 'updated', text: say(language, 'card-updated') } as const] : []),
    ...(isOld ? [{ kind: 'year', text: year } as const] : []),
  ];
}

function sameWords(a: string, b: string | undefined): boolean {
  return a.toLocaleLowerCase() === b?.toLocaleLowerCase();
}
