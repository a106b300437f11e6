import type { Plain } from '#lib/edition/block.ts';
import { postText } from './model.ts';
import type { PostBlockModel } from './schema.ts';

export const postPlain: Plain<PostBlockModel> = {
  text: ({ post }) => (post === null ? '' : `${post.author.name}: ${postText(post)}`),
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
