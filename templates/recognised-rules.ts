/** What may be entered in the columns of a register that was recognised in somebody's own tab, and how figures show there. */

import { FIELDS, type FieldDefinition, type FieldId } from '../core/registers/field.ts';
import { choicesOf, FIELD_REFERENCES } from '../core/registers/field-choices.ts';
import { numberFormatOf } from '../core/registers/number-format.ts';
import { type RegisterId } from '../core/registers/register.ts';
import { REGISTERS } from '../core/registers/registers.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';
import { type RecognisedTab, type RecognisedTable } from '../core/workbook/recognition.ts';
import {
  type CellRange,
  type CellValue,
  cellKey,
  cellValueAt,
  columnLetters,
  type TabContent,
} from '../core/workbook/tab-content.ts';
import { ruleOfKind } from './tab-validations.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { type ValidationDescription } from './workbook-description.ts';

/** Rows below the last one for which the rules hold too: where people write on. */
const SPARE_ROWS = 100;
/** A longer register has its rules where people write on; checking every row there is would make the page slow. */
const MOST_CHECKED_ROWS = 5_000;
/** Most choices of a short list, and the most characters a workbook file holds of one that is said outright. */
const MOST_CHOICES = 40;
const MOST_LIST_CHARACTERS = 255;

export interface RecognisedRules {
  readonly validations: readonly ValidationDescription[];
  /** Number format of each column that shows figures or days. */
  readonly formats: ReadonlyMap<number, string>;
}

interface PlacedTable {
  readonly content: TabContent;
  readonly table: RecognisedTable;
}

/** One entry a tab, in the order of the workbook; tabs that are no register have none. */
export function recognisedRules(
  tabs: readonly TabContent[],
  recognised: readonly RecognisedTab[],
): readonly RecognisedRules[] {
  const placed = tabs.map((content, index) =>
    (recognised[index]?.tables ?? []).map((table): PlacedTable => ({ content, table })),
  );
  const masters = mastersIn(placed.flat());
  return placed.map((tables) => {
    const rules = tables.map((table) => rulesOf(table, masters));
    return {
      validations: rules.flatMap(({ validations }) => validations),
      formats: new Map(rules.flatMap(({ formats }) => [...formats])),
    };
  });
}

/** The first tab of each master register is the one that others choose from. */
function mastersIn(tables: readonly PlacedTable[]): ReadonlyMap<RegisterId, PlacedTable> {
  const masters = new Map<RegisterId, PlacedTable>();
  for (const placed of tables) {
    const { register } = placed.table;
    if (register === 'other' || masters.has(register)) continue;
    if (REGISTERS[register].movementTypes.length === 0) masters.set(register, placed);
  }
  return masters;
}

function rulesOf(
  placed: PlacedTable,
  masters: ReadonlyMap<RegisterId, PlacedTable>,
): RecognisedRules {
  const { content, table } = placed;
  const formats = new Map<number, string>();
  const rows = checkedRows(table);
  if (table.register === 'other' || rows === undefined) return { validations: [], formats };
  const validations = [...table.columns].flatMap(([field, { column, header }]) => {
    const range = { ...rows, fromColumn: column, toColumn: column };
    const format = numberFormatOf(field);
    if (format !== 'General' && !(format === '@' && hasNumbers(content, table, column))) {
      formats.set(column, format);
    }
    if (hasFormulas(content, range)) return [];
    const rule = ruleOf(field, placed, masters, localeOf(header));
    if (rule === undefined) return [];
    // A firm that writes "3月" has its reasons: it is told of new rows, not reproached with all it ever wrote.
    const isSettled = rule.kind !== 'list' && hasTexts(content, table, column);
    const fromRow = isSettled ? range.toRow - SPARE_ROWS + 1 : range.fromRow;
    return [{ range: { ...range, fromRow }, ...rule }];
  });
  return { validations, formats };
}

function checkedRows({
  dataRows,
}: RecognisedTable): Pick<CellRange, 'fromRow' | 'toRow'> | undefined {
  const first = dataRows[0]?.[0];
  const last = dataRows.at(-1)?.[1];
  if (first === undefined || last === undefined) return undefined;
  const fromRow = last - first >= MOST_CHECKED_ROWS ? last + 1 : first;
  return { fromRow, toRow: last + SPARE_ROWS };
}

