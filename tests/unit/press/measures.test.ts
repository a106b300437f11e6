import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMeasures } from '#lib/press/measures.ts';
import { listen } from '../../support/listen.ts';

const { measures, serveMeasures } = openMeasures();
let isAhead = true;
const server = serveMeasures({
  waiting: () => 3,
  kept: () => ({ pages: 7, bytes: 7000 }),
  edition: () => new Date('2026-11-22T12:00:00Z'),
  drawn: () => 5,
  ahead: () => isAhead,
});
let url: string;
beforeAll(async () => {
  url = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => void server.close());

async function told(): Promise<readonly string[]> {
  return (await (await fetch(`${url}/metrics`)).text()).split('\n');
}

test('Prometheus is told what there is, each time it asks', async () => {
  measures.answered(200);
  measures.answered(206);
  measures.answered(304, 2);
  measures.hit();
  measures.rendered(8);
  expect(await told()).toEqual(
    expect.arrayContaining([
      'broadsheet_answers_total{status="2xx"} 2',
      'broadsheet_answers_total{status="3xx"} 1',
      'broadsheet_answers_total{status="5xx"} 0',
      'broadsheet_answer_seconds_count 1',
      'broadsheet_kept_total 1',
      'broadsheet_rendering_seconds_bucket{le="0.005"} 0',
      'broadsheet_rendering_seconds_bucket{le="0.01"} 1',
      'broadsheet_renderings_waiting 3',
      'broadsheet_kept_pages 7',
      'broadsheet_kept_bytes 7000',
      `broadsheet_edition_timestamp_seconds ${Date.parse('2026-11-22T12:00:00Z') / 1000}`,
      'broadsheet_cards_drawn_total 5',
      'broadsheet_ahead 1',
    ]),
  );
  isAhead = false;
  measures.answered(200);
  expect(await told()).toEqual(
    expect.arrayContaining(['broadsheet_answers_total{status="2xx"} 3', 'broadsheet_ahead 0']),
  );
});

test('at no other address is there anything', async () => {
  expect((await fetch(`${url}/`)).status).toBe(404);
});
