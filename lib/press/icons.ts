import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Edition } from '../edition/edition.ts';
import type { IconModel } from '../edition/models/icon.ts';
import type { PageOf } from '../edition/page.ts';
import { drawIcon } from '../share/icon.ts';
import type { Log } from './log.ts';
import { headersOf } from './policy.ts';
import { answeredAsKnown } from './tags.ts';

/** The publication's icons: drawn when they are first asked for, and kept in memory. */
export interface Icons {
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    edition: Edition,
    icon: PageOf<'icon'>,
  ): Promise<void>;
}

const types: Readonly<Record<IconModel['format'], string>> = { png: 'image/png', ico: 'image/x-icon' };

/** More than one edition has: a restart draws them again in a few milliseconds. */
const inMemory = 16;

/** `own` is the file of the program's mark, for a publication that has none, or whose logo can't be drawn. */
export function iconsOf({ own, log }: { readonly own: string; readonly log: Log }): Icons {
  const drawn = new LRUCache<string, Promise<Buffer>>({ max: inMemory });

  async function draw(edition: Edition, { path, model }: PageOf<'icon'>): Promise<Buffer> {
    const logo = model.logo === undefined ? undefined : edition.locate(model.logo.file);
    // The program's mark is a whole icon already.
    const plain = (): Promise<Buffer> => drawIcon({ ...model, share: 1 }, own);
    if (logo === undefined) return plain();
    return drawIcon(model, logo).catch((error: unknown) => {
      log.error({ path, error }, 'the logo can’t be drawn: the icon is the program’s own');
      return plain();
    });
  }

  return {
    answer: async (request, response, edition, icon) => {
      const { fingerprint } = icon;
      const etag = `"${fingerprint}"`;
      const headers = { ...headersOf('icon'), ETag: etag };
      if (answeredAsKnown(request, response, headers)) return;
      const found = drawn.get(fingerprint) ?? draw(edition, icon);
      drawn.set(fingerprint, found);
      const body = await found;
      const type = types[icon.model.format];
      response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}
