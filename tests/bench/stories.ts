import type { Entry } from '#lib/search/model.ts';

/*
 * Stories by the hundred thousand, the same in each run: words as often as in a language (Zipf), names, ten years.
 */

const syllables =
  'ba be bo bra cal car con cro da del dor el en fa fer fin gar gle go har hol in is ka ker la len lo mar mel mo na ner no or pa per pol qui ra ren ro sal sen so ta ter tor ul va ver vin wa wen yo zan'.split(
    ' ',
  );

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 60,000 words, the commonest first. */
export function vocabulary(): readonly string[] {
  const next = numbersFrom(7);
  const words = new Set<string>();
  while (words.size < 60_000) {
    const length = 1 + Math.floor(next() * 4);
    words.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(''));
  }
  return [...words].sort((a, b) => a.length - b.length);
}

export function* generatedStories(count: number, wordsEach: number): Generator<Entry> {
  const words = vocabulary();
  const next = numbersFrom(1);
  // Zipf's law: the word of rank n is n times rarer than the first.
  const word = (): string => words[Math.floor(words.length ** next()) - 1] ?? '';
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  const begin = Date.UTC(2016, 0, 1);
  for (let index = 0; index < count; index++) {
    const author = Math.floor(next() * 200);
    yield {
      path: `/section-${index % 8}/story-${index}`,
      version: '1',
      published: begin + Math.floor((index * 10 * 365 * 86_400_000) / count),
      section: `section-${index % 8}`,
      authors: [`author-${author}`],
      headline: text(9),
      dek: text(18),
      names: `${words[1000 + author]} ${words[5000 + author]}`,
      body: text(wordsEach),
    };
  }
}

/** Questions as readers ask them: of one to three words, most of them neither the commonest nor the rarest. */
export function questions(count: number): readonly string[] {
  const words = vocabulary();
  const next = numbersFrom(3);
  const pick = (from: number, to: number): string => words[Math.floor(from * (to / from) ** next())] ?? '';
  return Array.from({ length: count }, (_, index) => {
    switch (index % 10) {
      case 0:
        return pick(1, 50);
      case 1:
        return `"${pick(10, 200)} ${pick(10, 200)}"`;
      case 2: {
        // Two letters that changed places.
        const word = pick(2000, 60_000);
        return word.slice(0, 2) + (word[3] ?? '') + (word[2] ?? '') + word.slice(4);
      }
      case 3:
        return pick(200, 20_000).slice(0, 4);
      case 4:
        return `${pick(50, 2000)} ${pick(50, 2000)} ${pick(50, 2000)}`;
      default:
        return index % 2 === 0 ? pick(200, 40_000) : `${pick(100, 20_000)} ${pick(100, 20_000)}`;
    }
  });
}
