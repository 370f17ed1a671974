/** Range of the model of Excel: values, formulas, formats, fills, hidden rows, inserting and deleting. */

import { addressOf, areaOf } from './excel-address.ts';
import { type ExcelBook } from './excel-book.ts';
import { type ExcelCell, valueTypeOf, writeValue } from './excel-cell.ts';
import { ExcelFault } from './excel-fault.ts';
import { type Area, common, isInside, overlaps } from './excel-area.ts';
import { COLUMNS_MAX, type ExcelSheet, ROWS_MAX } from './excel-sheet.ts';
import { invalidArgument, SimulatedObject } from './simulated-object.ts';
import { areasObject } from './areas-object.ts';
import { settleSpills, spillArea, spillAt } from './excel-spill.ts';

/** A range lets 5 million cells be read at most. Source: learn.microsoft.com, resource limits of Office add-ins. */
const CELLS_MAX = 5_000_000;

export function rangeObject(book: ExcelBook, sheet: ExcelSheet, area: Area): SimulatedObject {
  const at = { ...area };
  const range = (other: Area): SimulatedObject => rangeObject(book, sheet, other);
  const each = <T>(take: (cell: ExcelCell) => T): T[][] => readAll(sheet, at, take);
  const part = ([row, column, rowCount, columnCount]: readonly unknown[]): Area => ({
    row: at.row + Number(row),
    column: at.column + Number(column),
    rowCount: Number(rowCount ?? 1),
    columnCount: Number(columnCount ?? 1),
  });
  return new SimulatedObject({
    type: 'Range',
    keep: (isKept) => void (isKept ? sheet.kept.add(at) : sheet.kept.delete(at)),
    properties: {
      address: { get: () => addressOf(sheet.name, alive(at)) },
      rowIndex: { get: () => alive(at).row },
      columnIndex: { get: () => at.column },
      rowCount: { get: () => at.rowCount },
      columnCount: { get: () => at.columnCount },
      cellCount: { get: () => at.rowCount * at.columnCount },
      values: {
        get: () => each(({ value }) => value),
        set: (values) => writeAll(book, sheet, at, values),
      },
      formulas: {
        get: () => each(({ formula, value }) => formula ?? value),
        set: (values) => writeAll(book, sheet, at, values),
      },
      valueTypes: { get: () => each(valueTypeOf) },
      numberFormat: {
        get: () => each(({ format }) => format),
        set: (formats) => setFormats(sheet, at, formats),
      },
      columnHidden: {
        get: () => sameOf(columnsOf(at).map((column) => sheet.hiddenColumns.has(column))),
        set: (isHidden) => {
          refuseProtected(sheet);
          for (const column of columnsOf(at)) {
            if (isHidden === true) sheet.hiddenColumns.add(column);
            else sheet.hiddenColumns.delete(column);
          }
        },
      },
      hasSpill: { get: () => hasSpill(book, sheet, at) },
      rowHidden: { get: () => sameOf(rowsOf(at).map((row) => sheet.hiddenRows.has(row))) },
    },
    children: {
      format: () => formatObject(sheet, at),
      dataValidation: () => validationObject(sheet, at),
      worksheet: () => {
        throw invalidArgument('ask the sheet itself');
      },
    },
    finders: {
      getCell: ([row, column]) => range(part([row, column, 1, 1])),
      getRow: ([row]) => range(part([row, 0, 1, at.columnCount])),
      getColumn: ([column]) => range(part([0, column, at.rowCount, 1])),
      getEntireRow: () => range({ ...at, column: 0, columnCount: COLUMNS_MAX }),
      getEntireColumn: () => range({ ...at, row: 0, rowCount: ROWS_MAX }),
      getAbsoluteResizedRange: ([rows, columns]) =>
        range({ ...at, rowCount: Number(rows), columnCount: Number(columns) }),
      getResizedRange: ([rows, columns]) =>
        range({
          ...at,
          rowCount: at.rowCount + Number(rows),
          columnCount: at.columnCount + Number(columns),
        }),
      getBoundingRect: ([other]) => range(boundingRect(at, otherArea(other))),
      getOffsetRange: ([rows, columns]) =>
        range({ ...at, row: at.row + Number(rows), column: at.column + Number(columns) }),
      getRowsBelow: ([count]) =>
        range({ ...at, row: at.row + at.rowCount, rowCount: Number(count ?? 1) }),
      // Source: learn.microsoft.com, "Handle dynamic arrays and spilling": the cell alone may be asked, and the area the
      // formula fills has its own cell in it.
      getSpillParentOrNullObject: () => {
        const spill = at.rowCount * at.columnCount === 1 && spillAt(sheet, at.row, at.column);
        return spill ? range(spill.anchor) : null;
      },
      getSpillingToRangeOrNullObject: () => {
        const spill = sheet.spills.find(
          ({ anchor }) => anchor.row === at.row && anchor.column === at.column,
        );
        const filled = spill && spillArea(sheet, spill);
        return filled === undefined ? null : range(filled);
      },
      getSpecialCellsOrNullObject: ([kind]) => visibleAreas(sheet, at, kind),
      getMergedAreasOrNullObject: () => {
        const inside = sheet.merges.filter((merge) => overlaps(merge, at));
        if (inside.length > MERGES_MAX) throw new ExcelFault('GeneralException', 'too many areas');
        const areas = book.clipsMerges ? inside.map((merge) => common(merge, at)) : inside;
        return areas.length === 0 ? null : areasObject(sheet, areas);
      },
      insert: ([direction]) => {
        refuseProtected(sheet);
        if (direction !== 'Down' || at.columnCount !== COLUMNS_MAX) {
          throw invalidArgument('the model inserts whole rows only');
        }
        const inserted = { ...at };
        sheet.insertRows(at.row, at.rowCount);
        book.tell(eventOf(sheet, inserted, 'RowInserted'));
        return range(inserted);
      },
    },
    methods: {
      delete: ([direction]) => {
        refuseProtected(sheet);
        if (direction !== 'Up' || at.columnCount !== COLUMNS_MAX) {
          throw invalidArgument('the model deletes whole rows only');
        }
        const gone = { ...at };
        sheet.deleteRows(at.row, at.rowCount);
        book.tell(eventOf(sheet, gone, 'RowDeleted'));
      },
      clear: () => {
        refuseProtected(sheet);
        // Cells that are there, only: a whole grid has seventeen thousand million.
        for (const [row, cells] of sheet.cells.entries()) {
          for (const column of cells?.keys() ?? []) {
            if (isInside(at, row, column)) delete cells![column];
          }
        }
      },
      select: () => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelFault('InvalidOperation', 'hidden sheet');
        book.activeSheet = sheet.id;
        book.selection = { sheet: sheet.id, address: addressOf(sheet.name, at) };
      },
      _ValidateArraySize: () => undefined,
    },
  });
}

