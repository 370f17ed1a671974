/** A small firm that syncs: workbooks in memory, a server in memory, one clock and one source of randomness for all. */

import {
  type PreviewAnswer,
  type RoundOptions,
  type RoundOutcome,
  type TabPreview,
} from '../../core/sync/round-outcome.ts';
import { type IdSource } from '../../core/sync/row-id.ts';
import { parseRowToken } from '../../core/sync/row-token.ts';
import { shareTab } from '../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../core/sync/sync-environment.ts';
import { runSyncRound, type RoundMemory } from '../../core/sync/sync-round.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { type RecognisedTable } from '../../core/workbook/recognition.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { memoryWorkbookHost, type MemoryHostOptions } from './memory-workbook-host.ts';
import { MemoryWorkbook, type MemoryTab } from './memory-workbook.ts';
import { referenceServer, type ReferenceServer } from './reference-sync-service.ts';

export const HEADERS = ['日期', '单据编号', '商品编码', '数量', '单价', '备注'] as const;
export const FIELDS_OF_TAB: readonly FieldId[] = [
  'date',
  'documentNumber',
  'itemCode',
  'quantity',
  'unitPrice',
  'remark',
];
export const QUANTITY = 4;
export const REMARK = 6;
export const TOKEN = 7;

/** Bytes that look random and are the same every time: a counter through a mixer (xorshift and a golden ratio step). */
export function countedEntropy(seed = 1): IdSource['entropy'] {
  let state = seed >>> 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 1) {
      state = (state + 0x9e3779b9) >>> 0;
      let mixed = state;
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      bytes[index] = (mixed ^ (mixed >>> 15)) & 0xff;
    }
    return bytes;
  };
}

/** A purchase line as it is typed: item, quantity, remark. */
export function line(item: string, quantity: number, remark: string | null = null): CellValue[] {
  return [46_000, `PO-${item}`, item, quantity, 2.5, remark];
}

export function tableOf(
  register: RegisterId,
  fields: readonly FieldId[],
  lastRow: number,
): RecognisedTable {
  return {
    register,
    confidence: 1,
    evidence: [],
    headerRows: [1],
    dataRows: lastRow > 1 ? [[2, lastRow]] : [],
    skippedRows: [],
    columns: new Map(
      fields.map((field, index) => [
        field,
        { column: index + 1, header: '', confidence: 1, evidence: [] },
      ]),
    ),
    extraColumns: [],
    firstColumn: 1,
    lastColumn: fields.length,
    questions: [],
    fillDown: [],
    dateOrders: new Map(),
    decimalCommaColumns: [],
    constants: {},
  };
}

export class SyncWorld {
  time = 1_780_000_000_000;
  readonly server: ReferenceServer;
  readonly #entropy = countedEntropy();
  binding: string | null = null;

  constructor() {
    this.server = referenceServer(this.ids);
  }

  get ids(): IdSource {
    return { now: () => this.time, entropy: this.#entropy };
  }

  /** A workbook with one tab, shared as the purchase register of the firm. */
  async workbook(name: string, rows: readonly CellValue[][] = []): Promise<WorldWorkbook> {
    const book = new WorldWorkbook(this, name, rows);
    await book.share();
    return book;
  }

  /** What the server holds: "item quantity remark" of every living row, sorted. */
  serverRows(): string[] {
    return [...this.server.state.rows.values()]
      .flatMap(({ versions }) => versions.at(-1)?.row ?? [])
      .map(({ fields }) => textOfRow(fields.itemCode, fields.quantity, fields.remark))
      .sort();
  }
}

function textOfRow(item: unknown, quantity: unknown, remark: unknown): string {
  return [item, quantity, remark].map((part) => (part ?? '-') as string).join(' ');
}

/** How a round went, and what its preview said of the first tab. */
export interface SyncedRound {
  readonly outcome: RoundOutcome;
  readonly preview: TabPreview | undefined;
}

export class WorldWorkbook {
  readonly world: SyncWorld;
  readonly workbook: MemoryWorkbook;
  memory: RoundMemory = new Map();
  hostOptions: MemoryHostOptions = {};
  service: SyncService;
  device: string;
  person: string;

  constructor(world: SyncWorld, name: string, rows: readonly CellValue[][], copy?: MemoryWorkbook) {
    this.world = world;
    this.device = `device of ${name}`;
    this.person = name;
    this.service = world.server.serviceFor(name);
    this.workbook = copy ?? new MemoryWorkbook({ name, place: `memory:${name}` });
    if (copy === undefined) this.workbook.addTab('采购', [[...HEADERS], ...rows]);
  }

  get tab(): MemoryTab {
    return this.workbook.tabs[0]!;
  }

  get environment(): SyncEnvironment {
    return {
      ...this.world.ids,
      sleep: (milliseconds) => {
        this.world.time += milliseconds;
        return Promise.resolve();
      },
      service: this.service,
      host: memoryWorkbookHost(this.workbook, this.hostOptions),
      device: this.device,
      clientVersion: 'test',
      locale: 'zh',
    };
  }

  async share(): Promise<void> {
    const { host } = this.environment;
    const content = await host.readTab(this.tab.id);
    const outcome = await shareTab(this.environment, {
      tab: this.tab.id,
      content,
      table: tableOf('purchase', FIELDS_OF_TAB, content.rowCount),
      binding: this.world.binding,
      name: '采购登记',
    });
    if (outcome.status !== 'shared') throw new Error(`not shared: ${outcome.status}`);
    this.world.binding = outcome.register.binding;
  }

  round(options: RoundOptions = {}): Promise<RoundOutcome> {
    this.world.time += 1_000;
    return runSyncRound(this.environment, options, this.memory);
  }

  /** A round that must succeed, its preview answered with yes. */
  async sync(answer: PreviewAnswer = { send: true, deletes: 'send' }): Promise<SyncedRound> {
    let previews: readonly TabPreview[] = [];
    const outcome = await this.round({
      onPreview: (tabs) => {
        previews = tabs;
        return Promise.resolve(answer);
      },
    });
    if (outcome.status !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
    return { outcome, preview: previews[0] };
  }

  /** "item quantity remark" of every line of the tab, sorted. */
  rows(): string[] {
    return this.lines()
      .map(({ values }) => textOfRow(values[2], values[QUANTITY - 1], values[REMARK - 1]))
      .sort();
  }

  /** Row number of an item in the tab. */
  rowOf(item: string): number {
    const index = this.tab.rows.findIndex(({ values }) => values[2] === item);
    if (index < 0) throw new RangeError(`no such item in the tab: ${item}`);
    return index + 1;
  }

  type(item: string, column: number, value: CellValue): void {
    this.workbook.typeCell(this.tab, this.rowOf(item), column, value);
  }

  add(...rows: readonly CellValue[][]): void {
    this.workbook.insertRows(this.tab, this.tab.rows.length + 1, rows);
  }

  delete(item: string): void {
    this.workbook.deleteRows(this.tab, this.rowOf(item));
  }

  /** Identities of the lines, by item. */
  ids(): Map<unknown, string | undefined> {
    return new Map(
      this.lines().map(({ values }) => [
        values[2],
        values.map((value) => parseRowToken(value)?.id).find((id) => id !== undefined),
      ]),
    );
  }

  private lines(): MemoryTab['rows'] {
    return this.tab.rows.slice(1).filter(({ values }) => (values[2] ?? null) !== null);
  }

  /** The file saved under another name, opened somewhere else. */
  saveAs(name: string, place = `memory:${name}`): WorldWorkbook {
    return new WorldWorkbook(this.world, name, [], this.workbook.saveAs(name, place));
  }
}
