/**
 * Spilled formulas of the model of Excel. A spill fills blank cells only; where one holds something, the formula's own cell
 * shows #SPILL! and the others are blank. Source: support.microsoft.com, "Dynamic array formulas and spilled array behavior".
 */

import { blankCell, type ExcelCell, type PlainValue } from './excel-cell.ts';
import { type Area, isInside } from './excel-area.ts';

export interface ExcelSpill {
  readonly formula: string;
  /** The result, row by row. */
  readonly values: readonly (readonly PlainValue[])[];
  /** The formula's own cell; follows inserted and deleted rows. */
  readonly anchor: Area;
}

/** What a sheet has that spills live in. */
interface SpilledSheet {
  readonly cells: readonly (ExcelCell[] | undefined)[];
  spills: ExcelSpill[];
  readonly look: (row: number, column: number) => ExcelCell;
  readonly cell: (row: number, column: number) => ExcelCell;
}

/** Works all spills out again, as Excel does after whatever changes a cell. */
export function settleSpills(sheet: SpilledSheet): void {
  if (sheet.spills.length === 0) return;
  for (const cells of sheet.cells) {
    cells?.forEach((cell, column) => {
      if (cell.isSpilled) cells[column] = { ...blankCell(), format: cell.format, fill: cell.fill };
    });
  }
  sheet.spills = sheet.spills.filter(
    ({ anchor, formula }) =>
      anchor.rowCount > 0 && sheet.look(anchor.row, anchor.column).formula === formula,
  );
  for (const spill of sheet.spills) settle(sheet, spill);
}

function settle(sheet: SpilledSheet, spill: ExcelSpill): void {
  const { anchor, values } = spill;
  const own = sheet.cell(anchor.row, anchor.column);
  const filled = values.flatMap((row, down) =>
    row.map((value, across) => ({ row: anchor.row + down, column: anchor.column + across, value })),
  );
  const others = filled.slice(1);
  own.isError = others.some(({ row, column }) => {
    const { value, formula } = sheet.look(row, column);
    return value !== '' || formula !== undefined;
  });
  own.value = own.isError ? '#SPILL!' : (filled[0]?.value ?? 0);
  if (own.isError) return;
  for (const { row, column, value } of others) {
    Object.assign(sheet.cell(row, column), { value, isSpilled: true });
  }
}

/** The cells a spill fills, its own among them; undefined where something is in its way. */
export function spillArea(sheet: SpilledSheet, { anchor, values }: ExcelSpill): Area | undefined {
  if (sheet.look(anchor.row, anchor.column).isError) return undefined;
  return { ...anchor, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
}

/** The spill a cell is part of. */
export function spillAt(sheet: SpilledSheet, row: number, column: number): ExcelSpill | undefined {
  return sheet.spills.find((spill) => {
    const area = spillArea(sheet, spill);
    return area !== undefined && isInside(area, row, column);
  });
}
