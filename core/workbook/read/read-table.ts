/**
 * Reads the data rows of a recognised table: every cell by the kind of its field, column by column. A cell that cannot be
 * read is a remark beside its column, never a 0 and never lost; what the cell really holds stays in `content`.
 */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type CivilDate } from '../../values/civil-date.ts';
import { type RecognisedTab, type RecognisedTable } from '../recognition.ts';
import {
  cellValueAt,
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../tab-content.ts';
import { fillDown } from './fill-down.ts';
import { readColumn } from './read-column.ts';
import { readExtraColumn } from './read-extra-column.ts';
import {
  type CellRemark,
  type ExtraColumn,
  type ReadColumn,
  type ReadValue,
} from './read-values.ts';

export interface ReadTable {
  readonly file: string;
  readonly tab: string;
  readonly register: RegisterId | 'other';
  readonly table: RecognisedTable;
  readonly format: WorkbookContent['format'];
  /** The tab as it stands: raw values, formulas, merges. */
  readonly content: TabContent;
  /** 1-based rows of the tab that are data, in reading order. The index of a row here is its row index in the columns. */
  readonly rowNumbers: readonly number[];
  readonly columns: ReadonlyMap<FieldId, ReadColumn>;
  readonly extra: readonly ExtraColumn[];
  /** Times of day "HH:MM:SS" by row index, where the date cell had one. */
  readonly times: ReadonlyMap<number, string>;
}

/** One cell as a person would ask about it. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly raw: CellValue;
  readonly value: ReadValue;
  readonly scale: number;
  readonly remark?: CellRemark;
}

/**
 * Reads all data rows of one table of a tab. Blanks below merged or left-out keys are filled (`table.fillDown`), and what
 * the table says once for all its rows (`table.constants`) stands in a column of its own.
 */
export function readTable(
  content: WorkbookContent,
  tab: RecognisedTab,
  table: RecognisedTable,
): ReadTable {
  const tabContent = content.tabs.find(({ name }) => name === tab.tab);
  if (tabContent === undefined) throw new RangeError(`no such tab: ${tab.tab}`);
  const rowNumbers = rowNumbersOf(table);
  const columns = new Map<FieldId, ReadColumn>();
  const times = new Map<number, string>();
  for (const [field, match] of table.columns) {
    const read = readColumn(
      { content, tab: tabContent, table, rowNumbers, times },
      field,
      match.column,
    );
    columns.set(field, fillDown(read, tabContent, table, rowNumbers));
  }
  addConstants(columns, table, rowNumbers.length);
  return {
    file: content.file,
    tab: tab.tab,
    register: table.register,
    table,
    format: content.format,
    content: tabContent,
    rowNumbers,
    columns,
    extra: table.extraColumns.map((extra) =>
      readExtraColumn(content, tabContent, extra, rowNumbers),
    ),
    times,
  };
}

/** One cell of a read table; undefined when the table has no such column. */
export function readCellOf(
  table: ReadTable,
  rowIndex: number,
  field: FieldId,
): ReadCell | undefined {
  const column = table.columns.get(field);
  const row = table.rowNumbers[rowIndex];
  if (column === undefined || row === undefined) return undefined;
  const remark = column.remarks.get(rowIndex);
  return {
    row,
    column: column.column,
    raw: column.column === 0 ? null : cellValueAt(table.content, row, column.column),
    value: column.values[rowIndex],
    scale: column.scale,
    ...(remark && { remark }),
  };
}

function rowNumbersOf(table: RecognisedTable): readonly number[] {
  const rows: number[] = [];
  for (const [from, to] of table.dataRows) for (let row = from; row <= to; row += 1) rows.push(row);
  return rows;
}

function addConstants(
  columns: Map<FieldId, ReadColumn>,
  table: RecognisedTable,
  rowCount: number,
): void {
  const { movementType, warehouse, date, labels = [] } = table.constants;
  addConstant(columns, 'movementType', movementType, rowCount);
  addConstant(columns, 'warehouse', warehouse, rowCount);
  addConstant(columns, 'date', date, rowCount);
  for (const [field, value] of labels) addConstant(columns, field, value, rowCount);
}

/** A constant fills the blanks of its column; where the table has no such column it becomes one. */
function addConstant(
  columns: Map<FieldId, ReadColumn>,
  field: FieldId,
  value: string | CivilDate | undefined,
  rowCount: number,
): void {
  if (value === undefined) return;
  const column = columns.get(field);
  if (column === undefined) {
    const values = new Array<ReadValue>(rowCount).fill(value);
    columns.set(field, { field, column: 0, scale: 0, values, remarks: new Map() });
    return;
  }
  const values = column.values.map((held, index) =>
    held === undefined && column.remarks.get(index)?.problem === undefined ? value : held,
  );
  columns.set(field, { ...column, values });
}