/** Source: learn.microsoft.com, Range.getMergedAreasOrNullObject: it fails where there are more. */
const MERGES_MAX = 512;

/** Excel answers a range whose rows were all deleted with this. */
function alive(area: Area): Area {
  if (area.rowCount > 0) return area;
  throw new ExcelFault(
    'InvalidReference',
    'This reference is not valid for the current operation.',
  );
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: area.rowCount }, (_, index) => area.row + index);
}

function columnsOf(area: Area): number[] {
  return Array.from({ length: area.columnCount }, (_, index) => area.column + index);
}

function readAll<T>(sheet: ExcelSheet, area: Area, take: (cell: ExcelCell) => T): T[][] {
  if (area.rowCount * area.columnCount > CELLS_MAX) throw invalidArgument('too many cells');
  return rowsOf(alive(area)).map((row) =>
    columnsOf(area).map((column) => take(sheet.look(row, column))),
  );
}

/** Null where some cells are part of a spill and others are not. Source: learn.microsoft.com, Range.hasSpill (1.12). */
function hasSpill(book: ExcelBook, sheet: ExcelSheet, area: Area): boolean | null {
  if (sheet.spills.length === 0) return false;
  const flags = rowsOf(area).flatMap((row) =>
    columnsOf(area).map((column) => {
      if (sheet.look(row, column).isSpilled) return true;
      return book.countsSpillingCell && spillAt(sheet, row, column) !== undefined;
    }),
  );
  return sameOf(flags);
}

/** Excel shows null for a property its cells do not share. */
function sameOf(values: readonly boolean[]): boolean | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? false) : null;
}

function writeAll(book: ExcelBook, sheet: ExcelSheet, area: Area, values: unknown): void {
  refuseProtected(sheet);
  refuseFiltered(sheet, area);
  forEachGiven(area, values, (row, column, value) => {
    if (isCoveredByMerge(sheet, row, column)) return;
    writeValue(sheet.cell(row, column), value, (formula) => book.resultOf(formula));
  });
  growTables(sheet, area);
  settleSpills(sheet);
  book.tell(eventOf(sheet, area, 'RangeEdited'));
}

/** A value written into a merged cell's covered part is silently not kept (hosts.md lesson 25). */
function isCoveredByMerge(sheet: ExcelSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => isInside(merge, row, column) && (merge.row !== row || merge.column !== column),
  );
}

/** office-js #224, #226: a block over rows that a filter hides is refused or misplaced; the model refuses. */
function refuseFiltered(sheet: ExcelSheet, area: Area): void {
  const isFiltered = sheet.isFiltered || sheet.tables.some((table) => table.isFiltered);
  if (!isFiltered || area.rowCount === 1) return;
  if (rowsOf(area).some((row) => sheet.hiddenRows.has(row))) {
    throw new ExcelFault('InvalidOperation', 'The range is filtered.');
  }
}

function refuseProtected(sheet: ExcelSheet): void {
  if (!sheet.isProtected) return;
  throw new ExcelFault('AccessDenied', 'You cannot perform the requested operation.');
}

