import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { posted, postedHalf } from '../../picture/slots.ts';
import type { PostMediaModel } from './model.ts';
import style from './style.module.css';

type Props = { readonly media: readonly PostMediaModel[]; readonly language: string };

/** Pictures that we may show, in boxes of their size; of the others only what they showed. */
export function PostMedia({ media, language }: Props) {
  return (
    <div className={classes(style.media, media.length > 1 && style.several)}>
      {media.map((medium, index) => {
        const { kind, src, width, height, mark, alt, rights } = medium;
        const key = `${index}${src ?? ''}`;
        if (src === undefined) return <Absent key={key} kind={kind} alt={alt} language={language} />;
        return (
          <span key={key} className={style.medium}>
            <Img
              src={src}
              width={width}
              height={height}
              mark={mark}
              alt={alt ?? ''}
              slot={media.length > 1 ? postedHalf : posted}
            />
            {rights !== undefined && <small lang={language}>{rights}</small>}
          </span>
        );
      })}
    </div>
  );
}

function Absent({ kind, alt, language }: Pick<PostMediaModel, 'kind' | 'alt'> & Pick<Props, 'language'>) {
  return (
    <p className={style.absent}>
      <span lang={language} dir="auto">
        {say(language, 'post-media-absent', { kind: say(language, `post-${kind}`) })}
      </span>
      {alt !== undefined && alt !== '' && <q>{alt}</q>}
    </p>
  );
}
