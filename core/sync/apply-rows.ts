/**
 * Writes what the server has into the tab: by identity, by compare-and-set, row by row wholly or not at all. A cell that
 * a person changed since the scan is never written over; such a row keeps its old base and is merged the next time.
 */

import { type RowChange } from '../contract/sync-rows.ts';
import {
  type CellWrite,
  type RowWrite,
  type TabId,
  type WriteGuard,
} from '../workbook/workbook-host.ts';
import { addColumns } from './add-columns.ts';
import { cellChanges, type WritingContext } from './cell-writes.ts';
import { columnsFilledAcross } from './columns-filled-across.ts';
import { tokenWrite, type LocalRow, type LocalRows } from './local-rows.ts';
import { type CellPlace } from './row-cells.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { formatRowToken, parseRowToken, tokenPrefixOf, type RowToken } from './row-token.ts';

/** Rows of one write. */
const MAX_WRITE_ROWS = 500;

export interface ApplyContext {
  readonly keeper: RoundKeeper;
  readonly binding: string;
  readonly tab: TabId;
  readonly local: LocalRows;
  /**
   * Whether a version did not get into its row: changed here, changed or gone under our hands. Who deletes such a row has not
   * seen what others made of it.
   */
  isBehind: boolean;
  writing: WritingContext;
  /** The headers as they stood when the columns were looked up. */
  guard: WriteGuard;
}

/** Brings rows that are in the tab to what the server has; `row: null` deletes. Rows not in the tab are left out. Returns how many. */
export async function applyToRows(
  context: ApplyContext,
  changes: readonly RowChange[],
): Promise<number> {
  const { keeper, local } = context;
  await makeRoom(context, changes);
  const deaths = changes.flatMap(({ id, row, revision }) =>
    row === null && local.get(id) !== undefined ? [revision] : [],
  );
  if (deaths.length > 0) await keeper.noteRemoval(context.binding, Math.max(...deaths));
  let written = 0;
  for (let from = 0; from < changes.length; from += MAX_WRITE_ROWS) {
    const some = changes.slice(from, from + MAX_WRITE_ROWS);
    const present = some.filter(({ id }) => local.get(id) !== undefined);
    await keeper.checkWorkbook();
    for (const results of [await rewrite(context, present), await remove(context, present)]) {
      for (const { result } of results) {
        if (result === 'written') written += 1;
        else context.isBehind = true;
      }
    }
    keeper.checkCancelled();
  }
  return written;
}

type RowOutcome = { readonly change: RowChange; readonly result: 'written' | 'changed' | 'gone' };

async function rewrite(
  context: ApplyContext,
  changes: readonly RowChange[],
): Promise<readonly RowOutcome[]> {
  const { keeper, local, tab, writing } = context;
  const { tokenColumn } = writing.located;
  const planned = changes.flatMap((change) => {
    if (change.row === null) return [];
    const row = local.get(change.id)!;
    const { cells } = cellChanges(writing, local.rowOf(row), change.row, {
      cells: row.cells,
      hasFormula: (column) => local.hasFormula(row, column),
    });
    const token = tokenOf(change);
    const write = {
      tokenPrefix: tokenPrefixOf(row.token.id),
      cells: [...cells, tokenWrite(tokenColumn, row.token, token)],
      unchanged: othersOf(context, row, cells),
    };
    return [{ change, row, cells, token, write }];
  });
  if (planned.length === 0) return [];
  const results = await keeper.environment.host.writeRows(
    tab,
    tokenColumn,
    planned.map(({ write }) => write),
    context.guard,
  );
  return planned.map(({ change, row, cells, token }, index): RowOutcome => {
    const result = results[index]!;
    if (result === 'written') local.wrote(row, token, cells, change.row!);
    return { change, result };
  });
}

/**
 * What else the row says. A sort of some columns may just have put another row's cells beside this token: one that happens
 * to agree in the cells to be written would become half of each.
 */
function othersOf(
  { local, writing }: ApplyContext,
  row: LocalRow,
  written: readonly CellWrite[],
): NonNullable<RowWrite['unchanged']> {
  const isWritten = new Set(written.map(({ column }) => column));
  return contentColumns(writing)
    .filter((column) => !isWritten.has(column) && !local.hasFormula(row, column))
    .map((column) => ({ column, value: row.cells[column - 1] ?? null }));
}