/**
 * A table takes in what is written right below it, unless its first or last written cell is blank (office-js #2097,
 * #3013) or it has a total row.
 */
function growTables(sheet: ExcelSheet, area: Area): void {
  for (const table of sheet.tables) {
    const below = table.area.row + table.area.rowCount;
    const isBelow = area.row === below && area.column >= table.area.column && !table.showTotals;
    if (!isBelow || area.column >= table.area.column + table.area.columnCount) continue;
    const last = area.row + area.rowCount - 1;
    const isBlank = (row: number): boolean => sheet.look(row, area.column).value === '';
    if (isBlank(area.row) || isBlank(last)) continue;
    table.area.rowCount += area.rowCount;
  }
}

function setFormats(sheet: ExcelSheet, area: Area, formats: unknown): void {
  refuseProtected(sheet);
  forEachGiven(area, formats, (row, column, format) => {
    if (format !== null) sheet.cell(row, column).format = String(format);
  });
}

/** A 2-D array of the range's size, or one value for all its cells. */
function forEachGiven(
  area: Area,
  given: unknown,
  take: (row: number, column: number, value: unknown) => void,
): void {
  const matrix = Array.isArray(given) ? (given as unknown[][]) : undefined;
  if (matrix !== undefined) {
    const fits =
      matrix.length === area.rowCount && matrix.every((row) => row.length === area.columnCount);
    if (!fits) throw invalidArgument('the array is not as big as the range');
  }
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      take(
        area.row + row,
        area.column + column,
        matrix === undefined ? given : matrix[row]![column],
      );
    }
  }
}

function formatObject(sheet: ExcelSheet, area: Area): SimulatedObject {
  const fills = (): string[] => readAll(sheet, area, ({ fill }) => fill).flat();
  const fill = (): SimulatedObject =>
    new SimulatedObject({
      type: 'RangeFill',
      properties: {
        color: {
          get: () => {
            const all = fills();
            if (all.some((color) => color !== all[0])) return '';
            return all[0] === '' ? '#FFFFFF' : all[0];
          },
          set: (color) => {
            refuseProtected(sheet);
            forEachGiven(area, color, (row, column, value) => {
              sheet.cell(row, column).fill = String(value).toUpperCase();
            });
          },
        },
        pattern: {
          get: () => {
            const kinds = new Set(fills().map((color) => (color === '' ? 'None' : 'Solid')));
            return kinds.size === 1 ? [...kinds][0] : null;
          },
        },
      },
      methods: {
        clear: () => {
          refuseProtected(sheet);
          forEachGiven(area, '', (row, column) => (sheet.cell(row, column).fill = ''));
        },
      },
    });
  // Widths and fonts are looks that nothing here asks for again.
  const font = (): SimulatedObject =>
    new SimulatedObject({ type: 'RangeFont', properties: { bold: { set: () => undefined } } });
  return new SimulatedObject({
    type: 'RangeFormat',
    children: { fill, font },
    methods: { autofitColumns: () => refuseProtected(sheet) },
  });
}

/** Lists are kept by their first cell, for whoever looks what a person could choose. */
function validationObject(sheet: ExcelSheet, area: Area): SimulatedObject {
  return new SimulatedObject({
    type: 'DataValidation',
    properties: {
      rule: {
        set: (rule) => {
          refuseProtected(sheet);
          const { list } = rule as { readonly list: { readonly source: string } };
          sheet.lists.set(`${area.row} ${area.column} ${area.rowCount}`, list.source);
        },
      },
      errorAlert: { set: () => refuseProtected(sheet) },
    },
  });
}

function visibleAreas(sheet: ExcelSheet, area: Area, kind: unknown): SimulatedObject | null {
  if (kind !== 'Visible') throw invalidArgument(`special cells ${String(kind)}`);
  const rows = spansOf(rowsOf(area).filter((row) => !sheet.hiddenRows.has(row)));
  const columns = spansOf(columnsOf(area).filter((column) => !sheet.hiddenColumns.has(column)));
  const areas = rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })),
  );
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

function spansOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else spans.push([number, 1]);
  }
  return spans;
}

/** The library hands over another range as its address or as the object itself. */
function otherArea(other: unknown): Area {
  if (typeof other === 'string') return areaOf(other);
  if (other instanceof SimulatedObject) return areaOf(String(other.read('address')));
  throw invalidArgument('another range');
}

function boundingRect(left: Area, right: Area): Area {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rowCount: Math.max(left.row + left.rowCount, right.row + right.rowCount) - row,
    columnCount:
      Math.max(left.column + left.columnCount, right.column + right.columnCount) - column,
  };
}

function eventOf(
  sheet: ExcelSheet,
  area: Area,
  changeType: string,
): Parameters<ExcelBook['tell']>[0] {
  const address = addressOf(sheet.name, area);
  return {
    kind: 'changed',
    sheet: sheet.id,
    address: address.slice(address.lastIndexOf('!') + 1),
    source: 'Local',
    changeType,
  };
}
