import { say } from '#lib/words/words.ts';
import { choiceFor } from '../../picture/sizes.ts';
import { text } from '../../picture/slots.ts';
import type { ViewProps } from '../view.ts';
import type { VideoModel } from './schema.ts';
import style from './style.module.css';

/** A film, of which nothing but its poster is fetched before it is played; its words stand below. */
export function VideoView({ model }: ViewProps<VideoModel>) {
  const { title, caption, credit, language, film, poster, captions, transcript } = model;
  return (
    <div className={style.video}>
      <figure>
        {film !== null && poster !== null && (
          <div className={style.room}>
            {/* As high as the poster, whatever shape the film turns out to have: nothing moves when it begins. */}
            <svg viewBox={`0 0 ${poster.width} ${poster.height}`} aria-hidden="true" />
            {/* biome-ignore lint/a11y/useMediaCaption: a film without captions has nothing to hear, or isn't published */}
            <video
              controls
              playsInline
              preload="none"
              aria-label={title}
              src={film.src}
              poster={choiceFor(poster, text)?.fallback ?? poster.src}
            >
              {captions !== undefined && (
                <track
                  kind="captions"
                  src={captions}
                  srcLang={language}
                  label={say(language, 'video-captions')}
                  default
                />
              )}
              <a href={film.src}>{say(language, 'video-download', { title })}</a>
            </video>
          </div>
        )}
        <figcaption>
          <b>{title}</b>
          {caption !== undefined && <span> {caption}</span>}{' '}
          <small>{say(language, 'video-credit', { credit })}</small>
        </figcaption>
      </figure>
      {transcript !== undefined && (
        <details open={film === null}>
          <summary className="unprinted">{say(language, 'audio-transcript')}</summary>
          <p>{transcript}</p>
        </details>
      )}
    </div>
  );
}
