/** Five hundred workbooks of one organisation that poll and push at once, by hand: what they are answered, and how long. */

import { OTHER_PLACE, purchase, rowIdNow } from '../contracts/sync-client.ts';
import { openRequest, TestWorkbook } from '../contracts/sync-client.ts';
import { httpSyncService } from '../../core/sync/http-sync-service.ts';

export interface CrowdFigures {
  readonly requests: number;
  /** Answers that are neither a reply nor 429. */
  readonly errors: number;
  readonly slowedDown: number;
  readonly p95Ms: number;
}

export interface Crowd {
  readonly url: string;
  readonly workbooks: number;
  readonly rounds: number;
}

/** One in five pushes a row each round; all pull. */
const PUSHING = 5;

export async function runCrowd({ url, workbooks, rounds }: Crowd): Promise<CrowdFigures> {
  const times: number[] = [];
  let errors = 0;
  let slowedDown = 0;
  const service = httpSyncService(async (path, body) => {
    for (;;) {
      const start = performance.now();
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      const text = await response.text();
      times.push(performance.now() - start);
      const retryAfter = response.headers.get('retry-after');
      if (response.status !== 429) {
        if (response.status !== 200) errors += 1;
        return { status: response.status, retryAfter, text };
      }
      slowedDown += 1;
      await new Promise((resolve) => setTimeout(resolve, Number(retryAfter ?? 1) * 1_000));
    }
  });
  const first = new TestWorkbook(service);
  await first.open(openRequest({ place: OTHER_PLACE }));
  await first.bind('purchase');
  const one = async (number: number): Promise<void> => {
    const workbook = new TestWorkbook(service);
    const place = number.toString(16).padStart(64, '0');
    await workbook.open({ place, device: `device-${number}` });
    await workbook.bind('purchase', first.binding);
    for (let round = 0; round < rounds; round += 1) {
      if (number % PUSHING === 0) {
        await workbook.push([workbook.upsert(rowIdNow(), purchase({ itemCode: `SKU-${number}` }))]);
      }
      await workbook.pull();
    }
  };
  await Promise.all(Array.from({ length: workbooks }, (_, number) => one(number)));
  return { requests: times.length, errors, slowedDown, p95Ms: percentile(times, 0.95) };
}

/** The value below which that share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
