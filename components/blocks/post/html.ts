import { absolute, element, type Html } from '#lib/edition/html.ts';
import { picturePath } from '#lib/edition/models/picture.ts';
import { say } from '#lib/words/words.ts';
import type { PostModel } from './model.ts';

/** A post as a quotation with its source, for feed readers. One that is gone has no link: it would lead nowhere. */
export function postHtml(post: PostModel, origin: string): Html {
  const { author, body, language, networkName, created, url, status, media, quoted, lastSeen } = post;
  const name = author.handle === undefined ? author.name : `${author.name} (${author.handle})`;
  const source = [networkName, ...(created === undefined ? [] : [created.text])].join(', ');
  return [
    element(
      'blockquote',
      {},
      element(
        'p',
        { lang: post.textLanguage, dir: post.textDirection },
        ...body.flatMap((run) =>
          typeof run === 'string' ? lines(run) : [element('a', { href: run.href }, run.text)],
        ),
      ),
      ...media.flatMap(({ src, mark, width, height, alt = '' }) => {
        if (src === undefined) return [];
        const picture = picturePath({ src, width, height, ...(mark === undefined ? {} : { mark }) });
        return [
          element(
            'p',
            {},
            element('img', { ...picture, type: undefined, src: absolute(picture.src, origin), alt }),
          ),
        ];
      }),
      ...(quoted === undefined ? [] : postHtml(quoted, origin)),
      element('p', {}, `— ${name}, `, status === 'live' ? element('a', { href: url }, source) : source),
      ...(status === 'live'
        ? []
        : [element('p', {}, element('em', {}, say(language, `post-${status}`, { date: lastSeen.text })))]),
    ),
  ];
}

function lines(text: string): Html {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
}