function ruleOf(
  field: FieldId,
  placed: PlacedTable,
  masters: ReadonlyMap<RegisterId, PlacedTable>,
  locale: Locale,
): Omit<ValidationDescription, 'range'> | undefined {
  const { register } = placed.table;
  if (register === 'other') return undefined;
  const master = FIELD_REFERENCES[field];
  const held = master && master.register !== register ? masters.get(master.register) : undefined;
  const source = held && columnSource(held, master!.field);
  if (held !== undefined && source !== undefined) {
    const { name } = held.content;
    const warning = TEMPLATE_TEXTS.referenceWarning[locale].replace('{tab}', name);
    return { kind: 'list', source, warning };
  }
  const choices = choiceList(field, register, placed, locale);
  if (choices !== undefined) {
    return { kind: 'list', source: choices, warning: TEMPLATE_TEXTS.choiceWarning[locale] };
  }
  const definition: FieldDefinition = FIELDS[field];
  return ruleOfKind(definition.kind, locale);
}

/** The cells of a master's column, growing with what is added below while it stands without gaps. */
function columnSource({ content, table }: PlacedTable, field: FieldId): string | undefined {
  const column = table.columns.get(field)?.column;
  const [span, ...others] = table.dataRows;
  if (column === undefined || span === undefined || others.length > 0) return undefined;
  const [from, to] = span;
  for (let row = from; row <= to; row++) {
    if (cellValueAt(content, row, column) === null) return undefined;
  }
  const letter = columnLetters(column);
  const tab = `'${content.name.replaceAll("'", "''")}'`;
  const first = `${tab}!$${letter}$${from}`;
  const whole = `${first}:$${letter}$${to + SPARE_ROWS}`;
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${whole})),1)`;
}

/** Choices said outright: the register's own words, and what this tab has used. Undefined where anything may stand. */
function choiceList(
  field: FieldId,
  register: RegisterId,
  { content, table }: PlacedTable,
  locale: Locale,
): string | undefined {
  const words = choicesOf(REGISTERS[register], field, locale);
  if (words === undefined) return undefined;
  // A firm has units of its own, and no use for a list of others'.
  const known = field === 'unit' || field === 'secondUnit' ? [] : words;
  const choices = [...new Set([...textsIn(content, table, field), ...known])];
  const list = choices.join(',');
  const isSayable = choices.length > 0 && choices.length <= MOST_CHOICES;
  if (!isSayable || list.length > MOST_LIST_CHARACTERS) return undefined;
  // A comma would make two choices of one.
  return choices.some((choice) => /[,"\n]/.test(choice)) ? undefined : `"${list}"`;
}

function textsIn(content: TabContent, table: RecognisedTable, field: FieldId): ReadonlySet<string> {
  const column = table.columns.get(field)!.column;
  const texts = new Set<string>();
  for (const [from, to] of table.dataRows) {
    for (let row = from; row <= to && texts.size <= MOST_CHOICES; row++) {
      const value = cellValueAt(content, row, column);
      if (typeof value === 'string' && value.trim() !== '') texts.add(value.trim());
    }
  }
  return texts;
}

/** Codes that were typed as numbers are left as they are shown. */
function hasNumbers(content: TabContent, table: RecognisedTable, column: number): boolean {
  return holds(content, table, column, (value) => typeof value === 'number');
}

function hasTexts(content: TabContent, table: RecognisedTable, column: number): boolean {
  return holds(content, table, column, (value) => typeof value === 'string');
}

function holds(
  content: TabContent,
  { dataRows }: RecognisedTable,
  column: number,
  isIt: (value: CellValue) => boolean,
): boolean {
  return dataRows.some(([from, to]) => {
    for (let row = from; row <= to; row++) {
      if (isIt(cellValueAt(content, row, column))) return true;
    }
    return false;
  });
}

/** Nobody types where the workbook reckons. */
function hasFormulas({ formulas }: TabContent, { fromRow, fromColumn }: CellRange): boolean {
  return formulas.size > 0 && formulas.has(cellKey(fromRow, fromColumn));
}

/** The language in which the tab speaks to its people. */
function localeOf(header: string): Locale {
  return /\p{Script=Han}/u.test(header) ? 'zh' : 'en';
}
