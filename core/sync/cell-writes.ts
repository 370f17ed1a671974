/** The way back: which cells to write so that a row of the tab says what the server's row says. */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELDS, type FieldId, type MovementType } from '../registers/field.ts';
import { MOVEMENT_WORDS } from '../registers/movement-words.ts';
import { numberFormatOf } from '../registers/number-format.ts';
import { type RegisterId } from '../registers/register.ts';
import {
  dateOfSerial,
  parseCivilDate,
  serialOfDate,
  type DateSystem,
} from '../values/civil-date.ts';
import { formatScaled, MICRO_SCALE, parseDecimal, toScaled } from '../values/exact.ts';
import { readMovementType } from '../workbook/read/read-choice.ts';
import { readSheetNumber } from '../workbook/read/read-number.ts';
import { type CellValue } from '../workbook/tab-content.ts';
import { type CellWrite } from '../workbook/workbook-host.ts';
import { cellsOf, isExtra, type CellPlace } from './row-cells.ts';
import { type Located } from './locate-columns.ts';

export interface WritingContext {
  readonly located: Located;
  readonly register: RegisterId;
  readonly dateSystem: DateSystem;
  readonly locale: 'zh' | 'en';
}

export interface CellChanges {
  readonly cells: readonly CellWrite[];
  /** What the tab has no column for: a field, or the header of an extra column. */
  readonly homeless: readonly CellPlace[];
}

/** Days of the 1904 system begin so many later. */
const DAYS_1904 = 1462;
const ERROR_LITERAL = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * The cells that differ between a row as it stands in the tab (null: it does not) and as it is to be. Each expects what
 * it held when it was read; a cell with a formula is left to its formula.
 */
export function cellChanges(
  context: WritingContext,
  from: SyncRow | null,
  to: SyncRow,
  held?: { readonly cells: readonly CellValue[]; readonly hasFormula: (column: number) => boolean },
): CellChanges {
  const before = from === null ? new Map<CellPlace, string>() : cellsOf(from);
  const after = cellsOf(to);
  const cells: CellWrite[] = [];
  const homeless: CellPlace[] = [];
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const text = after.get(place);
    if (text === before.get(place)) continue;
    const column = columnOf(context.located, place);
    if (column === undefined) {
      if (text !== undefined) homeless.push(place);
      continue;
    }
    if (held?.hasFormula(column) === true) continue;
    const written = text === undefined ? { value: null } : cellOf(context, place, text);
    const expected = held === undefined ? {} : { expected: held.cells[column - 1] ?? null };
    cells.push({ column, ...written, ...expected });
  }
  return { cells, homeless };
}

/** Column of a place in the tab; undefined where the tab has none. */
function columnOf(located: Located, place: CellPlace): number | undefined {
  if (!isExtra(place)) return located.fields.get(place as FieldId)?.column;
  const { header, occurrence } = extraPlaceOf(place);
  const sameHeader = located.extra.filter((extra) => extra.header === header);
  return sameHeader[occurrence - 1]?.column;
}

export function extraPlaceOf(place: CellPlace): { header: string; occurrence: number } {
  const [, occurrence = '1', ...header] = place.split(':');
  return { header: header.join(':'), occurrence: Number(occurrence) };
}

interface WrittenCell {
  readonly value: CellValue;
  readonly format?: string;
}

function cellOf(context: WritingContext, place: CellPlace, cell: string): WrittenCell {
  if (isExtra(place)) return textCell(cell);
  // "v" and a value, or "u" and what could not be read: see row-cells.ts.
  const text = cell.slice(1);
  if (cell.startsWith('u'))
    return ERROR_LITERAL.test(text) ? { value: { error: text } } : textCell(text);
  return valueCell(context, place as FieldId, text);
}

function textCell(text: string): WrittenCell {
  return { value: text, format: '@' };
}

/** A canonical value as the cell that reads back as exactly this value. */
function valueCell(context: WritingContext, field: FieldId, text: string): WrittenCell {
  const { kind } = FIELDS[field];
  switch (kind) {
    case 'code':
    case 'text':
      return textCell(text);
    case 'date':
      return dateCell(context, field, text);
    case 'choice':
      return choiceCell(context, text as MovementType);
    default:
      return numberCell(context, field, text);
  }
}

function dateCell({ dateSystem }: WritingContext, field: FieldId, text: string): WrittenCell {
  const date = parseCivilDate(text);
  if (date === undefined) return textCell(text);
  const serial = serialOfDate(date) - (dateSystem === 1904 ? DAYS_1904 : 0);
  const isPlain = dateOfSerial(serial, dateSystem) === date;
  return isPlain ? { value: serial, format: numberFormatOf(field) } : textCell(text);
}

function choiceCell({ register, locale }: WritingContext, type: MovementType): WrittenCell {
  const words = Object.hasOwn(MOVEMENT_WORDS, type) ? MOVEMENT_WORDS[type].name[locale] : type;
  return { value: readMovementType(words, register) === type ? words : type };
}

/** A tax rate from 100 % on would be read as a count of percents. */
function numberCell({ located }: WritingContext, field: FieldId, text: string): WrittenCell {
  const scale = FIELDS[field].kind === 'integer' ? 0 : MICRO_SCALE;
  const decimal = parseDecimal(text);
  const scaled = decimal && toScaled(decimal, scale);
  if (decimal === undefined) return textCell(text);
  if (field === 'taxRate' && scaled !== undefined && Math.abs(scaled) >= 10 ** MICRO_SCALE) {
    return textCell(`${formatScaled(scaled, MICRO_SCALE - 2)}%`);
  }
  const value = Number(text);
  const isExact = scaled !== undefined && readSheetNumber(value, scale).value === scaled;
  if (isExact) return { value, format: numberFormatOf(field) };
  const usesComma = located.fields.get(field)?.layout.usesDecimalComma === true;
  return textCell(usesComma ? text.replace('.', ',') : text);
}
