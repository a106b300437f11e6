import { z } from 'zod';
import type { BlockProblem } from '#lib/content/block.ts';
import type { Facts } from '#lib/content/facts.ts';
import { webAddress } from '#lib/content/fields.ts';
import { networkAt, type Post, postKeyOf } from '#lib/content/records/post.ts';
import { defineBlock, type Setting } from '#lib/edition/block.ts';
import { networkName } from '#lib/edition/models/contact.ts';
import { composePost, type PostModel, postFiles } from './model.ts';

const attributes = z.strictObject({ url: webAddress });
type Attributes = z.infer<typeof attributes>;

/** A captured post of any network, quoted from our own snapshot. */
export const post = defineBlock({
  tag: 'post',
  attributes,
  children: 'none',
  files: ({ url }, facts) => filesOf(facts.postAt(url)),
  check: checkPost,
  compose,
});

/** `tweet` is `post` for X. */
export const tweet = defineBlock({
  tag: 'tweet',
  attributes: z.strictObject({ url: webAddress }),
  children: 'none',
  files: ({ url }, facts) => filesOf(facts.postAt(url)),
  check: (given, facts) =>
    postKeyOf(given.url)?.startsWith('x-') === true ? checkPost(given, facts) : [notOnX],
  compose,
});

const notOnX: BlockProblem = {
  rule: 'invalid-attribute',
  attribute: 'url',
  message:
    'Unexpected address of “tweet”, expected a post on X, like https://x.com/name/status/123. Use {% post … /%} for other networks.',
};

function checkPost({ url }: Attributes, facts: Facts): readonly BlockProblem[] {
  if (facts.postAt(url) !== undefined) return [];
  const key = postKeyOf(url);
  const network = networkAt(url);
  if (key === null && network !== null) {
    const message = `Unexpected address, expected one that leads to a single post of ${networkName(network)}.`;
    return [{ rule: 'invalid-attribute', attribute: 'url', message }];
  }
  const file = key === null ? 'of this address in posts/' : `posts/${key}.json`;
  const message = `Missing snapshot ${file}. Take one: npm run capture -- ${url}.`;
  return [{ rule: 'missing-post', attribute: 'url', message }];
}

/** Null where the snapshot is gone: the view then says only where the post stood. */
function compose(
  { url }: Attributes,
  setting: Setting,
): { readonly url: string; readonly post: PostModel | null; readonly language: string } {
  const found = setting.postAt(url);
  return {
    url,
    language: setting.language,
    post:
      found === undefined
        ? null
        : composePost(found, setting, { ...setting.calendar, language: setting.language }),
  };
}

function filesOf(found: Post | undefined): readonly string[] {
  return found === undefined ? [] : postFiles(found);
}

export type PostBlockModel = ReturnType<typeof compose>;
