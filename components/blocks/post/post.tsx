import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { PostAuthor } from './author.tsx';
import { PostBody } from './body.tsx';
import type { PostModel } from './model.ts';
import { PostSource } from './source.tsx';
import style from './style.module.css';

/**
 * Somebody's words on a network, as a quotation: who says it (caption), what they said (blockquote, with the
 * address it is quoted from), and where it stands or stood.
 */
export function Post({ post, quoted = false }: { readonly post: PostModel; readonly quoted?: boolean }) {
  const {
    language,
    networkName,
    url,
    textLanguage,
    textDirection,
    sensitive,
    truncated,
    quoted: inner,
  } = post;
  const body = <PostBody post={post} />;
  return (
    <figure className={classes(style.post, quoted && style.quoted)}>
      <PostAuthor post={post} />
      <blockquote cite={url} lang={textLanguage} dir={textDirection ?? 'auto'}>
        {sensitive === undefined ? (
          body
        ) : (
          <details className={style.sensitive}>
            <summary lang={language} dir="auto">
              {say(language, 'post-sensitive', { reason: sensitive })}
            </summary>
            {body}
          </details>
        )}
      </blockquote>
      {truncated && <p className={style.more}>{say(language, 'post-truncated')}</p>}
      {inner !== undefined && (
        <>
          <p className="hidden">{say(language, 'post-quotes', { network: networkName })}</p>
          <Post post={inner} quoted />
        </>
      )}
      <PostSource post={post} />
    </figure>
  );
}
