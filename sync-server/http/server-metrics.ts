/** What is counted while the server runs, for Prometheus. No label ever holds a name from a workbook. */

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Upper bounds in seconds: from a health check to a whole ledger. */
const DURATION_BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

export interface ServerMetrics {
  readonly countRequest: (operation: string, status: number, seconds: number) => void;
  readonly countRun: (kind: string, state: string) => void;
  readonly text: () => Promise<string>;
}

/** Metrics of one server; `isAccepting` is asked at each scrape. */
export function createServerMetrics(isAccepting: () => boolean): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'tallybook_' });
  const requests = new Histogram({
    name: 'tallybook_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['operation', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const runs = new Counter({
    name: 'tallybook_runs_total',
    help: 'Runs over workbooks that ended',
    labelNames: ['kind', 'state'],
    registers: [registry],
  });
  new Gauge({
    name: 'tallybook_accepting',
    help: '1 while the server takes work, 0 once it is stopping',
    registers: [registry],
    collect() {
      this.set(isAccepting() ? 1 : 0);
    },
  });
  return {
    countRequest: (operation, status, seconds) =>
      requests.observe({ operation, status: String(status) }, seconds),
    countRun: (kind, state) => runs.inc({ kind, state }),
    text: () => registry.metrics(),
  };
}
