/** Lays out rows as a plain text table with straight columns. */

import { cutTo, displayWidth, padTo } from './display-width.ts';

export interface TextColumn {
  /** Figures stand right. */
  readonly side?: 'start' | 'end';
  /** Longest a cell may get; longer ones are cut with an ellipsis. */
  readonly widthMax?: number;
}

/** Lines of the table, cells two spaces apart, each line without trailing spaces. */
export function tableLines(
  rows: readonly (readonly string[])[],
  columns: readonly TextColumn[],
  indent = '  ',
): readonly string[] {
  const cut = rows.map((row) =>
    row.map((cell, index) => cutTo(cell, columns[index]?.widthMax ?? Number.MAX_SAFE_INTEGER)),
  );
  const widths = columns.map((_, index) =>
    cut.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), 0),
  );
  return cut.map((row) => {
    const cells = columns.map(({ side = 'end' }, index) =>
      padTo(row[index] ?? '', widths[index]!, side),
    );
    return (indent + cells.join('  ')).trimEnd();
  });
}
