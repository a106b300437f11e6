import { say } from '#lib/words/words.ts';
import type { ViewProps } from '../view.ts';
import { Post } from './post.tsx';
import type { PostBlockModel } from './schema.ts';
import style from './style.module.css';

/** Where the snapshot is missing only the place of the post is left: a link. */
export function PostView({ model }: ViewProps<PostBlockModel>) {
  const { url, post, language } = model;
  if (post !== null) return <Post post={post} />;
  const network = new URL(url).hostname;
  return (
    <p className={style.lost}>
      <a href={url} rel="noopener nofollow">
        {say(language, 'post-view', { network })}
      </a>
    </p>
  );
}
