/** Seeded chance: the same seed gives the same picture on every machine. */

export interface Random {
  /** A number from 0 (included) to 1 (not included). */
  next(): number;
  /** A number between two bounds. */
  range(low: number, high: number): number;
  /** A whole number between two bounds, both included. */
  whole(low: number, high: number): number;
  /** One member of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A number around 0 that is rarely beyond ±2 (a sum of uniform numbers). */
  bell(): number;
}

/** Turns a text into 32 bits (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** A small, quick generator (mulberry32) started from a text. */
export function seeded(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    whole: (low, high) => Math.floor(low + (high - low + 1) * next()),
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new Error('pick: the list is empty');
      return item;
    },
    chance: (probability) => next() < probability,
    bell: () => (next() + next() + next() + next() - 2) * 1.7,
  };
}

/**
 * A smooth field of values from 0 to 1, one for each pixel: random values on a lattice of
 * `cellX` by `cellY` pixels, joined by eased interpolation.
 */
export function noiseField(
  width: number,
  height: number,
  cellX: number,
  cellY: number,
  random: Random,
): Float32Array {
  const columns = Math.ceil(width / cellX) + 2;
  const rows = Math.ceil(height / cellY) + 2;
  const lattice = Float32Array.from({ length: columns * rows }, () => random.next());
  const field = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cellY);
    const fy = ease(y / cellY - row);
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(x / cellX);
      const fx = ease(x / cellX - column);
      const at = row * columns + column;
      const top = lerp(lattice[at] ?? 0, lattice[at + 1] ?? 0, fx);
      const below = lerp(lattice[at + columns] ?? 0, lattice[at + columns + 1] ?? 0, fx);
      field[y * width + x] = lerp(top, below, fy);
    }
  }
  return field;
}

/** The value between `a` and `b` at `t` (0 to 1). */
export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** Keeps a number between two bounds. */
export function clamp(value: number, low = 0, high = 1): number {
  return Math.max(low, Math.min(high, value));
}

/** Slow at both ends, quick in the middle. */
export function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
