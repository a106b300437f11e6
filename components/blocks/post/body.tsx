import { PostMedia } from './media.tsx';
import type { PostModel } from './model.ts';
import style from './style.module.css';

/** What was said, its lines as they were written, and what was shown with it. */
export function PostBody({ post }: { readonly post: PostModel }) {
  const { body, language, media, card } = post;
  // A card that repeats a link of the text adds nothing.
  const shown = card !== undefined && !body.some((run) => typeof run !== 'string' && run.href === card.url);
  return (
    <>
      <p className={style.text}>
        {body.map((run, index) => {
          const key = `${index}`;
          if (typeof run === 'string') return run;
          return (
            // Isolated: in Arabic or Hebrew, the @ of a Latin name would else stand at its other end.
            <a key={key} href={run.href} dir="auto" rel="noopener nofollow ugc">
              {run.text}
            </a>
          );
        })}
      </p>
      {media.length > 0 && <PostMedia media={media} language={language} />}
      {shown && (
        <a className={style.card} href={card.url} rel="noopener nofollow ugc">
          <b>{card.title}</b>
          <small dir="ltr">{new URL(card.url).hostname.replace(/^www\./, '')}</small>
        </a>
      )}
    </>
  );
}
