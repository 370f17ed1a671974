/** Rows of the web workbook, found by the token in their cell at the moment they are written. */

import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import {
  type CellWrite,
  expectedCells,
  HostRefusal,
  type RowWrite,
  type RowWriteResult,
} from '../../core/workbook/workbook-host.ts';
import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { cellOfValue, valueOfCell } from './web-cell.ts';
import { type CellChanges, formatStyle, growSheet, writeCells } from './web-cells-writer.ts';
import { nextTurn, rowsOf } from './web-sheet-reader.ts';

/** Rows looked at and written before the page gets its turn. */
const BLOCK_ROWS = 500;

/** Univer's RANGE_TYPE.ROW, Direction.UP and Direction.DOWN. */
const ROW_RANGE = 1;
const UP = 0;
const DOWN = 2;

/** Each wholly or not at all. Rows are found anew for every block: between blocks a person may sort. */
export async function writeRows(
  api: FUniver,
  sheet: FWorksheet,
  tokenColumn: number,
  rows: readonly RowWrite[],
): Promise<readonly RowWriteResult[]> {
  const results: RowWriteResult[] = [];
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    if (from > 0) await nextTurn();
    const block = rows.slice(from, from + BLOCK_ROWS);
    const places = findRows(sheet, tokenColumn, block);
    const changes: CellChanges = {};
    for (const write of block) {
      const row = places.get(write.tokenPrefix);
      const result = row === undefined ? 'gone' : judge(sheet, row, write);
      results.push(result);
      if (row === undefined || result !== 'written') continue;
      changes[row] = { ...changes[row], ...cellsOfWrites(write.cells) };
    }
    growSheet(api, sheet, 0, lastColumn(block));
    writeCells(api, sheet, changes);
  }
  return results;
}

/**
 * Deletes each row that still holds what is expected of it. From the bottom up, so that no row moves before its turn.
 * `onRemoved` hears of each run of rows that went, by its first one (0-based).
 */
export async function deleteRows(
  api: FUniver,
  sheet: FWorksheet,
  tokenColumn: number,
  rows: readonly RowWrite[],
  onRemoved: (fromRow: number, count: number) => void = () => undefined,
): Promise<readonly RowWriteResult[]> {
  const places = findRows(sheet, tokenColumn, rows);
  const doomed = new Set<number>();
  const results = rows.map((write): RowWriteResult => {
    const row = places.get(write.tokenPrefix);
    if (row === undefined) return 'gone';
    const result = judge(sheet, row, write);
    if (result === 'written') doomed.add(row);
    return result;
  });
  for (const [startRow, endRow] of spansOf([...doomed]).reverse()) {
    await runOnRows(api, sheet, 'sheet.command.remove-row-by-range', { startRow, endRow });
    onRemoved(startRow, endRow - startRow + 1);
  }
  return results;
}

/**
 * Adds rows below `afterRow` (1-based; 0 is the top). They take the look of the row above - of the row below where the one
 * above is the last that stays in sight, since that is a header - and what stands below moves down with its formulas,
 * merges and validations.
 */
export async function insertRows(
  api: FUniver,
  sheet: FWorksheet,
  afterRow: number,
  rows: readonly (readonly CellWrite[])[],
): Promise<void> {
  if (rows.length === 0) return;
  growSheet(api, sheet, afterRow, lastColumn(rows.map((cells) => ({ cells }))));
  const cellValue: CellChanges = {};
  const isBelowHeader = afterRow > 0 && afterRow === sheet.getSheet().getConfig().freeze.ySplit;
  const looks = looksOfRow(sheet, isBelowHeader ? afterRow : afterRow - 1);
  rows.forEach((cells, index) => {
    const row: Record<number, ICellData> = { ...looks };
    for (const [column, cell] of Object.entries(cellsOfWrites(cells))) {
      const look = looks[Number(column)]?.s;
      row[Number(column)] = { ...(look !== undefined && { s: look }), ...cell };
    }
    cellValue[afterRow + index] = row;
  });
  const endRow = afterRow + rows.length - 1;
  const range = { startRow: afterRow, endRow };
  const like = isBelowHeader || afterRow === 0 ? UP : DOWN;
  await runOnRows(api, sheet, 'sheet.command.insert-row-by-range', range, like);
  writeCells(api, sheet, cellValue);
}

async function runOnRows(
  api: FUniver,
  sheet: FWorksheet,
  command: string,
  rows: { readonly startRow: number; readonly endRow: number },
  direction = rows.startRow === 0 ? UP : DOWN,
): Promise<void> {
  const range = {
    ...rows,
    startColumn: 0,
    endColumn: Math.max(0, sheet.getMaxColumns() - 1),
    rangeType: ROW_RANGE,
  };
  const isDone = await api.executeCommand(command, {
    unitId: sheet.getWorkbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
    direction,
    range,
  });
  if (!isDone) throw new HostRefusal('protected', sheet.getSheetName());
}

/** 0-based rows by token prefix; of rows with the same token the upper one. */
function findRows(
  sheet: FWorksheet,
  tokenColumn: number,
  rows: readonly RowWrite[],
): ReadonlyMap<string, number> {
  const wanted = new Set(rows.map(({ tokenPrefix }) => tokenPrefix));
  const lengths = [...new Set(rows.map(({ tokenPrefix }) => tokenPrefix.length))];
  const places = new Map<string, number>();
  for (const [row, cells] of rowsOf(sheet.getSheet())) {
    const token = valueOfCell(cells[tokenColumn - 1]);
    if (typeof token !== 'string') continue;
    for (const length of lengths) {
      const prefix = token.slice(0, length);
      if (wanted.has(prefix) && !places.has(prefix)) places.set(prefix, row);
    }
  }
  return places;
}

function judge(sheet: FWorksheet, row: number, write: RowWrite): RowWriteResult {
  const model = sheet.getSheet();
  const isAsExpected = expectedCells(write).every(({ column, value }) =>
    isSameCellValue(valueOfCell(model.getCellRaw(row, column - 1)), value),
  );
  return isAsExpected ? 'written' : 'changed';
}

function cellsOfWrites(cells: readonly CellWrite[]): Record<number, ICellData> {
  return Object.fromEntries(
    cells.map(({ column, value, format }) => [
      column - 1,
      { ...cellOfValue(value), ...formatStyle(format) },
    ]),
  );
}

/** The looks of a row's cells, our own mark fills among them left out by whoever planned them anew. */
function looksOfRow(sheet: FWorksheet, row: number): Record<number, ICellData> {
  if (row < 0) return {};
  const cells = sheet.getSheet().getConfig().cellData[row] ?? {};
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, cell]) =>
      cell?.s ? [[Number(column), { s: cell.s }]] : [],
    ),
  );
}

function lastColumn(rows: readonly { readonly cells: readonly CellWrite[] }[]): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
}

/** Runs of neighbouring rows, from the top. */
function spansOf(rows: readonly number[]): (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}
