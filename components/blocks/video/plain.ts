import type { Plain } from '#lib/edition/block.ts';
import { absolute, element, paragraphs } from '#lib/edition/html.ts';
import { picturePath } from '#lib/edition/models/picture.ts';
import { say } from '#lib/words/words.ts';
import type { VideoModel } from './schema.ts';

export const videoPlain: Plain<VideoModel> = {
  text: ({ title, caption = '', transcript = '' }) =>
    [title, caption, transcript].filter((text) => text !== '').join('\n'),
  html: ({ title, caption, credit, film, transcript = '' }, _, { origin, language }) => [
    film === null
      ? element('p', {}, element('strong', {}, title))
      : element(
          'p',
          {},
          element(
            'a',
            { href: absolute(film.src, origin), type: film.type },
            say(language, 'video-download', { title }),
          ),
        ),
    element(
      'p',
      {},
      `${caption === undefined ? '' : `${caption} `}${say(language, 'video-credit', { credit })}`,
    ),
    ...paragraphs(transcript),
  ],
  film: ({ title, caption, credit, film, poster, transcript }) =>
    film === null || poster === null
      ? null
      : {
          title,
          ...(caption === undefined ? {} : { caption }),
          credit,
          ...film,
          poster: picturePath(poster).src,
          ...(transcript === undefined ? {} : { transcript }),
        },
};
