/**
 * Scans a bound tab: which rows it has, who they are and what they say. Reads nothing twice: a row whose cells are what
 * they were at the last scan keeps the hash it had.
 */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELDS } from '../registers/field.ts';
import { type DateSystem } from '../values/civil-date.ts';
import {
  cellKey,
  numberFormatAt,
  type CellValue,
  type TabContent,
} from '../workbook/tab-content.ts';
import { isSameCellValue } from '../workbook/same-cell-value.ts';
import { canonicalRows, type RowReading, type RowSource } from './canonical-row.ts';
import { rowKinds } from './is-data-row.ts';
import { locateColumns } from './locate-columns.ts';
import { hashRow } from './row-hash.ts';
import { parseRowToken, type RowToken } from './row-token.ts';
import { type TabLayout } from './tab-layout.ts';

export interface ScannedRow {
  /** 1-based, at the time of the scan. */
  readonly row: number;
  /** Undefined for a row that has none, or a damaged one. */
  readonly token: RowToken | undefined;
  /** Text of the token cell as it stands. */
  readonly tokenCell: CellValue;
  /** Hash of what the row says now. */
  readonly hash: string;
  readonly isUncalculated: boolean;
  /** The cells of the row as they stand. */
  readonly cells: readonly CellValue[];
}

/** A token that a sort or a cleared row has left on a row without anything else. */
export interface StrayToken {
  readonly row: number;
  readonly token: RowToken;
}

export interface TabScan {
  readonly source: RowSource;
  readonly rows: readonly ScannedRow[];
  readonly strays: readonly StrayToken[];
  /** Last row of the tab that is a line; the header row when there is none. */
  readonly lastRow: number;
  /** What a row says; read when it is asked for. */
  readonly rowOf: (row: ScannedRow) => SyncRow;
  readonly hasFormula: (row: ScannedRow, column: number) => boolean;
  /** Whether a row would be a line without its token too. */
  readonly isLine: (row: ScannedRow) => boolean;
}

export type ScanOutcome =
  | { readonly status: 'intact'; readonly scan: TabScan }
  | { readonly status: 'tokensGone'; readonly scan: TabScan }
  | { readonly status: 'headersGone'; readonly headers: readonly string[] };

/** What is kept from one scan to the next, in memory only. */
export interface ScanMemory {
  columns: string;
  rows: Map<string, RememberedRow>;
}

interface RememberedRow {
  readonly cells: readonly CellValue[];
  readonly formats: string;
  readonly hash: string;
  readonly isUncalculated: boolean;
}

export function emptyScanMemory(): ScanMemory {
  return { columns: '', rows: new Map() };
}

export function scanTab(
  content: TabContent,
  dateSystem: DateSystem,
  layout: TabLayout,
  memory: ScanMemory = emptyScanMemory(),
): ScanOutcome {
  const location = locateColumns(content, layout);
  if (location.status === 'headersGone') return location;
  const { located } = location;
  const source: RowSource = { content, dateSystem, layout, located };
  const { found, strays } = findRows(source);
  const readings = new Map<number, RowReading>();
  const rows = hashRows(source, found, memory, readings);
  const scan: TabScan = {
    source,
    rows,
    strays,
    lastRow: rows.at(-1)?.row ?? located.headerRow,
    rowOf: ({ row }) => {
      let reading = readings.get(row);
      if (reading === undefined) {
        reading = readAlone(source, row);
        readings.set(row, reading);
      }
      return reading.row;
    },
    hasFormula: ({ row }, column) => content.formulas.has(cellKey(row, column)),
    isLine: ({ cells }) => rowKinds(layout, located).isNewLine(cells),
  };
  return { status: location.status === 'found' ? 'intact' : 'tokensGone', scan };
}

type FoundRow = Pick<ScannedRow, 'row' | 'token' | 'tokenCell' | 'cells'>;

