import sharp from 'sharp';
import type { CardModel } from '../../edition/models/card.ts';
import { cardHeight, cardWidth } from './scene.ts';

/** The same card in words alone, on paper: what remains when a picture can't be read. */
export function withoutFiles(model: CardModel): CardModel {
  const { picture: _, portrait: __, logo: ___, credit: ____, ...words } = model;
  return { ...words, layout: model.layout === 'section' ? 'section' : 'words' };
}

/** A card that says nothing, in the section's colour: drawn without text, so that nothing can fail. */
export function plainCard(color: string): Promise<Buffer> {
  const rule = { create: { width: cardWidth - 120, height: 3, channels: 3, background: '#ffffff' } } as const;
  return sharp({ create: { width: cardWidth, height: cardHeight, channels: 3, background: color } })
    .composite([
      { input: rule, left: 60, top: 104 },
      { input: rule, left: 60, top: 523 },
    ])
    .jpeg()
    .toBuffer();
}
