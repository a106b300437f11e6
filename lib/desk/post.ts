import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '../edition/edition.ts';
import { isSecure, type Trust } from '../press/door.ts';
import type { Entry } from './entry.ts';
import { isFromElsewhere, readForm } from './form.ts';
import type { DeskPages } from './pages.ts';
import { redirect, sayPlainly } from './say.ts';
import type { Seal } from './seal.ts';
import { cookieOf, type Session } from './sessions.ts';
import type { Shares } from './shares.ts';

export interface PostWith {
  readonly preview: () => Edition;
  readonly seal: Seal;
  readonly shares: Shares;
  readonly entry: Entry;
  readonly pages: DeskPages;
  readonly trust: Trust;
}

/** Does what a form of the desk asks for, if it is one of ours. */
export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  session: Session | null,
  { preview, seal, shares, entry, pages, trust }: PostWith,
): Promise<void> {
  const { socket } = request;
  const form = await readForm(request);
  // Not the request itself: one without a body is destroyed before anybody reads it (optimizeEmptyRequests).
  if (socket.destroyed && form === null) return;
  const whose = session?.id ?? cookieOf(request, 'visit', isSecure(request, trust));
  const isOurs =
    form !== null &&
    whose !== undefined &&
    !isFromElsewhere(request) &&
    seal.open('form', form.get('form') ?? '') === whose;
  if (!isOurs) {
    if (session === null) return pages.signIn(request, response, 403, 'desk-form-old');
    return sayPlainly(response, 403, 'This form was too old, or came from elsewhere. Please send it again.');
  }
  if (path === '/desk/sign-in') return entry.signIn(request, response, form.get('secret') ?? '');
  if (session === null) return pages.signIn(request, response, 403);
  if (path === '/desk/sign-out') return entry.signOut(request, response, session);
  const about = preview().filed.find(({ path }) => path !== null && path === form.get('story'));
  if (about?.path == null) return pages.notice(request, response, 'missing', session);
  switch (path) {
    case '/desk/share':
      await shares.make(about.file, form.get('name') ?? '');
      return redirect(response, 303, `/desk/story${about.path}#share`);
    case '/desk/revoke':
      await shares.revoke(form.get('share') ?? '');
      return redirect(response, 303, `/desk/story${about.path}#share`);
    default:
      return pages.notice(request, response, 'missing', session);
  }
}
