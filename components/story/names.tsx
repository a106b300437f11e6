import type { ReactNode } from 'react';
import type { BylineModel } from '#lib/edition/models/story.ts';

type Props = { readonly names: readonly BylineModel[]; readonly language: string };

/** "Maren Okoye, Tomas Brandvik and Reuters", joined as the language joins a list; authors lead to their pages. */
export function Names({ names, language }: Props): ReactNode {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const parts = list.formatToParts(names.map((_, index) => String(index)));
  return parts.map(({ type, value }, index) => {
    const author = type === 'element' ? names[Number(value)] : undefined;
    const key = `${index}${value}`;
    if (author === undefined) return value;
    if (author.path === undefined) return <bdi key={key}>{author.name}</bdi>;
    return (
      <a key={key} href={author.path} rel="author">
        <bdi>{author.name}</bdi>
      </a>
    );
  });
}
