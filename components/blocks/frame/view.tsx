import { type Player, sandbox } from '#lib/frames/players.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { poster as slot } from '../../picture/slots.ts';
import type { ViewProps } from '../view.ts';
import { posterDocument } from './poster.ts';
import type { FrameModel } from './schema.ts';
import style from './style.module.css';

/** A third party's player, chart or document. Nothing is asked of its provider before a reader presses. */
export function FrameView({ model }: ViewProps<FrameModel>) {
  const { url, host, title, language, poster, player } = model;
  return (
    <figure className={style.frame}>
      {player !== null ? (
        <Framed model={model} player={player} />
      ) : (
        poster !== null && <Img {...poster} alt="" className="unprinted" slot={slot} />
      )}
      <figcaption>
        <b>{title}</b>{' '}
        <a href={url} rel="noopener">
          {say(language, 'frame-source', { host })}
        </a>
      </figcaption>
    </figure>
  );
}

function Framed({ model, player }: { readonly model: FrameModel; readonly player: Player }) {
  return (
    <iframe
      className={classes(style.player, style[player.shape], 'unprinted')}
      title={model.title}
      srcDoc={posterDocument(model, player)}
      sandbox={sandbox}
      allow={player.allow.join('; ') || undefined}
      // YouTube plays for nobody who doesn't say from which site they come.
      referrerPolicy="strict-origin-when-cross-origin"
      loading="lazy"
    />
  );
}
