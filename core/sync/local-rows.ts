/** The rows of a tab as the round knows them: as they were scanned, and as it has since written them itself. */

import { type SyncRow } from '../contract/sync-rows.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { type CellValue } from '../workbook/tab-content.ts';
import { type CellWrite } from '../workbook/workbook-host.ts';
import { type IdentifiedRow } from './repair-tokens.ts';
import { formatRowToken, type RowToken } from './row-token.ts';
import { type TabScan } from './scan-tab.ts';

export interface LocalRow {
  readonly scanned: IdentifiedRow | null;
  token: RowToken;
  /** Hash of what the row says, as far as the round knows. */
  hash: string;
  row: SyncRow | null;
  cells: CellValue[];
}

export class LocalRows {
  readonly #scan: TabScan;
  readonly #rows = new Map<string, LocalRow>();

  constructor(scan: TabScan, rows: readonly IdentifiedRow[]) {
    this.#scan = scan;
    for (const row of rows) {
      this.#rows.set(row.token.id, {
        scanned: row,
        token: row.token,
        hash: row.hash,
        row: null,
        cells: row.cells as CellValue[],
      });
    }
  }

  get scan(): TabScan {
    return this.#scan;
  }

  get(id: string): LocalRow | undefined {
    return this.#rows.get(id);
  }

  values(): Iterable<LocalRow> {
    return this.#rows.values();
  }

  get size(): number {
    return this.#rows.size;
  }

  /** What a row says. */
  rowOf(local: LocalRow): SyncRow {
    return (local.row ??= this.#scan.rowOf(local.scanned!));
  }

  hasFormula(local: LocalRow, column: number): boolean {
    return local.scanned !== null && this.#scan.hasFormula(local.scanned, column);
  }

  /** Notes what was written into a row. */
  wrote(local: LocalRow, token: RowToken, cells: readonly CellWrite[], row?: SyncRow): void {
    local.token = token;
    if (row !== undefined) {
      local.row = row;
      local.hash = token.hash;
    }
    if (cells.length === 0) return;
    local.cells = [...local.cells];
    for (const { column, value } of cells) {
      while (local.cells.length < column) local.cells.push(null);
      local.cells[column - 1] = value;
    }
  }

  inserted(token: RowToken, row: SyncRow, cells: readonly CellWrite[]): void {
    const local: LocalRow = { scanned: null, token, hash: token.hash, row, cells: [] };
    this.#rows.set(token.id, local);
    this.wrote(local, token, cells);
  }

  deleted(id: string): void {
    this.#rows.delete(id);
  }

  /** Stamps of the rows the server has acknowledged. */
  stamps(): RowStamp[] {
    const stamps: RowStamp[] = [];
    for (const { token } of this.#rows.values()) {
      if (token.revision > 0) stamps.push(token);
    }
    return stamps;
  }
}

/** The write that moves a row's token, only while it is the one that was last seen there. */
export function tokenWrite(column: number, from: RowToken, to: RowToken): CellWrite {
  return { column, value: formatRowToken(to), expected: formatRowToken(from) };
}
