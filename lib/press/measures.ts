import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted, for Prometheus. */
export interface Measures {
  /** Without a time for a page that was kept: it is handed over in some microseconds, and measuring costs one. */
  answered(status: number, milliseconds?: number): void;
  hit(): void;
  rendered(milliseconds: number): void;
}

/** What is asked when Prometheus asks. */
export interface Gauges {
  readonly waiting: () => number;
  readonly kept: () => { readonly pages: number; readonly bytes: number };
  readonly edition: () => Date;
  readonly drawn: () => number;
  /** Whether pages, cards or pictures are being made ahead of their first readers. */
  readonly ahead: () => boolean;
}

export function openMeasures(): { readonly measures: Measures; serveMeasures(gauges: Gauges): Server } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  // Counted by hand, and told when Prometheus asks: a kept page takes 25 µs, of which the library's way would be one.
  const classes = new Map([1, 2, 3, 4, 5].map((hundred) => [hundred, 0]));
  let kept = 0;
  new Counter({
    name: 'broadsheet_answers_total',
    help: 'Answers by class of status.',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      for (const [hundred, count] of classes) this.labels(`${hundred}xx`).inc(count);
    },
  });
  const seconds = new Histogram({
    name: 'broadsheet_answer_seconds',
    help: 'Time from a request to the end of its answer, for all that was not answered at once.',
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  new Counter({
    name: 'broadsheet_kept_total',
    help: 'Pages answered from what is kept.',
    registers,
    collect() {
      this.reset();
      this.inc(kept);
    },
  });
  const renderings = new Histogram({
    name: 'broadsheet_rendering_seconds',
    help: 'Time that a page took to render and finish.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const measures: Measures = {
    answered: (status, milliseconds) => {
      const hundred = Math.floor(status / 100);
      classes.set(hundred, (classes.get(hundred) ?? 0) + 1);
      if (milliseconds !== undefined) seconds.observe(milliseconds / 1000);
    },
    hit: () => {
      kept += 1;
    },
    rendered: (milliseconds) => renderings.observe(milliseconds / 1000),
  };
  return { measures, serveMeasures: (gauges) => serve(registry, gauges) };
}

function serve(registry: Registry, gauges: Gauges): Server {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  gauge('broadsheet_renderings_waiting', 'Renderings in the queue.', gauges.waiting);
  gauge('broadsheet_kept_pages', 'Pages kept in memory.', () => gauges.kept().pages);
  gauge('broadsheet_kept_bytes', 'Bytes of the pages kept in memory.', () => gauges.kept().bytes);
  gauge(
    'broadsheet_edition_timestamp_seconds',
    'When the present edition was set.',
    () => gauges.edition().getTime() / 1000,
  );
  gauge('broadsheet_ahead', '1 while something is made ahead of its first reader, else 0.', () =>
    gauges.ahead() ? 1 : 0,
  );
  new Counter({
    name: 'broadsheet_cards_drawn_total',
    help: 'Share cards drawn since the start.',
    registers,
    collect() {
      this.reset();
      this.inc(gauges.drawn());
    },
  });
  return createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
