/** Ranges as they are saved, counted from 1, and as Univer has them, counted from 0. */

import { type CellRange } from '../../core/workbook/tab-content.ts';

export interface HeldRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function rangeOf(range: CellRange): HeldRange {
  return {
    startRow: range.fromRow - 1,
    startColumn: range.fromColumn - 1,
    endRow: range.toRow - 1,
    endColumn: range.toColumn - 1,
  };
}

export function givenRange(range: HeldRange): CellRange {
  return {
    fromRow: range.startRow + 1,
    fromColumn: range.startColumn + 1,
    toRow: range.endRow + 1,
    toColumn: range.endColumn + 1,
  };
}
