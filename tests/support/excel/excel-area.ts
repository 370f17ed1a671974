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
