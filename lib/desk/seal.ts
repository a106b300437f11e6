import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Makes texts that only this server can have made, and that nobody can change. They aren't secret to who holds them. */
export interface Seal {
  seal(purpose: string, value: string): string;
  /** The value that was sealed for this very purpose; null for anything else. */
  open(purpose: string, sealed: string): string | null;
}

/** HMAC-SHA-256 (RFC 2104) over purpose and value, so that a link for a story is never taken for a session. */
export function sealWith(secret: string): Seal {
  const mac = (purpose: string, value: string): string =>
    createHmac('sha256', secret).update(`${purpose}\0${value}`).digest('base64url');
  return {
    seal: (purpose, value) => `${Buffer.from(value).toString('base64url')}.${mac(purpose, value)}`,
    open: (purpose, sealed) => {
      const [given = '', signature = '', ...rest] = sealed.split('.');
      const value = Buffer.from(given, 'base64url').toString();
      // The last letter of base64 has bits that mean nothing: there is one spelling of a seal.
      const isSpelt = rest.length === 0 && Buffer.from(value).toString('base64url') === given;
      return isSpelt && sameText(signature, mac(purpose, value)) ? value : null;
    },
  };
}

/** Whether two texts are the same, in a time that says nothing of either: their hashes are of one length. */
export function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
