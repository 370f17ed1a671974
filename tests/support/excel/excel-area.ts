/** Areas of cells of the model of Excel. Rows and columns from 0. */

/** Followed by rows that are inserted and deleted, as Excel follows a range that is kept. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function overlaps(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rowCount &&
    right.row < left.row + left.rowCount &&
    left.column < right.column + right.columnCount &&
    right.column < left.column + left.columnCount
  );
}

/** What two areas that overlap have in common. */
export function common(left: Area, right: Area): Area {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  return {
    row,
    column,
    rowCount: Math.min(left.row + left.rowCount, right.row + right.rowCount) - row,
    columnCount:
      Math.min(left.column + left.columnCount, right.column + right.columnCount) - column,
  };
}
