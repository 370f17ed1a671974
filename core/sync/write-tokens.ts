/** Writes mended and new tokens into their column, before anything is sent: a row that was sent is known for ever. */

import { type TabId } from '../workbook/workbook-host.ts';
import { type CellValue } from '../workbook/tab-content.ts';
import { isSameCellValue } from '../workbook/same-cell-value.ts';
import { type TokenRepair } from './repair-tokens.ts';
import { headerGuard } from './locate-columns.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { formatRowToken } from './row-token.ts';
import { type TabScan } from './scan-tab.ts';
import { TOKEN_HEADER } from './tab-layout.ts';

/** Tokens are written in runs of rows; a gap of so many rows or fewer is bridged by writing what stands there. */
const BRIDGED_ROWS = 20;
/** Most cells of one write. */
const MAX_RUN_ROWS = 5_000;

export async function writeTokens(
  keeper: RoundKeeper,
  tab: TabId,
  { status, scan }: { readonly status: 'intact' | 'tokensGone'; readonly scan: TabScan },
  { rows, cleared }: Pick<TokenRepair, 'rows' | 'cleared'>,
): Promise<void> {
  const { host } = keeper.environment;
  const { headerRow, tokenColumn } = scan.source.located;
  const guard = headerGuard(scan.source.content, scan.source.located);
  await keeper.checkWorkbook();
  if (status === 'tokensGone') {
    const region = { tab, row: headerRow, column: tokenColumn, rowCount: 1, columnCount: 1 };
    await host.writeRegion(region, [[TOKEN_HEADER]], guard);
    await host.hideColumn(tab, tokenColumn);
    // The tokens themselves are written once the tab has been read with its new column.
    return;
  }
  const after = new Map<number, CellValue>(
    [...scan.strays.map(({ row }) => row), ...cleared].map((row) => [row, null]),
  );
  for (const { row, token, tokenCell } of rows) {
    const text = formatRowToken(token);
    if (text !== tokenCell) after.set(row, text);
  }
  const changed = [...after.keys()].sort((left, right) => left - right);
  if (changed.length === 0) return;
  const before = cellsBefore(scan);
  const last = changed.at(-1)!;
  const first = changed[0]!;
  const found = await host.readColumn(tab, tokenColumn, first, last - first + 1);
  const isMoved = found.some(
    (cell, index) => !isSameCellValue(cell ?? null, before(first + index)),
  );
  // Whoever sorts just now is let finish: the caller reads again.
  if (isMoved) return;
  for (const [from, to] of runsOf(changed)) {
    keeper.checkCancelled();
    const values: CellValue[][] = [];
    for (let row = from; row <= to; row += 1) {
      const isChanged = after.has(row);
      values.push([isChanged ? (after.get(row) ?? null) : before(row)]);
    }
    const region = { tab, row: from, column: tokenColumn, rowCount: values.length, columnCount: 1 };
    const now = values.map((_, index) => before(from + index));
    const below = { column: tokenColumn, row: from, values: now };
    await host.writeRegion(region, values, { ...guard, below });
  }
}

function cellsBefore({ source }: TabScan): (row: number) => CellValue {
  const { content, located } = source;
  return (row) => content.rows[row - 1]?.[located.tokenColumn - 1] ?? null;
}

function runsOf(rows: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    const isNear =
      last !== undefined && row - last[1] <= BRIDGED_ROWS && row - last[0] < MAX_RUN_ROWS;
    if (isNear) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
