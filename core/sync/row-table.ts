/** A row of a shared register as a table of one row, so that the same rules judge it that judge a tab that was read. */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, type FieldId, FIELDS, type MovementType } from '../registers/field.ts';
import { MOVEMENT_TYPES } from '../registers/field.ts';
import { type RegisterId } from '../registers/register.ts';
import { REGISTERS } from '../registers/registers.ts';
import { parseCivilDate } from '../values/civil-date.ts';
import { MICRO_SCALE, parseDecimal, toScaled } from '../values/exact.ts';
import { bareTab } from '../workbook/bare-tab.ts';
import { readNumberText } from '../workbook/read/read-number.ts';
import { type ReadTable } from '../workbook/read/read-table.ts';
import { type CellRemark, type ReadColumn, type ReadValue } from '../workbook/read/read-values.ts';

/** Amounts too large for millionths count hundredths, as they do in a tab. */
const SCALE_OF_LARGE = 2;

/** The row as row 0 of a table; what could not be read is a remark, as it is in a tab. */
export function rowTable(register: RegisterId, row: SyncRow): ReadTable {
  const columns = new Map<FieldId, ReadColumn>();
  const raw: string[] = [];
  for (const field of FIELD_IDS) {
    const value = row.fields[field];
    const unread = row.unread?.[field];
    if (value === undefined && unread === undefined) continue;
    raw.push(value ?? unread!);
    const cell = value === undefined ? unreadCell(field, unread!) : readCell(field, value);
    columns.set(field, columnOf(field, raw.length, cell));
  }
  // A blank cell of the register is a blank, not a tab without that column: what is missing must be missed.
  for (const { field } of REGISTERS[register].columns) {
    if (!columns.has(field)) columns.set(field, columnOf(field, 0, BLANK));
  }
  return {
    file: '',
    tab: '',
    register,
    table: { ...TABLE, register },
    format: 'xlsx',
    content: bareTab('', [raw]),
    rowNumbers: [1],
    columns,
    extra: (row.extra ?? []).map(({ header, text }, index) => ({
      column: raw.length + 1 + index,
      header,
      texts: [text],
    })),
    times: new Map(),
  };
}

interface Cell {
  readonly value: ReadValue;
  readonly scale: number;
  readonly remark?: CellRemark;
}

const BLANK: Cell = { value: undefined, scale: 0 };

function columnOf(field: FieldId, column: number, { value, scale, remark }: Cell): ReadColumn {
  const remarks = new Map(remark === undefined ? [] : [[0, remark]]);
  return { field, column, scale, values: [value], remarks };
}

/** A canonical text by the kind of its field. */
function readCell(field: FieldId, text: string): Cell {
  switch (FIELDS[field].kind) {
    case 'code':
    case 'text':
      return { value: text, scale: 0 };
    case 'date':
      return parseCivilDate(text) === undefined
        ? unreadCell(field, text)
        : { value: text, scale: 0 };
    case 'choice':
      return MOVEMENT_TYPES.includes(text as MovementType)
        ? { value: text, scale: 0 }
        : unreadCell(field, text);
    case 'integer':
      return scaledCell(field, text, 0);
    default:
      return scaledCell(field, text, MICRO_SCALE);
  }
}

function scaledCell(field: FieldId, text: string, scale: number): Cell {
  const decimal = parseDecimal(text);
  if (decimal === undefined) return unreadCell(field, text);
  const value = toScaled(decimal, scale);
  if (value !== undefined) return { value, scale };
  if (FIELDS[field].kind === 'amount' && scale !== SCALE_OF_LARGE) {
    return scaledCell(field, text, SCALE_OF_LARGE);
  }
  return { value: undefined, scale, remark: { problem: 'numberTooLarge' } };
}

/** A cell that holds something else than its field wants: "3箱6瓶" is read all the same, #N/A and "soon" are not. */
function unreadCell(field: FieldId, text: string): Cell {
  const { kind } = FIELDS[field];
  const scale = kind === 'integer' || kind === 'text' || kind === 'code' ? 0 : MICRO_SCALE;
  const problem = (code: NonNullable<CellRemark['problem']>): Cell => ({
    value: undefined,
    scale,
    remark: { problem: code },
  });
  if (text.startsWith('#')) return problem('errorValue');
  switch (kind) {
    case 'code':
    case 'text':
      return problem('errorValue');
    case 'date':
      return problem('notADate');
    case 'choice':
      return problem('unknownChoice');
    default: {
      const context = { scale, decimalComma: false, percentAllowed: kind === 'rate' };
      const { value, remark } = readNumberText(text, context);
      return { value, scale, ...(remark === undefined ? {} : { remark }) };
    }
  }
}

const TABLE: Omit<ReadTable['table'], 'register'> = {
  confidence: 1,
  evidence: [],
  headerRows: [],
  dataRows: [[1, 1]],
  skippedRows: [],
  columns: new Map(),
  extraColumns: [],
  firstColumn: 1,
  lastColumn: 1,
  questions: [],
  fillDown: [],
  dateOrders: new Map(),
  decimalCommaColumns: [],
  constants: {},
};
