import { say } from '#lib/words/words.ts';
import type { PostModel } from './model.ts';
import style from './style.module.css';

/** When it was said and where it is to be seen; of a post that is gone, that it is, and why we keep it. */
export function PostSource({ post }: { readonly post: PostModel }) {
  const { status, url, language, networkName, created, captured, lastSeen, edited, archiveUrl, keepReason } =
    post;
  return (
    <div className={style.source}>
      {status !== 'live' && (
        <p className={style.gone}>{say(language, `post-${status}`, { date: lastSeen.text })}</p>
      )}
      {keepReason !== undefined && <p>{say(language, 'post-kept', { reason: keepReason })}</p>}
      <p className={style.facts}>
        {created === undefined ? (
          <span>{say(language, 'post-captured', { date: captured.text })}</span>
        ) : (
          <time dateTime={created.iso}>{created.text}</time>
        )}
        {edited && <span>{say(language, 'post-edited')}</span>}
        {archiveUrl !== undefined && (
          <a href={archiveUrl} rel="noopener">
            {say(language, 'post-archive')}
          </a>
        )}
        {status === 'live' && (
          <a href={url} rel="noopener nofollow">
            {say(language, 'post-view', { network: networkName })}
          </a>
        )}
      </p>
    </div>
  );
}
