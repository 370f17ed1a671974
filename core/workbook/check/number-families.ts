/** Document numbers sorted into families that run on: RK001, RK002 ...; 20260312-01, 20260312-02, 20260313-01 ... */

import { type CheckedTable, valuesOf } from './checked-table.ts';

export interface NumberPlace {
  readonly table: CheckedTable;
  readonly row: number;
}

export interface NumberGap {
  /** The first row with the number after the gap. */
  readonly before: NumberPlace;
  /** The missing numbers, written out. */
  readonly numbers: readonly string[];
}

/** Numbers with one prefix, the date in it included. */
export interface NumberGroup {
  readonly gaps: readonly NumberGap[];
  readonly missing: number;
}

export interface NumberFamily {
  /** Distinct numbers in all groups. */
  readonly count: number;
  readonly groups: readonly NumberGroup[];
  /** Numbers not there; a wide hole counts as so many that its family is seen not to run on. */
  readonly missing: number;
}

interface Numbered extends NumberPlace {
  readonly value: number;
  readonly digits: number;
}

/** Digits that are counted; longer runs are dates with a counter, or codes that do not count. */
const MAX_COUNTER_DIGITS = 8;
/** A wider hole is another book of numbers, not a document that is missing. */
const MAX_HOLE = 20;
const DATED = /^((?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(\d{2,6})$/;

/** All families of the tables together: registers may share one sequence. */
export function numberFamilies(tables: readonly CheckedTable[]): readonly NumberFamily[] {
  const groups = new Map<string, Map<number, Numbered>>();
  const known = new Set<string>();
  for (const table of tables) {
    for (const source of valuesOf(table, 'sourceDocument')) {
      if (typeof source === 'string') known.add(source);
    }
    valuesOf(table, 'documentNumber').forEach((document, row) => {
      if (typeof document !== 'string') return;
      const parts = splitNumber(document);
      if (parts === undefined) return;
      const group = groups.get(parts.prefix) ?? new Map<number, Numbered>();
      if (group.size === 0) groups.set(parts.prefix, group);
      const value = Number(parts.counter);
      if (!group.has(value)) group.set(value, { table, row, value, digits: parts.counter.length });
    });
  }
  const families = new Map<string, { count: number; missing: number; groups: NumberGroup[] }>();
  for (const [prefix, group] of groups) {
    const key = prefix.replace(/\d/g, '#');
    const family = families.get(key) ?? { count: 0, missing: 0, groups: [] };
    if (family.count === 0) families.set(key, family);
    family.count += group.size;
    const numberGroup = groupOf(prefix, group, known);
    family.missing += numberGroup.missing;
    family.groups.push(numberGroup);
  }
  return [...families.values()];
}

function splitNumber(
  document: string,
): { readonly prefix: string; readonly counter: string } | undefined {
  const match = /^(.*?)(\d+)$/.exec(document);
  if (!match) return undefined;
  const [prefix, digits] = [match[1]!, match[2]!];
  const dated = digits.length > MAX_COUNTER_DIGITS - 1 ? DATED.exec(digits) : null;
  if (dated) return { prefix: prefix + dated[1]!, counter: dated[2]! };
  return digits.length <= MAX_COUNTER_DIGITS ? { prefix, counter: digits } : undefined;
}

function groupOf(
  prefix: string,
  group: ReadonlyMap<number, Numbered>,
  known: ReadonlySet<string>,
): NumberGroup {
  const sorted = [...group.values()].sort((left, right) => left.value - right.value);
  const gaps: NumberGap[] = [];
  let missing = 0;
  for (let index = 1; index < sorted.length; index += 1) {
    const before = sorted[index]!;
    const from = sorted[index - 1]!.value + 1;
    if (before.value === from) continue;
    if (before.value - from > MAX_HOLE) {
      missing += MAX_HOLE;
      continue;
    }
    const numbers: string[] = [];
    for (let value = from; value < before.value; value += 1) {
      const text = prefix + String(value).padStart(before.digits, '0');
      if (!known.has(text)) numbers.push(text);
    }
    missing += numbers.length;
    if (numbers.length > 0) gaps.push({ before, numbers });
  }
  return { gaps, missing };
}
