import type { Plain } from '#lib/edition/block.ts';
import { absolute, element, type Html } from '#lib/edition/html.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { picturePath } from '#lib/edition/models/picture.ts';
import { say } from '#lib/words/words.ts';

export const photoPlain: Plain<PhotoModel> = {
  text: ({ caption }) => caption ?? '',
  html: (
    { src, width, height, mark, alt, caption, credit, generated, withheld },
    _,
    { origin, language },
  ) => {
    const words: Html = [
      ...(generated === undefined ? [] : [`${say(language, `photo-${generated}-by-ai`)} `]),
      ...(caption === undefined ? [] : [`${caption} `]),
      ...(credit === undefined ? [] : [element('small', {}, say(language, 'photo-credit', { credit }))]),
    ];
    if (src === null)
      return [element('p', {}, say(language, withheld ? 'picture-withheld' : 'picture-missing', { alt }))];
    const picture = picturePath({ src, width, height, ...(mark === undefined ? {} : { mark }) });
    return [
      element(
        'figure',
        {},
        element('img', {
          src: absolute(picture.src, origin),
          alt,
          width: picture.width,
          height: picture.height,
        }),
        ...(words.length === 0 ? [] : [element('figcaption', {}, ...words)]),
      ),
    ];
  },
};
