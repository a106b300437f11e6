import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, modelsOf, plainOf } from '../../support/blocks.ts';

const moment = (date: string, title: string, inner = 'It rolled.') =>
  `{% moment date="${date}" title="${title}" %}\n${inner}\n{% /moment %}`;
const timeline = (inner: string, title = '') => `{% timeline${title} %}\n${inner}\n{% /timeline %}`;
const two = `${moment('2018-04-25', 'First')}\n${moment('2019-12-31', 'Last')}`;

test('each day is said for people and for machines, in the order of the story', async () => {
  expect(await modelsOf(timeline(two, ' title="Line 4"'))).toEqual([
    ['timeline', { title: 'Line 4', language: 'en' }],
    ['moment', { date: { iso: '2018-04-25', text: '25 April 2018' }, title: 'First' }],
    ['moment', { date: { iso: '2019-12-31', text: '31 December 2019' }, title: 'Last' }],
  ]);
});

test('a day is the day that is written, wherever server and readers are', async () => {
  for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    const site = { 'site.yaml': `name: G\nlanguage: en\ntimezone: ${timezone}\n` };
    const [, [, model] = []] = await modelsOf(timeline(moment('2018-04-25', 'x')), site);
    expect(model).toMatchObject({ date: { iso: '2018-04-25', text: '25 April 2018' } });
  }
});

test('days are said in the story’s language', async () => {
  const [, [, model] = []] = await modelsOf(timeline(moment('2018-04-25', 'x')), {}, { language: 'ja' });
  expect(model).toMatchObject({ date: { text: '2018年4月25日' } });
});

test('search and reading time know days, titles and what happened', async () => {
  expect(await plainOf(timeline(two, ' title="Line 4"'))).toBe(
    'Line 4\n25 April 2018: First\nIt rolled.\n31 December 2019: Last\nIt rolled.\n',
  );
});

const bad: BadExamples = {
  'a day that no calendar has': [
    '{% timeline %}\n{% moment date=▸"2026-02-30" title="x" %}\ny\n{% /moment %}\n{% /timeline %}',
    'invalid-attribute',
  ],
  'a day in words': [
    '{% timeline %}\n{% moment date=▸"1 May 2026" title="x" %}\ny\n{% /moment %}\n{% /timeline %}',
    'invalid-attribute',
  ],
  'a moment without a day': [timeline('▸{% moment title="x" %}\ny\n{% /moment %}'), 'missing-attribute'],
  'a moment outside a timeline': [`▸${moment('2018-04-25', 'x')}`, 'misplaced-tag'],
  'an empty moment': [timeline('▸{% moment date="2018-04-25" title="x" %}\n{% /moment %}'), 'empty-tag'],
  'text between moments': [timeline(`${two}\n\n▸Words.`), 'misplaced-tag'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule);
  });
}
