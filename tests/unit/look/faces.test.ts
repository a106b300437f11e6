import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cut, faces, licences } from '#lib/look/faces.ts';

const sheet = await readFile('components/look/fonts.css', 'utf8');

describe.each(faces)('$file', (face) => {
  test('is what `npm run fonts` makes of its package', async () => {
    const made = await cut(await readFile(`node_modules/${face.from}`), face);
    const committed = await readFile(`components/look/fonts/${face.file}`);
    expect(made.equals(committed)).toBe(true);
  });

  test('is one that the look names, for weights that it has', () => {
    const rule = [...sheet.matchAll(/@font-face \{[^}]*\}/g)].find(([text]) =>
      text.includes(`/${face.file}"`),
    );
    const [lightest = 0, boldest = 0] =
      /font-weight: (\d+) (\d+)/
        .exec(rule?.[0] ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    const { min, max } =
      typeof face.weight === 'number' ? { min: face.weight, max: face.weight } : face.weight;
    expect(lightest).toBeLessThanOrEqual(min);
    expect(boldest).toBeGreaterThanOrEqual(max);
  });
});

test.each(licences)(
  'the licence that its makers ask to keep beside it is there: $file',
  async ({ file, from }) => {
    const kept = await readFile(`components/look/fonts/${file}`, 'utf8');
    expect(kept).toBe(await readFile(`node_modules/${from}`, 'utf8'));
    expect(kept).toContain('SIL Open Font License');
    // A reserved name could not be kept for a file that was changed.
    expect(kept.split('\n')[0]).not.toContain('Reserved Font Name');
  },
);
