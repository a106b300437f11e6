import type { ServerResponse } from 'node:http';
import { plain } from '../press/plain.ts';
import { forEditors } from '../press/policy.ts';

export function redirect(response: ServerResponse, status: 302 | 303, to: string): void {
  response.writeHead(status, { ...forEditors, Location: to, 'Content-Length': 0 }).end();
}

export function sayPlainly(response: ServerResponse, status: number, text: string): void {
  plain(response, status, text, forEditors);
}
