import type { Plain } from '#lib/edition/block.ts';
import { absolute, element, paragraphs } from '#lib/edition/html.ts';
import { say } from '#lib/words/words.ts';
import type { AudioModel } from './schema.ts';

export const audioPlain: Plain<AudioModel> = {
  text: ({ title, transcript }) => `${title}\n${transcript}`,
  html: ({ title, transcript, sound }, _, { origin, language }) => [
    sound === null
      ? element('p', {}, element('strong', {}, title))
      : element(
          'p',
          {},
          element(
            'a',
            { href: absolute(sound.src, origin), type: sound.type },
            say(language, 'audio-download', { title }),
          ),
        ),
    ...paragraphs(transcript),
  ],
};
