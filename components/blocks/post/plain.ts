import type { Plain } from '#lib/edition/block.ts';
import { postText } from './model.ts';
import type { PostBlockModel } from './schema.ts';

export const postPlain: Plain<PostBlockModel> = {
  text: ({ post }) => (post === null ? '' : `${post.author.name}: ${postText(post)}`),
};
