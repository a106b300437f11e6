import { blocksOf } from '../content/body/tree.ts';
import type { Content } from '../content/content.ts';
import type { Place } from '../content/finding.ts';
import type { Article } from '../content/records/article.ts';
import type { Blocks } from './block.ts';

/** One place in which a record shows a picture. */
export interface PictureUse {
  readonly src: string;
  /** File of the record. */
  readonly record: string;
  /** Who has allowed it whatever the picture's file says. */
  readonly rights?: string | undefined;
  /** When the story appears; undefined for what isn't dated. */
  readonly published?: Date | undefined;
  place(): Place;
}

/** Every picture in every record, drafts too. */
export function* pictureUses(content: Content, blocks: Blocks): Generator<PictureUse> {
  const at = (record: string, path: readonly PropertyKey[]) => () => content.place(record, path);
  const { logo } = content.site;
  if (logo !== undefined) yield { src: logo, record: 'site.yaml', place: at('site.yaml', ['logo']) };
  for (const { slug, photo } of content.authors.values()) {
    const record = `authors/${slug}.yaml`;
    if (photo !== undefined) yield { src: photo, record, place: at(record, ['photo']) };
  }
  for (const { file: record, seen } of content.stories) {
    if (seen === null) continue;
    const { lead, share, published, body } = seen;
    if (lead !== undefined)
      yield { src: lead.src, record, rights: lead.rights, published, place: at(record, ['lead', 'src']) };
    if (share?.image !== undefined)
      yield { src: share.image, record, published, place: at(record, ['share', 'image']) };
    yield* usesIn(body, record, published, content, blocks);
  }
  for (const { slug, body } of content.standing.values())
    yield* usesIn(body, `pages/${slug}.md`, undefined, content, blocks);
}

function* usesIn(
  body: Article['body'],
  record: string,
  published: Date | undefined,
  content: Content,
  blocks: Blocks,
): Generator<PictureUse> {
  for (const { tag, attributes, place, places } of blocksOf(body)) {
    for (const src of blocks.get(tag)?.files?.(attributes, content) ?? []) {
      const [name = ''] = Object.entries(attributes).find(([, value]) => value === src) ?? [];
      yield { src, record, published, rights: rightsIn(attributes), place: () => places[name] ?? place };
    }
  }
}

/** What a block of pictures says of who has allowed it. */
export function rightsIn(attributes: Readonly<Record<string, unknown>>): string | undefined {
  return typeof attributes.rights === 'string' ? attributes.rights : undefined;
}
