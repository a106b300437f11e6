import { say } from '#lib/words/words.ts';
import type { ViewProps } from '../view.ts';
import type { AudioModel } from './schema.ts';
import style from './style.module.css';

/** A recording, fetched when it is played; its words stand below for everybody who would rather read. */
export function AudioView({ model }: ViewProps<AudioModel>) {
  const { title, transcript, language, sound } = model;
  return (
    <figure className={style.audio}>
      <figcaption>{title}</figcaption>
      {sound !== null && (
        // biome-ignore lint/a11y/useMediaCaption: there is no picture to caption; the words stand below
        <audio controls preload="none" src={sound.src}>
          <a href={sound.src}>{say(language, 'audio-download', { title })}</a>
        </audio>
      )}
      <details open={sound === null}>
        <summary className="unprinted">{say(language, 'audio-transcript')}</summary>
        <p>{transcript}</p>
      </details>
    </figure>
  );
}