function findRows({ content, layout, located }: RowSource): {
  readonly found: readonly FoundRow[];
  readonly strays: readonly StrayToken[];
} {
  const kinds = rowKinds(layout, located);
  const found: FoundRow[] = [];
  const strays: StrayToken[] = [];
  for (let row = located.headerRow + 1; row <= content.rowCount; row += 1) {
    const cells = content.rows[row - 1];
    if (cells === undefined) continue;
    const tokenCell = cells[located.tokenColumn - 1] ?? null;
    const token = parseRowToken(tokenCell);
    if (kinds.isBlank(cells)) {
      if (token !== undefined) strays.push({ row, token });
      continue;
    }
    if (token === undefined && !kinds.isNewLine(cells)) continue;
    found.push({ row, token, tokenCell, cells });
  }
  return { found, strays };
}

/** Only rows that are new or changed are read and hashed. */
function hashRows(
  source: RowSource,
  found: readonly FoundRow[],
  memory: ScanMemory,
  readings: Map<number, RowReading>,
): ScannedRow[] {
  const look = lookOf(source);
  if (memory.columns !== look.columns || look.dependsOnOthers) {
    memory.columns = look.columns;
    memory.rows = new Map();
  }
  const known = found.map((row) => {
    const remembered = row.token && memory.rows.get(row.token.id);
    return remembered !== undefined && look.isSame(row, remembered) ? remembered : undefined;
  });
  const toRead = found.flatMap(({ row }, index) => (known[index] === undefined ? [row] : []));
  const read = canonicalRows(source, toRead);
  toRead.forEach((row, index) => readings.set(row, read[index]!));
  const rows = new Map<string, RememberedRow>();
  const scanned = found.map((row, index): ScannedRow => {
    const reading = readings.get(row.row);
    const remembered = known[index] ?? {
      cells: row.cells,
      formats: look.formatsOf(row),
      hash: hashRow(reading!.row),
      isUncalculated: reading!.isUncalculated,
    };
    if (row.token !== undefined) rows.set(row.token.id, remembered);
    return { ...row, hash: remembered.hash, isUncalculated: remembered.isUncalculated };
  });
  memory.rows = rows;
  return scanned;
}

interface RowLook {
  /** What the memory of rows depends on beside their cells. */
  readonly columns: string;
  /** Whether a row can only be read together with the rows above it. */
  readonly dependsOnOthers: boolean;
  readonly formatsOf: (row: FoundRow) => string;
  readonly isSame: (row: FoundRow, remembered: RememberedRow) => boolean;
}

function lookOf({ content, layout, located, dateSystem }: RowSource): RowLook {
  const columns: number[] = [];
  /** Columns in which a number is shown as its format shows it: codes, names, columns without a meaning. */
  const shown: number[] = located.extra.map(({ column }) => column);
  for (const [field, { column, layout: reading }] of located.fields) {
    if (reading.isLeftOut === true) continue;
    columns.push(column);
    if (FIELDS[field].kind === 'code' || FIELDS[field].kind === 'text') shown.push(column);
  }
  for (const { column } of located.extra) columns.push(column);
  const formatsOf = ({ row, cells }: FoundRow): string => {
    let formats = '';
    for (const column of shown) {
      if (typeof cells[column - 1] !== 'number') continue;
      formats += `${column}:${numberFormatAt(content, row, column)};`;
    }
    return formats;
  };
  const firstMerged = content.merges.some(
    ({ fromRow, toRow }) => toRow > fromRow && fromRow > located.headerRow,
  );
  return {
    columns: JSON.stringify([columns, layout, dateSystem, located.extra]),
    dependsOnOthers: firstMerged || layout.columns.some((each) => each.isFilledDown === true),
    formatsOf,
    isSame: (row, remembered) =>
      columns.every((column) =>
        isSameCellValue(row.cells[column - 1] ?? null, remembered.cells[column - 1] ?? null),
      ) && formatsOf(row) === remembered.formats,
  };
}

/** Rows that say "as above" are read with all rows above them. */
function readAlone(source: RowSource, row: number): RowReading {
  const { content, located } = source;
  if (!lookOf(source).dependsOnOthers) return canonicalRows(source, [row])[0]!;
  const kinds = rowKinds(source.layout, located);
  const rows: number[] = [];
  for (let each = located.headerRow + 1; each <= row; each += 1) {
    if (!kinds.isBlank(content.rows[each - 1])) rows.push(each);
  }
  return canonicalRows(source, rows).at(-1)!;
}
