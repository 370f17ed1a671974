/** A workbook in memory that syncs with a real server by the real engine, and counts what goes over the wire. */

import { randomBytes } from 'node:crypto';
import { httpSyncService } from '../../core/sync/http-sync-service.ts';
import { shareTab } from '../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../core/sync/sync-environment.ts';
import { runSyncRound, type RoundMemory } from '../../core/sync/sync-round.ts';
import { memoryWorkbookHost } from '../support/memory-workbook-host.ts';
import { MemoryWorkbook, type MemoryTab } from '../support/memory-workbook.ts';
import { FIELDS_OF_TAB, HEADERS, QUANTITY, tableOf } from '../support/sync-world.ts';

export interface RoundFigures {
  readonly ms: number;
  /** Bytes of all requests and replies. */
  readonly bytes: number;
}

export class BenchWorkbook {
  readonly #workbook: MemoryWorkbook;
  readonly #tab: MemoryTab;
  readonly #environment: SyncEnvironment;
  #bytes = 0;
  #memory: RoundMemory = new Map();
  #edits = 0;

  constructor(url: string, name: string, rows: number) {
    this.#workbook = new MemoryWorkbook({ name, place: `memory:${name}`, keepsHistory: false });
    const lines = Array.from({ length: rows }, (_, row) => [
      46_000 + (row % 90),
      `PO-${Math.floor(row / 5)}`,
      `SKU-${row % 2_000}`,
      (row % 40) + 1,
      2.5,
      row % 7 === 0 ? `第 ${row} 行` : null,
    ]);
    this.#tab = this.#workbook.addTab('采购', [[...HEADERS], ...lines]);
    this.#environment = {
      now: () => Date.now(),
      entropy: (length) => randomBytes(length),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      service: httpSyncService(async (path, body) => {
        const response = await fetch(url + path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
        });
        const text = await response.text();
        this.#bytes += Buffer.byteLength(body) + Buffer.byteLength(text);
        return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
      }),
      host: memoryWorkbookHost(this.#workbook),
      device: `device of ${name}`,
      clientVersion: 'bench',
      locale: 'zh',
    };
  }

  /** Shares the tab as a new register. */
  async share(): Promise<void> {
    const content = await this.#environment.host.readTab(this.#tab.id);
    const outcome = await shareTab(this.#environment, {
      tab: this.#tab.id,
      content,
      table: tableOf('purchase', FIELDS_OF_TAB, content.rowCount),
      binding: null,
      name: '采购登记',
    });
    if (outcome.status !== 'shared') throw new Error(`not shared: ${outcome.status}`);
  }

  /** Types another quantity into one row somewhere in the tab. */
  changeOneRow(): void {
    this.#edits += 1;
    const rows = this.#tab.rows.length - 1;
    const row = 2 + ((this.#edits * 7_919) % rows);
    this.#workbook.typeCell(this.#tab, row, QUANTITY, 1_000 + this.#edits);
  }

  /** Forgets what the session knew, as a workbook that was just opened. */
  reopen(): void {
    this.#memory = new Map();
  }

  async round(): Promise<RoundFigures> {
    const before = this.#bytes;
    const start = performance.now();
    const options = { onPreview: () => Promise.resolve({ send: true, deletes: 'send' } as const) };
    const outcome = await runSyncRound(this.#environment, options, this.#memory);
    const ms = performance.now() - start;
    if (outcome.status !== 'done' || outcome.tabs.some(({ status }) => status !== 'synced')) {
      throw new Error(`the round went wrong: ${JSON.stringify(outcome)}`);
    }
    return { ms, bytes: this.#bytes - before };
  }
}
