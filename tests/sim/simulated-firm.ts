/** The firm of one simulation: its server, its workbooks and what is known of them, as the seed makes them. */

import { type FieldId } from '../../core/registers/field.ts';
import { type RoundMemory } from '../../core/sync/sync-round.ts';
import { type RecognisedTable } from '../../core/workbook/recognition.ts';
import { type MemoryTab, MemoryWorkbook } from '../support/memory-workbook.ts';
import { FIELD_OF_HEADER, linesIn } from './line-text.ts';
import { type SettledRows } from './settled-rows.ts';
import { type SimulatedServer } from './server-state.ts';
import { countedEntropy, tableOf } from '../support/sync-world.ts';
import { type Turns } from './turns.ts';

export const HEADERS = ['单据编号', '商品编码', '数量', '备注'] as const;
/** A line without a date is not posted by the real ledger. */
export const DATED_HEADERS = ['日期', ...HEADERS] as const;

export interface SimulatedWorkbook {
  readonly name: string;
  readonly device: string;
  readonly workbook: MemoryWorkbook;
  /** Whether the person at it is one of those in haste; see person.ts. */
  readonly isHasty: boolean;
  /** What was done to it last. */
  lastAct: string;
  memory: RoundMemory;
  /** What runs on it now; it has at most one round at a time. */
  running: 'round' | 'fork' | 'share' | undefined;
  fork: 'asked' | 'readOnly' | undefined;
  /** Whether a person did anything but sort since the last round that ended clean. */
  isTouched: boolean;
  /** Whether a sort has torn tokens from their rows since the last round that ended: who is who is then a guess. */
  isScrambled: boolean;
  /** Whether that happened while a round was running. */
  wasSortedMeanwhile: boolean;
  /** Identities of the rows that the round has sent: whether nothing but sorting had happened is told once it is over. */
  sent: string[];
  /** The rows that were settled when the first sort of some columns came, before this round and while it runs. */
  settledBefore: SettledRows | undefined;
  settledNow: SettledRows | undefined;
  /** Identities a person took out of the tab, and what rows said that were taken out: these alone may be deleted. */
  readonly removed: Set<string>;
  /** In which version each row last stood in the tab, and all it ever said there: what a person saw of it. */
  readonly shown: Map<string, { readonly revision: number; readonly said: ReadonlySet<string> }>;
  /** States of the file somebody kept. */
  readonly backups: {
    readonly workbook: MemoryWorkbook;
    readonly isScrambled: boolean;
    /** How many rounds had begun by then. */
    readonly rounds: number;
  }[];
  /** Rounds begun. */
  rounds: number;
}

export interface Firm {
  time: number;
  readonly entropy: (length: number) => Uint8Array;
  readonly turns: Turns;
  readonly workbooks: SimulatedWorkbook[];
  readonly server: SimulatedServer;
  binding: string | null;
  /** Whether faults still happen; at the end they stop. */
  isCalm: boolean;
  readonly history: string[];
  /** Whether the history shows tabs and rows too. */
  readonly isTraced: boolean;
}

export function tabOf({ workbook }: SimulatedWorkbook): MemoryTab {
  return workbook.tabs[0]!;
}

function newWorkbook(
  { name, device, isHasty }: Pick<SimulatedWorkbook, 'name' | 'device' | 'isHasty'>,
  workbook: MemoryWorkbook,
): SimulatedWorkbook {
  return {
    name,
    device,
    workbook,
    isHasty,
    lastAct: '',
    memory: new Map(),
    running: undefined,
    fork: undefined,
    isTouched: true,
    isScrambled: false,
    wasSortedMeanwhile: false,
    sent: [],
    settledBefore: undefined,
    settledNow: undefined,
    rounds: 0,
    removed: new Set(),
    shown: new Map(),
    backups: [],
  };
}

/** The file as it stands, to be put back one day. */
export function backupOf({
  workbook,
  isScrambled,
  rounds,
}: SimulatedWorkbook): SimulatedWorkbook['backups'][number] {
  return { workbook: workbook.saveAs(workbook.name, workbook.place), isScrambled, rounds };
}

/** States of the file that may be put back: none of the round that runs, for it cannot tell one moment of its own from another. */
export function backupsOf({
  backups,
  rounds,
  running,
}: SimulatedWorkbook): SimulatedWorkbook['backups'] {
  return backups.filter((backup) => running === undefined || backup.rounds < rounds);
}

/** The file saved under another name. */
export function copyOf(book: SimulatedWorkbook, name: string, device: string): SimulatedWorkbook {
  const { isHasty } = book;
  const copy = newWorkbook({ name, device, isHasty }, book.workbook.saveAs(name, `memory:${name}`));
  for (const id of book.removed) copy.removed.add(id);
  for (const [id, shown] of book.shown) copy.shown.set(id, shown);
  copy.isScrambled = book.isScrambled;
  return copy;
}

/** Notes what stands in the tab at this moment. */
export function noteShown(book: SimulatedWorkbook): void {
  for (const { token, cells } of linesIn(tabOf(book))) {
    if (token === undefined) continue;
    const text = cells.join(' ');
    const known = book.shown.get(token.id);
    if (known?.revision === token.revision && known.said.has(text)) continue;
    const said = new Set([...(known?.said ?? []), text]);
    book.shown.set(token.id, { revision: token.revision, said });
  }
}

export function freshWorkbook(
  name: string,
  headers: readonly string[],
  isHasty: boolean,
): SimulatedWorkbook {
  const workbook = new MemoryWorkbook({ name, place: `memory:${name}` });
  workbook.addTab('采购', [[...headers]]);
  return newWorkbook({ name, device: name, isHasty }, workbook);
}

export function entropyOf(seed: number): Firm['entropy'] {
  return countedEntropy(seed + 7);
}

export function headersOf(book: SimulatedWorkbook): readonly unknown[] {
  return tabOf(book).rows[0]!.values;
}

/** What recognising the tab as it stands would say. */
export function tableNow(book: SimulatedWorkbook): RecognisedTable {
  const { rows } = tabOf(book);
  const table = tableOf('purchase', [], rows.length);
  const columns = new Map(table.columns);
  const extraColumns: { column: number; header: string }[] = [];
  headersOf(book).forEach((header, index) => {
    if (typeof header !== 'string' || header === '') return;
    const field = FIELD_OF_HEADER[header] as FieldId | undefined;
    const column = index + 1;
    if (field === undefined) extraColumns.push({ column, header });
    else columns.set(field, { column, header, confidence: 1, evidence: [] });
  });
  return { ...table, columns, extraColumns, lastColumn: headersOf(book).length };
}

/** The tab as one line: its rows, tokens shortened to their end. */
export function textOfTab(book: SimulatedWorkbook): string {
  const rows = tabOf(book).rows.map(({ values }) =>
    values
      .map((value) => (typeof value === 'string' ? value.replace(/^v1\..{20}/, '') : value))
      .join(','),
  );
  return `      ${book.name}: ${rows.join(' / ')}`;
}

/** What a row says, whichever row it is. */
export function textOfFields(textOf: (field: string) => unknown): string {
  return ['date', 'documentNumber', 'itemCode', 'quantity', 'remark']
    .map((field) => String(textOf(field)))
    .join('|');
}
