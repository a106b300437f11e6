import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaPath } from '../edition/address.ts';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import type { PreviewMode } from '../edition/models/preview-modes.ts';
import { type Answer, isReaderPage, statusOf } from '../edition/page.ts';
import type { PhotoKeeper } from '../photos/keeper.ts';
import type { Cards } from '../press/cards.ts';
import type { FinishedDocument } from '../press/document.ts';
import { bodyIn } from '../press/encoding.ts';
import { sendMedia } from '../press/files.ts';
import { sendPhoto } from '../press/photos.ts';
import { forEditors, previewHeaders } from '../press/policy.ts';
import { changeLinks } from './links.ts';
import { inModes } from './modes.ts';
import { sayPlainly } from './say.ts';

export interface PreviewWith {
  readonly render: (order: Asked) => Promise<FinishedDocument>;
  readonly photos: PhotoKeeper;
  readonly cards: Cards;
}

export interface PreviewOf {
  /** An editor's. */
  readonly edition: Edition;
  /** What stands before each address of the preview. */
  readonly prefix: string;
  /** The address without it. */
  readonly asked: string;
  /** The one story that may be seen, with its pictures; everything else is as readers have it. */
  readonly only?: string;
  readonly modes: readonly PreviewMode[];
}

export function previewPath(token: string): string {
  return `/preview/${token}`;
}

/** Answers as the press would answer at that address, from an editor's edition: same model, same components. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  { edition, prefix, asked, only, modes }: PreviewOf,
  { render, photos, cards }: PreviewWith,
): Promise<void> {
  const missing = (): void => sayPlainly(response, 404, 'There is nothing here.');
  const found = edition.resolve(asked);
  if (only !== undefined && !isOfStory(found, only, edition)) return missing();
  switch (found.kind) {
    case 'redirect':
      response.writeHead(302, { ...forEditors, Location: `${prefix}${found.to}`, 'Content-Length': 0 }).end();
      return;
    case 'media': {
      const file = edition.locate(found.model.file);
      return file === undefined
        ? missing()
        : sendMedia(request, response, found.model, file, missing, forEditors);
    }
    case 'rendition': {
      const original = edition.resolve(mediaPath(found.model.file));
      const path = edition.locate(found.model.file);
      if (original.kind !== 'media' || path === undefined) return missing();
      const photo = { rendition: found.model, original: original.model, path };
      return sendPhoto(request, response, photo, photos, missing, forEditors);
    }
    case 'card':
      return cards.answer(request, response, edition, found, forEditors);
  }
  if (!isReaderPage(found)) return missing();
  const { bodies, styles, frames } = await render({ page: found, furniture: edition.furniture });
  const change = (to: string): string => {
    const target = edition.resolve(to.replace(/[?#].*$/s, ''));
    const isOurs = only === undefined ? isPreviewed(target) : isOfStory(target, only, edition);
    return isOurs ? `${prefix}${to}` : to;
  };
  const shown = inModes({ html: changeLinks(bodyIn(bodies, 'identity').toString(), change), styles }, modes);
  const body = Buffer.from(shown.html);
  response.writeHead(statusOf(found.kind), {
    ...previewHeaders(shown.styles, frames, modes.includes('images') ? "'none'" : "'self'"),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What there is in a preview: not feeds, icons and the search, which show what is public. */
function isPreviewed(found: Answer): boolean {
  if (['redirect', 'card', 'media', 'rendition'].includes(found.kind)) return true;
  return isReaderPage(found) && found.kind !== 'missing' && found.kind !== 'search';
}

/** Whether an address is the story's own, or that of a picture, recording or card that its page shows. */
function isOfStory(found: Answer, story: string, edition: Edition): boolean {
  const page = edition.resolve(story);
  if (!isReaderPage(page) || page.kind !== 'article') return false;
  switch (found.kind) {
    case 'article':
      return found.path === story;
    case 'card':
      return page.model.card.path === found.path;
    case 'media':
    case 'rendition':
      return stringsIn(page.model).has(mediaPath(found.model.file));
    default:
      return false;
  }
}

function stringsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) stringsIn(inner, found);
  return found;
}
