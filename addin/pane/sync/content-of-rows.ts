/**
 * Rows of registers that other workbooks share, as tabs that can be reconciled together with one's own: a header of the
 * register's own words, and the answers that say which column is what, so that nothing has to be guessed.
 */

import { type SharedRegister, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type FieldId, FIELDS, NUMERIC_KINDS } from '../../../core/registers/field.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { bareTab } from '../../../core/workbook/bare-tab.ts';
import { type QuestionAnswer } from '../../../core/workbook/recognition.ts';
import {
  type CellValue,
  columnLetters,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';

export interface OthersContent {
  readonly content: WorkbookContent;
  readonly answers: readonly QuestionAnswer[];
}

export function contentOfRows(
  file: string,
  registers: readonly {
    readonly shared: SharedRegister;
    readonly rows: readonly SyncRow[];
  }[],
): OthersContent {
  const tabs: TabContent[] = [];
  const answers: QuestionAnswer[] = [];
  for (const { shared, rows } of registers) {
    if (rows.length === 0) continue;
    const name = freeName(shared.name, tabs);
    const fields = fieldsOf(shared, rows);
    tabs.push(tabOf(name, shared, fields, rows));
    answers.push(
      { file, tab: name, table: 0, kind: 'register', choice: shared.register },
      ...fields.map((field, index): QuestionAnswer => {
        const choice = columnLetters(index + 1);
        return { file, tab: name, table: 0, kind: 'column', field, choice };
      }),
    );
  }
  return { content: { file, format: 'xlsx', dateSystem: 1900, tabs, notes: [] }, answers };
}

/** The fields that any row has, in the order of the register. */
function fieldsOf({ register }: SharedRegister, rows: readonly SyncRow[]): readonly FieldId[] {
  const used = new Set(
    rows.flatMap(({ fields, unread }) => [...Object.keys(fields), ...Object.keys(unread ?? {})]),
  );
  return REGISTERS[register].columns.map(({ field }) => field).filter((field) => used.has(field));
}

function tabOf(
  name: string,
  { register }: SharedRegister,
  fields: readonly FieldId[],
  rows: readonly SyncRow[],
): TabContent {
  const header = fields.map((field) => {
    const own = REGISTERS[register].columns.find((column) => column.field === field)?.header;
    return (own ?? FIELDS[field].header).zh;
  });
  return bareTab(name, [header, ...rows.map((row) => fields.map((field) => cellOf(row, field)))]);
}

/** A number where the field is one; what could not be read there is handed on as it stands. */
function cellOf({ fields, unread }: SyncRow, field: FieldId): CellValue {
  const text = fields[field];
  if (text === undefined) return unread?.[field] ?? null;
  const isNumber = NUMERIC_KINDS.has(FIELDS[field].kind) && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? Number(text) : text;
}

function freeName(wanted: string, tabs: readonly TabContent[]): string {
  const isTaken = (name: string): boolean => tabs.some((tab) => tab.name === name);
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted} (${count})`;
  return name;
}
