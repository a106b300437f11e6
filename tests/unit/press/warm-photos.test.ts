import { expect, test } from 'vitest';
import type { RenditionModel } from '#lib/edition/models/rendition.ts';
import { warmPhotos } from '#lib/press/warm.ts';
import { plain } from '../../support/pictures-made.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

test('a new story’s picture is made in the sizes that pages name, behind what readers ask for', async () => {
  const edition = await editionOf({
    ...sound,
    'media/a.jpg': await plain(600, 400).jpeg().toBuffer(),
    'articles/city/tram.md': story({ lead: { src: 'media/a.jpg', alt: 'x', credit: 'y' } }),
  });
  const asked: (readonly [RenditionModel['width'], RenditionModel['format'], boolean | undefined])[] = [];
  const photos = {
    get: async ({ width, format }: RenditionModel, _: string, urgent?: boolean) => {
      asked.push([width, format, urgent]);
      return Buffer.alloc(1);
    },
  };
  expect(await warmPhotos(edition, photos, () => true)).toBe(6);
  expect(asked).toEqual([160, 208, 270, 350, 450, 600].map((width) => [width, 'avif', false]));
  // A later edition ends it.
  asked.length = 0;
  expect(await warmPhotos(edition, photos, () => asked.length < 2)).toBe(2);
});
