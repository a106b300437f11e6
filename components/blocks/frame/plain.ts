import type { Plain } from '#lib/edition/block.ts';
import { absolute, element } from '#lib/edition/html.ts';
import { picturePath } from '#lib/edition/models/picture.ts';
import { say } from '#lib/words/words.ts';
import type { FrameModel } from './schema.ts';

export const framePlain: Plain<FrameModel> = {
  text: ({ title, url }) => `${title}: ${url}`,
  html: ({ url, host, title, poster }, _, { origin, language }) => {
    const { src, width, height } = poster === null ? { src: null } : picturePath(poster);
    return [
      ...(src === null
        ? []
        : [
            element(
              'p',
              {},
              element(
                'a',
                { href: url },
                element('img', { src: absolute(src, origin), alt: '', width, height }),
              ),
            ),
          ]),
      element('p', {}, title, ' ', element('a', { href: url }, say(language, 'frame-source', { host }))),
    ];
  },
};
