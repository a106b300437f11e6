import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { poster as slot } from '../../picture/slots.ts';
import type { ViewProps } from '../view.ts';
import type { FrameModel } from './schema.ts';
import style from './style.module.css';

/** A third party's player or chart as a link with our own picture: nothing of theirs is loaded here. */
export function FrameView({ model, language }: ViewProps<FrameModel>) {
  const { url, host, title, poster } = model;
  return (
    <figure className={style.frame}>
      <a href={url} rel="noopener" title={say(language, 'frame-open', { title, host })}>
        {poster !== null && <Img {...poster} alt="" className="unprinted" slot={slot} />}
        <span className={style.bar}>
          <svg className={classes(style.mark, 'unprinted')} viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="16" cy="16" r="15" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="M12.5 9.5v13l11-6.5z" fill="currentColor" />
          </svg>
          <span>
            <b>{title}</b>{' '}
            <small className="unprinted" dir="ltr">
              {host}
            </small>
          </span>
        </span>
      </a>
    </figure>
  );
}
