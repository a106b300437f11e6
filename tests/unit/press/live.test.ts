import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { askNext } from '#lib/press/ask-next.ts';
import { leaveLive } from '#lib/press/live.ts';
import { deskPolicy } from '#lib/press/policy.ts';

test('a page that keeps its scripts is left to the letter, and its inline styles are hashed', () => {
  const source =
    '<!DOCTYPE html><html><head><style>a{b:c}</style><script nonce="x">1</script></head><body><!--$--><p>A</p><!--/$--></body></html>';
  const hash = createHash('sha256').update('a{b:c}').digest('base64');
  expect(leaveLive(source)).toMatchObject({ html: source, styles: [`sha256-${hash}`] });
});

test('only with a nonce does a page of the desk run scripts or connect, and then with none of others', () => {
  expect(deskPolicy(['sha256-a'])).toContain("script-src 'none';style-src 'sha256-a';img-src");
  const live = deskPolicy(['sha256-a'], 'abc');
  expect(live).toContain(
    "script-src 'nonce-abc' 'strict-dynamic';style-src 'self' 'sha256-a';connect-src 'self';",
  );
  expect(live).not.toMatch(/unsafe|https?:|\*/);
});

test('Next hears of a nonce only where the desk has made one', async () => {
  const heard = async (nonce?: string): Promise<unknown> => {
    let policy: unknown = 'not asked';
    await askNext(
      (request, response) => {
        policy = request.headers['content-security-policy'];
        response.end('a');
        return Promise.resolve();
      },
      '/desk',
      'https://gazette.example',
      nonce,
    );
    return policy;
  };
  expect(await heard()).toBeUndefined();
  expect(await heard('abc')).toBe("script-src 'nonce-abc'");
});
