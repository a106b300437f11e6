import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cropBox,
  cropPath,
  cropSize,
  pointOf,
  readCropPath,
  type Shape,
  shapes,
  shapesOf,
} from '#lib/photos/crop.ts';

/*
 * What search engines show of a picture: the shapes that they ask for, sharp, and never without what the
 * photographer meant to show.
 */
const all: readonly Shape[] = ['16x9', '4x3', '1x1'];
const side = fc.integer({ min: 16, max: 12_000 });
const size = fc.record({ width: side, height: side });
const percent = fc.integer({ min: 0, max: 100 });
const crop = fc.record({ shape: fc.constantFrom(...all), x: percent, y: percent });

describe('a crop of any picture around any point', () => {
  test('lies within the picture and shows the point', () => {
    fc.assert(
      fc.property(size, crop, (picture, wanted) => {
        const { left, top, width, height } = cropBox(picture, wanted);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        expect(top + height).toBeLessThanOrEqual(picture.height);
        const [x, y] = [(wanted.x / 100) * picture.width, (wanted.y / 100) * picture.height];
        // An edge may lie up to a shape's own number of pixels inside the picture's: the shape is exact.
        expect(x).toBeGreaterThanOrEqual(left - 16);
        expect(x).toBeLessThanOrEqual(left + width + 16);
        expect(y).toBeGreaterThanOrEqual(top - 16);
        expect(y).toBeLessThanOrEqual(top + height + 16);
      }),
    );
  });

  test('is exactly of its shape, and never blown up', () => {
    fc.assert(
      fc.property(size, crop, (picture, wanted) => {
        const [across, down] = shapes[wanted.shape];
        const box = cropBox(picture, wanted);
        const made = cropSize(picture, wanted.shape);
        for (const { width, height } of [box, made]) expect(width * down).toBe(height * across);
        expect(made.width).toBeLessThanOrEqual(box.width);
        expect(made.width).toBe(Math.min(1200, box.width));
      }),
    );
  });
});

test('a large picture has 1,200 pixels in every shape, as Google asks', () => {
  const sizes = all.map((shape) => cropSize({ width: 1800, height: 1200 }, shape));
  expect(sizes).toEqual([
    { width: 1200, height: 675 },
    { width: 1200, height: 900 },
    { width: 1200, height: 1200 },
  ]);
});

test('a crop has its point in the middle where the picture goes on at both sides', () => {
  expect(cropBox({ width: 1800, height: 1200 }, { shape: '1x1', x: 60, y: 10 })).toEqual({
    left: 480,
    top: 0,
    width: 1200,
    height: 1200,
  });
});

test('a line of few pixels has no shapes, rather than none of a size', () => {
  expect(shapesOf({ width: 900, height: 8 })).toEqual(['4x3', '1x1']);
});

test.each([
  ['40% 30%', { x: 40, y: 30 }],
  ['12.6% 100%', { x: 13, y: 100 }],
  [undefined, { x: 50, y: 50, found: true }],
])('a focus of %s is the point %j', (focus, point) => {
  expect(pointOf(focus)).toEqual(point);
});

test('an address of a crop is read as it was written, and nothing else is', () => {
  fc.assert(
    fc.property(crop, (wanted) => {
      const path = cropPath('/media/2026/a%20b.jpg', wanted, 'ab-_123a');
      expect(readCropPath(path)).toEqual({ src: '/media/2026/a%20b.jpg', crop: wanted, mark: 'ab-_123a' });
    }),
  );
  for (const odd of ['16x10-50-50', '16x9-101-50', '16x9-050-50', '1x1-50', '99999x9-1-1'])
    expect(readCropPath(`/media/a.jpg/${odd}-ab-_123a.jpg`)).toBeNull();
});