/** Columns that make up what a row says: neither the token nor what is left out of its hash. */
function contentColumns({ located }: WritingContext): readonly number[] {
  const fields = [...located.fields.values()].filter(({ layout }) => layout.isLeftOut !== true);
  return [...fields, ...located.extra].map(({ column }) => column);
}

function tokenOf({ id, revision, hash }: RowChange): RowToken {
  return { id, revision, hash };
}

async function remove(
  context: ApplyContext,
  changes: readonly RowChange[],
): Promise<readonly RowOutcome[]> {
  const { keeper, local, tab, writing } = context;
  const { located } = writing;
  const doomed = changes.filter(({ row }) => row === null);
  if (doomed.length === 0) return [];
  const columns = [...located.fields.values(), ...located.extra].map(({ column }) => column);
  const results = await keeper.environment.host.deleteRows(
    tab,
    located.tokenColumn,
    doomed.map(({ id }): RowWrite => {
      const { cells, token } = local.get(id)!;
      return {
        tokenPrefix: tokenPrefixOf(id),
        cells: [
          ...columns.map((column) => ({
            column,
            value: null,
            expected: cells[column - 1] ?? null,
          })),
          tokenWrite(located.tokenColumn, token, token),
        ],
      };
    }),
    context.guard,
  );
  return doomed.map((change, index): RowOutcome => {
    if (results[index] === 'written') local.deleted(change.id);
    return { change, result: results[index]! };
  });
}

/** Adds rows that the tab does not have, below its last one. Returns how many. */
export async function insertRows(
  context: ApplyContext,
  changes: readonly RowChange[],
): Promise<number> {
  const { keeper, local, tab } = context;
  const wanted = changes.filter(({ id, row }) => row !== null && local.get(id) === undefined);
  await makeRoom(context, wanted);
  let inserted = 0;
  for (let from = 0; from < wanted.length; from += MAX_WRITE_ROWS) {
    const some = wanted.slice(from, from + MAX_WRITE_ROWS);
    await keeper.checkWorkbook();
    const { present, lastRow } = await tokensNow(context);
    const filled = columnsFilledAcross(local.scan.source.content, lastRow);
    const added = some
      .filter(({ id }) => !present.has(id))
      .map((change) => {
        const { cells } = cellChanges(context.writing, null, change.row!);
        const own = cells.filter((cell) => !filled.has(cell.column));
        const token = tokenOf(change);
        const column = context.writing.located.tokenColumn;
        return { change, token, cells: [...own, { column, value: formatRowToken(token) }] };
      });
    await keeper.environment.host.insertRows(
      tab,
      lastRow,
      added.map(({ cells }) => cells),
      context.guard,
    );
    for (const { change, token, cells } of added) local.inserted(token, change.row!, cells);
    inserted += added.length;
    keeper.checkCancelled();
  }
  return inserted;
}

/** Which rows have a token at this moment, and where the last of them stands. */
export async function tokensNow({
  keeper,
  tab,
  local,
  writing,
}: ApplyContext): Promise<{ present: ReadonlySet<string>; lastRow: number }> {
  const { headerRow, tokenColumn } = writing.located;
  const tabs = await keeper.environment.host.describeTabs();
  const rowCount = tabs.find(({ id }) => id === tab)?.rowCount ?? local.scan.lastRow;
  const first = headerRow + 1;
  const length = Math.max(rowCount - headerRow, 0);
  const cells = await keeper.environment.host.readColumn(tab, tokenColumn, first, length);
  const present = new Set<string>();
  let lastRow = headerRow;
  cells.forEach((cell, index) => {
    const token = parseRowToken(cell);
    if (token === undefined) return;
    present.add(token.id);
    lastRow = first + index;
  });
  return { present, lastRow };
}

/** Gives fields and extra columns that the tab lacks a column each, so that nothing others entered is dropped here. */
async function makeRoom(context: ApplyContext, changes: readonly RowChange[]): Promise<void> {
  const homeless = new Set<CellPlace>();
  for (const { row } of changes) {
    if (row === null) continue;
    for (const place of cellChanges(context.writing, null, row).homeless) homeless.add(place);
  }
  if (homeless.size === 0) return;
  const { keeper, tab, binding } = context;
  const wider = await addColumns(keeper, { tab, binding }, context.writing, [...homeless]);
  context.writing = { ...context.writing, located: wider.located };
  context.guard = wider.guard;
}
