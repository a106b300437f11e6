import { isPrintable } from './text.ts';

/** An http(s) address without credentials. By itself, because a process that makes pictures needs no other field. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !isPrintable(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '' && url.hostname !== '';
}
