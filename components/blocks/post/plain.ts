import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import { say } from '#lib/words/words.ts';
import { postHtml } from './html.ts';
import { postText } from './model.ts';
import type { PostBlockModel } from './schema.ts';

export const postPlain: Plain<PostBlockModel> = {
  text: ({ post }) => (post === null ? '' : `${post.author.name}: ${postText(post)}`),
  html: ({ post, url }, _, { origin, language }) =>
    post === null
      ? [
          element(
            'p',
            {},
            element('a', { href: url }, say(language, 'post-view', { network: new URL(url).hostname })),
          ),
        ]
      : postHtml(post, origin),
  quotes: ({ post }) =>
    post === null
      ? null
      : {
          url: post.url,
          author: post.author.name,
          text: postText(post),
          ...(post.created === undefined ? {} : { published: post.created.iso }),
        },
};
