import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { Img } from '../../picture/img.tsx';
import { posted, postedHalf } from '../../picture/slots.ts';
import type { PostMediaModel } from './model.ts';
import style from './style.module.css';

type Props = { readonly media: readonly PostMediaModel[]; readonly language: string };

/** Pictures that we may show, in boxes of their size; of the others only what they showed. */
export function PostMedia({ media, language }: Props) {
  const several = media.length > 1;
  // Said once where it is the same of all.
  const rights = new Set(media.flatMap((medium) => medium.rights ?? []));
  return (
    <>
      <div className={classes(style.media, several && style.several, media.length === 3 && style.three)}>
        {media.map((medium, index) => {
          const key = `${index}${medium.src ?? ''}`;
          return <Medium key={key} medium={medium} several={several} language={language} />;
        })}
      </div>
      {rights.size > 0 && (
        <p className={style.note} lang={language} dir="auto">
          {[...rights].join(' · ')}
        </p>
      )}
    </>
  );
}

function Medium({
  medium,
  several,
  language,
}: {
  readonly medium: PostMediaModel;
  readonly several: boolean;
  readonly language: string;
}) {
  const { kind, src, width, height, mark, alt } = medium;
  const kindName = say(language, `post-${kind}`);
  if (src === undefined) return <Absent kindName={kindName} alt={alt} language={language} />;
  return (
    <span className={style.medium}>
      <Img
        src={src}
        width={width}
        height={height}
        mark={mark}
        alt={alt ?? kindName}
        slot={several ? postedHalf : posted}
      />
      {kind !== 'image' && (
        <span className={style.kind} lang={language} dir="auto">
          {kindName}
        </span>
      )}
    </span>
  );
}

type AbsentProps = {
  readonly kindName: string;
  readonly alt: string | undefined;
  readonly language: string;
};

function Absent({ kindName, alt, language }: AbsentProps) {
  return (
    <p className={style.absent}>
      <span lang={language} dir="auto">
        {say(language, 'post-media-absent', { kind: kindName })}
      </span>
      {alt !== undefined && alt !== '' && <q>{alt}</q>}
    </p>
  );
}
