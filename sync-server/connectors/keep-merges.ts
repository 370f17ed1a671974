/** Which merged ranges of a tab are handed on: inside its used cells, none over another, not more than anybody can mean. */

import { type CellRange, type FileNote } from '../../core/workbook/tab-content.ts';
import { MAX_MERGES } from './read-limits.ts';

/**
 * Clips merges to the used cells and drops those that lie over another (the larger of the two goes, as it says least).
 * Adds a note for whatever was dropped or reached over the whole tab.
 */
export function keepMerges(
  merges: readonly CellRange[],
  used: { readonly rows: number; readonly columns: number },
  tab: string,
  notes: FileNote[],
): readonly CellRange[] {
  const bySize = merges
    .filter((merge) => merge.fromRow <= used.rows && merge.fromColumn <= used.columns)
    .map((merge) => ({
      ...merge,
      toRow: Math.min(merge.toRow, used.rows),
      toColumn: Math.min(merge.toColumn, used.columns),
    }))
    .filter((merge) => sizeOf(merge) > 1)
    .sort((left, right) => sizeOf(left) - sizeOf(right));
  const candidates = bySize.slice(0, MAX_MERGES);
  const kept = withoutOverlaps(candidates);
  if (used.rows > 1 && merges.some((merge) => isOverAll(merge, used))) {
    notes.push({ code: 'mergeTooLarge', tab, parameters: {} });
  }
  const dropped = bySize.length - kept.length;
  if (dropped > 0) notes.push({ code: 'mergesIgnored', tab, parameters: { merges: dropped } });
  return kept.sort(
    (left, right) => left.fromRow - right.fromRow || left.fromColumn - right.fromColumn,
  );
}

function isOverAll(
  merge: CellRange,
  used: { readonly rows: number; readonly columns: number },
): boolean {
  const isFromStart = merge.fromRow === 1 && merge.fromColumn === 1;
  return isFromStart && merge.toRow >= used.rows && merge.toColumn >= used.columns;
}

function sizeOf(range: CellRange): number {
  return (range.toRow - range.fromRow + 1) * (range.toColumn - range.fromColumn + 1);
}

/** Keeps each range that is over none kept before it; kept ranges are found by the blocks of rows they touch. */
function withoutOverlaps(bySize: readonly CellRange[]): CellRange[] {
  const kept: CellRange[] = [];
  const byBlock = new Map<number, CellRange[]>();
  const everywhere: CellRange[] = [];
  for (const range of bySize) {
    const from = Math.floor(range.fromRow / BLOCK_ROWS);
    const to = Math.floor(range.toRow / BLOCK_ROWS);
    const isTall = to - from > MAX_BLOCKS;
    const near = isTall ? kept : nearOf(byBlock, from, to).concat(everywhere);
    if (near.some((other) => isOver(range, other))) continue;
    kept.push(range);
    if (isTall) everywhere.push(range);
    else addToBlocks(byBlock, from, to, range);
  }
  return kept;
}

const BLOCK_ROWS = 16;
/** A range over more blocks than this is compared with all others. */
const MAX_BLOCKS = 64;

function nearOf(byBlock: ReadonlyMap<number, CellRange[]>, from: number, to: number): CellRange[] {
  const near: CellRange[] = [];
  for (let block = from; block <= to; block++) near.push(...(byBlock.get(block) ?? []));
  return near;
}

function addToBlocks(
  byBlock: Map<number, CellRange[]>,
  from: number,
  to: number,
  range: CellRange,
): void {
  for (let block = from; block <= to; block++) {
    const there = byBlock.get(block);
    if (there) there.push(range);
    else byBlock.set(block, [range]);
  }
}

function isOver(left: CellRange, right: CellRange): boolean {
  return (
    left.fromRow <= right.toRow &&
    right.fromRow <= left.toRow &&
    left.fromColumn <= right.toColumn &&
    right.fromColumn <= left.toColumn
  );
}
