import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffPassages } from '#lib/desk/changes-passages.ts';
import type { ChangedPassage } from '#lib/edition/models/changes.ts';
import type { Passage } from '#lib/edition/models/passages.ts';

const of = (...texts: readonly string[]): readonly Passage[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));
const changesIn = (passages: readonly ChangedPassage[]) => passages.map(({ change }) => change);

const texts = (
  passages: readonly ChangedPassage[],
  out: readonly ChangedPassage['change'][],
  piece: string,
): readonly string[] =>
  passages
    .filter(({ change }) => !out.includes(change))
    .map(({ pieces }) =>
      pieces
        .filter(({ change }) => change !== piece)
        .map(({ text }) => text)
        .join(''),
    );

const newOf = (passages: readonly ChangedPassage[]) =>
  passages.filter(({ change }) => change !== 'removed' && change !== 'left');

test('the new story and the old one can be read out of their comparison, whole and in order', () => {
  const passage = fc.record({
    kind: fc.constantFrom('paragraph', 'subhead', 'caption'),
    text: fc
      .array(fc.constantFrom('the', 'tram', 'returns', 'to', 'the harbour after a winter', 'Hafen'), {
        minLength: 1,
      })
      .map((words) => words.join(' ')),
  } as const);
  const story = fc.array(passage, { maxLength: 12 });
  fc.assert(
    fc.property(story, story, (before, after) => {
      const passages = diffPassages(before, after, 'en');
      expect(texts(newOf(passages), [], 'removed')).toEqual(after.map(({ text }) => text));
      // What was moved is marked once where it went, and shown once where it came.
      expect(texts(passages, ['added', 'moved'], 'added')).toEqual(before.map(({ text }) => text));
    }),
  );
});

describe('paragraphs', () => {
  const [one, two, three] = [
    'The tram returns to the harbour on Monday morning.',
    'Nobody had asked the drivers about the timetable.',
    'The council will meet again in the first week of June.',
  ];

  test('that are the same aren’t marked', () => {
    expect(changesIn(diffPassages(of(one, two), of(one, two), 'en'))).toEqual(['same', 'same']);
  });

  test('are compared with the one that they were, though one was added before', () => {
    const after = of(one, three, 'Nobody had asked drivers about their timetable.');
    expect(changesIn(diffPassages(of(one, two), after, 'en'))).toEqual(['same', 'added', 'changed']);
  });

  test('that share few words are one that went and one that came', () => {
    expect(changesIn(diffPassages(of(one), of(two), 'en'))).toEqual(['removed', 'added']);
  });

  test('that stand elsewhere were moved', () => {
    expect(changesIn(diffPassages(of(one, two, three), of(three, one, two), 'en'))).toEqual([
      'moved',
      'same',
      'same',
      'left',
    ]);
  });

  test('that are no paragraphs any more are another thing', () => {
    const subhead: readonly Passage[] = [{ kind: 'subhead', text: one }];
    expect(changesIn(diffPassages(of(one), subhead, 'en'))).toEqual(['removed', 'added']);
  });
});

test('a thousand paragraphs that share nothing with a thousand others are compared quickly', () => {
  const many = (word: string) =>
    of(...Array.from({ length: 1_000 }, (_, n) => `${word} number ${n} of many`));
  const started = performance.now();
  expect(diffPassages(many('ox'), many('gull'), 'en')).toHaveLength(2_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
