import { ImageResponse } from '@vercel/og';
import { cardHeight, cardWidth, type Item, type Scene } from './scene.ts';

/** What @vercel/og takes for a React element: plain Node reads no JSX, and needs none for this. */
interface Element {
  readonly type: 'div' | 'img';
  readonly key: null;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Has @vercel/og put a scene together. Returns a PNG, transparent where the photograph shall be. */
export async function compose({ ground, items }: Scene): Promise<Buffer> {
  const style = {
    display: 'flex',
    position: 'relative',
    width: cardWidth,
    height: cardHeight,
    ...(ground === null ? {} : { backgroundColor: ground }),
  };
  const card = element('div', { style, children: items.map(elementOf) });
  const response = new ImageResponse(card, { width: cardWidth, height: cardHeight });
  return Buffer.from(await response.arrayBuffer());
}

function elementOf(item: Item): Element {
  const { x, y, width, height } = item;
  const place = { position: 'absolute', left: x, top: y, width, height };
  if (item.kind === 'picture') {
    const src = `data:image/png;base64,${item.png.toString('base64')}`;
    return element('img', { src, width, height, style: place });
  }
  return element('div', {
    style: {
      ...place,
      ...(item.fill === undefined ? {} : { backgroundColor: item.fill }),
      ...(item.border === undefined ? {} : { border: `2px solid ${item.border}` }),
    },
  });
}

function element(type: Element['type'], props: Element['props']): Element {
  return { type, key: null, props };
}
