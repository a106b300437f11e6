/**
 * Makes the sound of the foghorn: a diaphone's long low note that drops with a grunt at its end,
 * twice, over wind and swell. Writes a WAV file; the published file is encoded from it with LAME
 * (Debian package "lame"):
 *
 *   node content/drawings/foghorn.ts /tmp/foghorn.wav
 *   lame --quiet -m m -b 64 --resample 22.05 --tt "The foghorn at the Outer Light" \
 *     --ta "Ilya Marsh / The Halyard" /tmp/foghorn.wav content/media/2026/foghorn.mp3
 */

import { writeFile } from 'node:fs/promises';
import { clamp, ease, seeded } from './kit/random.ts';

const RATE = 44_100;
const SECONDS = 12.5;

/** A blast: when it starts, how long its note is held, and how long the grunt lasts. */
interface Blast {
  start: number;
  hold: number;
  grunt: number;
}

const blasts: readonly Blast[] = [
  { start: 1.2, hold: 2.5, grunt: 0.75 },
  { start: 6.6, hold: 2.5, grunt: 0.75 },
];

/** Pitch in hertz: it rises as the air comes in, holds, then falls by more than an octave. */
function pitch(t: number, blast: Blast): number {
  if (t < blast.hold) return 176 - 26 * Math.exp(-t * 9);
  return 176 - 102 * ease(clamp((t - blast.hold) / 0.22));
}

/** Loudness from 0 to 1, with the check between the note and the grunt. */
function level(t: number, blast: Blast): number {
  const end = blast.hold + blast.grunt;
  if (t < 0 || t > end) return 0;
  const attack = ease(clamp(t / 0.16));
  const release = ease(clamp((end - t) / 0.2));
  const check = 1 - 0.45 * Math.exp(-(((t - blast.hold - 0.04) / 0.05) ** 2));
  return attack * release * check;
}

/** The horn alone: many harmonics, roughened by the beat of the piston. */
function horn(count: number): Float32Array {
  const random = seeded('foghorn reed');
  const out = new Float32Array(count);
  for (const blast of blasts) {
    let phase = 0;
    let flutter = 0;
    const first = Math.floor(blast.start * RATE);
    const last = Math.min(count, first + Math.ceil((blast.hold + blast.grunt) * RATE));
    for (let i = first; i < last; i += 1) {
      const t = (i - first) / RATE;
      flutter += (random.next() - 0.5) * 0.004 - flutter * 0.002;
      phase += (pitch(t, blast) * (1 + flutter * 0.05) * 2 * Math.PI) / RATE;
      let sample = 0;
      for (let k = 1; k <= 14; k += 1) {
        const weight = k === 1 ? 0.8 : 1 / k ** (k % 2 ? 0.9 : 1.25);
        sample += Math.sin(phase * k + Math.sin(phase * 0.5) * 0.12) * weight;
      }
      const beat = 1 + 0.16 * Math.sin(phase * 0.5) + flutter;
      out[i] = (out[i] ?? 0) + Math.tanh(sample * 0.75 * beat) * level(t, blast);
    }
  }
  return out;
}

/** Echoes from the cliffs and a long, darkening tail. */
function withEchoes(dry: Float32Array): Float32Array {
  const wet = dry.slice();
  for (const [delay, gain] of [
    [0.19, 0.34],
    [0.43, 0.26],
    [0.71, 0.2],
    [1.13, 0.15],
    [1.7, 0.1],
    [2.4, 0.07],
  ] as const) {
    const shift = Math.floor(delay * RATE);
    let smooth = 0;
    for (let i = shift; i < wet.length; i += 1) {
      smooth += ((dry[i - shift] ?? 0) - smooth) * (0.22 - delay * 0.06);
      wet[i] = (wet[i] ?? 0) + smooth * gain;
    }
  }
  return wet;
}

/** Wind in gusts and a slow swell on the rocks, from filtered noise. */
function wind(count: number): Float32Array {
  const random = seeded('foghorn wind');
  const out = new Float32Array(count);
  let low = 0;
  let lower = 0;
  let band = 0;
  for (let i = 0; i < count; i += 1) {
    const t = i / RATE;
    const noise = random.next() * 2 - 1;
    const gust = 0.55 + 0.25 * Math.sin(t * 0.9 + 1) + 0.2 * Math.sin(t * 2.3);
    low += (noise - low) * (0.03 + 0.02 * gust);
    lower += (noise - lower) * 0.006;
    band += (low - lower - band) * 0.2;
    const swell = Math.max(0, Math.sin((t / 5.2) * 2 * Math.PI - 0.6)) ** 3;
    out[i] = band * 0.5 * gust + lower * 1.1 * swell + (noise - low) * 0.012 * swell;
  }
  return out;
}

/** A mono WAV file of 16 bits. */
function wav(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    file.writeInt16LE(Math.round(clamp(sample, -1, 1) * 32_000), 44 + i * 2);
  });
  return file;
}

const target = process.argv[2];
if (!target) throw new Error('Say where the WAV file goes: node content/drawings/foghorn.ts FILE');
const count = Math.floor(SECONDS * RATE);
const blown = withEchoes(horn(count));
const weather = wind(count);
const mixed = blown.map((sample, i) => {
  const t = i / RATE;
  const fade = ease(clamp(t / 0.6)) * ease(clamp((SECONDS - t) / 1.4));
  return Math.tanh(sample * 0.8 + (weather[i] ?? 0) * 1.1) * fade;
});
await writeFile(target, wav(mixed));
