import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Edition } from '../edition/edition.ts';
import type { CardModel, CardPicture } from '../edition/models/card.ts';
import type { Card } from '../edition/page.ts';
import { type Asked, once } from '../processes/once.ts';
import type { Drawers } from '../share/card/drawers.ts';
import { plainCard, withoutFiles } from '../share/card/plain.ts';
import type { CardFolder } from './card-files.ts';
import type { Log } from './log.ts';
import { type Headers, headersOf } from './policy.ts';
import { answeredAsKnown } from './tags.ts';

/** Share cards: drawn once, kept in memory and on disk, answered from there. */
export interface Cards {
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    edition: Edition,
    card: Card,
    more?: Headers,
  ): Promise<void>;
  /** Draws a card ahead of those who ask, behind all that others wait for. True where it had to be drawn. */
  warm(edition: Edition, card: Card): Promise<boolean>;
}

export interface CardsOptions {
  readonly drawers: Drawers;
  readonly folder: CardFolder;
  readonly log: Log;
}

interface Drawn {
  readonly jpeg: Buffer;
  readonly etag: string;
  /** True for what stands in for a card that couldn't be drawn. */
  readonly plain: boolean;
}

/** Cards in memory, in bytes. */
const inMemory = 48 * 2 ** 20;

export function cardsOf({ drawers, folder, log }: CardsOptions): Cards {
  const memory = new LRUCache<string, Drawn>({
    maxSize: inMemory,
    sizeCalculation: ({ jpeg }) => jpeg.length,
  });
  const drawOnce = once<Drawn>(drawers.hurry);

  async function find(edition: Edition, card: Card, asked: Asked): Promise<Drawn> {
    const { fingerprint, model } = card;
    const kept = await folder.get(fingerprint);
    if (kept !== undefined) return keep(fingerprint, kept);
    try {
      const jpeg = await drawers.draw({ model, files: filesOf(edition, model) }, asked.urgent, fingerprint);
      await folder.put(fingerprint, jpeg);
      return keep(fingerprint, jpeg);
    } catch (error) {
      log.error({ path: card.path, error }, 'a card is answered plain');
      return { ...seal(await plain(model, asked.urgent)), plain: true };
    }
  }

  /** The section's card without pictures; without words where even that fails. */
  async function plain(model: CardModel, urgent: boolean): Promise<Buffer> {
    return drawers
      .draw({ model: withoutFiles(model), files: {} }, urgent)
      .catch(() => plainCard(model.color));
  }

  function keep(fingerprint: string, jpeg: Buffer): Drawn {
    const drawn = { ...seal(jpeg), plain: false };
    memory.set(fingerprint, drawn);
    return drawn;
  }

  /** One drawing, however many ask. */
  function get(edition: Edition, card: Card, urgent: boolean): Promise<Drawn> {
    const { fingerprint } = card;
    const known = memory.get(fingerprint);
    if (known !== undefined) return Promise.resolve(known);
    return drawOnce(fingerprint, urgent, (asked) => find(edition, card, asked));
  }

  return {
    answer: async (request, response, edition, card, more = {}) => {
      send(request, response, await get(edition, card, true), more);
    },
    warm: async (edition, card) => {
      if (memory.has(card.fingerprint)) return false;
      await get(edition, card, false);
      return true;
    },
  };
}

function seal(jpeg: Buffer): Omit<Drawn, 'plain'> {
  return { jpeg, etag: `"${createHash('sha256').update(jpeg).digest('base64url').slice(0, 22)}"` };
}

function filesOf(edition: Edition, { picture, portrait, logo }: CardModel) {
  const path = (shown: CardPicture | undefined): string | undefined =>
    shown === undefined ? undefined : edition.locate(shown.file);
  const files = { picture: path(picture), portrait: path(portrait), logo: path(logo) };
  return Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined));
}

/** Whole and with its length, as Signal wants it; a range is answered with everything (RFC 9110 §14.2). */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  { jpeg, etag, plain }: Drawn,
  more: Headers,
): void {
  const headers = {
    ...headersOf('card'),
    ETag: etag,
    // The card itself may be there in a moment.
    ...(plain ? { 'Cache-Control': 'public, max-age=60' } : {}),
    ...more,
  };
  if (answeredAsKnown(request, response, headers)) return;
  response.writeHead(200, { ...headers, 'Content-Type': 'image/jpeg', 'Content-Length': jpeg.length });
  response.end(request.method === 'HEAD' ? undefined : jpeg);
}
