import type { ComposedBody } from '#lib/edition/block.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../../look/classes.ts';
import { PhotoFigure } from '../photo/figure.tsx';
import large from '../photo/large.module.css';
import type { ViewProps } from '../view.ts';
import { galleryRows, rowSlots, turnsOf } from './rows.ts';
import type { GalleryModel } from './schema.ts';
import style from './style.module.css';

/** All pictures at once, large and small, in the order of the story; opened large they lie beside one another. */
export function GalleryView({ model, inner, language }: ViewProps<GalleryModel>) {
  const title = model.title ?? say(language, 'gallery');
  const photos = photosOf(inner);
  const turns = turnsOf(photos);
  return (
    <section
      className={classes(style.gallery, photos.length > 2 && style.numbered, large.strip)}
      aria-label={title}
    >
      {model.title !== undefined && <p className={style.title}>{title}</p>}
      {galleryRows(photos).map(({ photos, shape }) => (
        <div key={photos[0]?.anchor} className={classes(style.row, style[shape])}>
          {photos.map((photo, index) => (
            <PhotoFigure
              key={photo.anchor}
              photo={photo}
              language={language}
              place="cell"
              slot={rowSlots[shape][index]}
              turn={turns.get(photo)}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

/** The schema lets nothing but photographs stand in a gallery. */
function photosOf(inner: ComposedBody): readonly PhotoModel[] {
  return inner.flatMap((node) =>
    typeof node === 'object' && 'block' in node && node.block === 'photo' ? [node.model as PhotoModel] : [],
  );
}
