/** Dates written over several columns, as paper ledgers have them: 月 | 日, or 年 | 月 | 日, each a number of its own. */

import { type FieldId } from '../../registers/field.ts';
import { type DateParts } from '../recognition.ts';
import { type ColumnEvidence, type MappedColumn } from './column-mapping.ts';

const YEAR = /^(?:年|年度|year|yr)$/iu;
const MONTH = /^(?:月|月份|month|mon|mm)$/iu;
const DAY = /^(?:日|号|day|dd)$/iu;
const MAX_MONTH = 12;
const MAX_DAY = 31;

/** The columns of such a date; undefined where month and day do not stand side by side as whole numbers. */
export function datePartsOf(columns: readonly ColumnEvidence[]): DateParts | undefined {
  for (let index = 0; index + 1 < columns.length; index += 1) {
    const [month, day] = [columns[index]!, columns[index + 1]!];
    if (!isPart(month, MONTH, MAX_MONTH) || !isPart(day, DAY, MAX_DAY)) continue;
    const before = columns[index - 1];
    const hasYear = before !== undefined && YEAR.test(lowest(before));
    return {
      month: month.header.column,
      day: day.header.column,
      ...(hasYear ? { year: before.header.column } : {}),
    };
  }
  return undefined;
}

function isPart(evidence: ColumnEvidence, name: RegExp, most: number): boolean {
  const { numberShare, integerShare, maximum, filled } = evidence.profile;
  if (!name.test(lowest(evidence)) || filled === 0) return false;
  return numberShare > 0.8 && integerShare > 0.95 && maximum <= most;
}

function lowest({ header }: ColumnEvidence): string {
  return (header.levels[header.levels.length - 1] ?? '').trim();
}

/** The mapping with the date at the column of its month, and no other part of it taken for anything. */
export function withDateParts(
  mapped: ReadonlyMap<FieldId, MappedColumn>,
  columns: readonly ColumnEvidence[],
  parts: DateParts,
): ReadonlyMap<FieldId, MappedColumn> {
  const own = new Set([parts.year, parts.month, parts.day]);
  const before = mapped.get('date');
  // A whole date beside the parts is the better one.
  if (before !== undefined && !own.has(before.column)) return mapped;
  const changed = new Map([...mapped].filter(([, { column }]) => !own.has(column)));
  const header = columns.find((each) => each.header.column === parts.month)!.header.text;
  changed.set('date', {
    field: 'date',
    column: parts.month,
    header,
    match: before?.match,
    headerScore: BY_PARTS,
    contentScore: 0,
    arithmeticScore: 0,
    score: BY_PARTS,
    runnerUp: 0,
    runnerUpColumn: undefined,
  });
  return changed;
}

/** How sure a date in parts is: two headers say the same. */
const BY_PARTS = 0.95;
