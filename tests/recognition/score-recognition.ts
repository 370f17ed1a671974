/** Holds what was recognised against the truth, table by table, and sums it up by file. */

import { type FieldId } from '../../core/registers/field.ts';
import { type RecognisedTab, type RecognisedTable } from '../../core/workbook/recognition.ts';
import { columnLetters } from '../../core/workbook/tab-content.ts';
import { type TruthTab, type TruthTable } from './truth.ts';
import { fieldsOfName, isAnyOf, JUDGED_NAMES, registerOfType } from './truth-names.ts';

export interface TableScore {
  readonly tab: string;
  readonly truthType: string;
  readonly register: string;
  readonly isRegisterRight: boolean;
  readonly isHeaderRight: boolean;
  readonly areRowsRight: boolean;
  readonly columnF1: number;
  /** Names whose column is missing or another. */
  readonly columnFaults: readonly string[];
  /** A name of the truth was given to another column than the truth's. */
  readonly isMisread: boolean;
  /** Undefined where rows or columns are not right, so that sums say nothing. */
  readonly areTotalsEqual: boolean | undefined;
  readonly totalFaults: readonly string[];
  readonly questions: readonly string[];
}

export interface FileScore {
  readonly file: string;
  readonly tables: readonly TableScore[];
}

export type TotalsOf = (tab: RecognisedTab, table: RecognisedTable) => ReadonlyMap<FieldId, string>;

/** One score a table of the truth. */
export function scoreTabs(
  truth: readonly TruthTab[],
  recognised: readonly RecognisedTab[],
  totalsOf: TotalsOf,
): readonly TableScore[] {
  return truth.flatMap((tab) => {
    // The one tab of a CSV is called differently from program to program; its place is the same.
    const found = recognised.find(({ tab: name }) => name === tab.name) ?? recognised[tab.index];
    const free = [...(found?.tables ?? [])];
    return tab.tables.map((table) => {
      const best = takeBest(table, free);
      return scoreTable(tab, table, found, best, totalsOf);
    });
  });
}

/** The recognised table that shares most cells with the truth's. */
function takeBest(truth: TruthTable, free: RecognisedTable[]): RecognisedTable | undefined {
  if (free.length === 0) return undefined;
  const letters = new Set(Object.values(truth.columns));
  let best = 0;
  let highest = -1;
  free.forEach((table, index) => {
    const columns = [...table.columns.values(), ...table.extraColumns];
    const shared = columns.filter(({ column }) => letters.has(columnLetters(column))).length;
    const rows = table.dataRows.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    const sameHeader = table.headerRows.join() === truth.headerRows.join() ? 0.5 : 0;
    const score = shared + sameHeader + Math.min(rows, 1e6) / 1e7;
    if (score > highest) [best, highest] = [index, score];
  });
  return free.splice(best, 1)[0];
}

function scoreTable(
  tab: TruthTab,
  truth: TruthTable,
  found: RecognisedTab | undefined,
  table: RecognisedTable | undefined,
  totalsOf: TotalsOf,
): TableScore {
  if (found === undefined || table === undefined) {
    return {
      tab: tab.name,
      truthType: truth.type,
      register: '(nothing)',
      isRegisterRight: false,
      isHeaderRight: false,
      areRowsRight: false,
      columnF1: 0,
      columnFaults: Object.keys(truth.columns),
      isMisread: false,
      areTotalsEqual: undefined,
      totalFaults: [],
      questions: [],
    };
  }
  const accepted = [truth.type, ...truth.acceptableTypes].map(registerOfType);
  const isRegisterRight = accepted.includes(table.register);
  const columns = scoreColumns(truth, table);
  const areRowsRight = sameSpans(truth.dataRowRanges, table.dataRows);
  const totals =
    isRegisterRight && areRowsRight ? totalFaults(truth, table, totalsOf(found, table)) : undefined;
  return {
    tab: tab.name,
    truthType: truth.type,
    register: table.register,
    isRegisterRight,
    isHeaderRight: truth.headerRows.join() === table.headerRows.join(),
    areRowsRight,
    ...columns,
    areTotalsEqual: totals === undefined ? undefined : totals.length === 0,
    totalFaults: totals ?? [],
    questions: table.questions.map(({ kind }) => kind),
  };
}

function sameSpans(
  left: readonly (readonly [number, number])[],
  right: readonly (readonly [number, number])[],
): boolean {
  return JSON.stringify(joined(left)) === JSON.stringify(joined(right));
}

function joined(spans: readonly (readonly [number, number])[]): readonly [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...spans].sort((left, right) => left[0] - right[0])) {
    const last = result[result.length - 1];
    if (last !== undefined && last[1] >= from - 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** The column of ours that stands for a name of the truth. */
function columnOfName(
  name: string,
  table: RecognisedTable,
  wanted: string | undefined,
): { readonly field: FieldId; readonly letters: string } | undefined {
  const candidates = fieldsOfName(name, table.register).flatMap((field) => {
    const match = table.columns.get(field);
    return match === undefined ? [] : [{ field, letters: columnLetters(match.column) }];
  });
  if (isAnyOf(name)) {
    return candidates.find(({ letters }) => letters === wanted) ?? candidates[0];
  }
  return candidates[0];
}

function scoreColumns(
  truth: TruthTable,
  table: RecognisedTable,
): Pick<TableScore, 'columnF1' | 'columnFaults' | 'isMisread'> {
  const faults: string[] = [];
  let right = 0;
  let wrong = 0;
  let isMisread = false;
  const names = new Set([...JUDGED_NAMES, ...Object.keys(truth.columns)]);
  for (const name of names) {
    const wanted = truth.columns[name];
    const found = columnOfName(name, table, wanted);
    const isPlain = found !== undefined && found.field === fieldsOfName(name, table.register)[0];
    if (wanted !== undefined && found?.letters === wanted) right += 1;
    else if (wanted !== undefined) {
      faults.push(`${name}: ${found?.letters ?? 'none'}, not ${wanted}`);
      if (found !== undefined) {
        wrong += 1;
        isMisread = true;
      }
    } else if (isPlain) {
      wrong += 1;
      faults.push(`${name}: ${found.letters}, not in truth`);
    }
  }
  const wantedCount = Object.keys(truth.columns).length;
  if (wantedCount === 0) return { columnF1: wrong === 0 ? 1 : 0, columnFaults: faults, isMisread };
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right / wantedCount;
  const columnF1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { columnF1, columnFaults: faults, isMisread };
}

function totalFaults(
  truth: TruthTable,
  table: RecognisedTable,
  totals: ReadonlyMap<FieldId, string>,
): readonly string[] {
  return Object.entries(truth.totals).flatMap(([name, total]): readonly string[] => {
    if (typeof total.sum !== 'number' || total.column === undefined) return [];
    const found = columnOfName(name, table, total.column);
    if (found === undefined || found.letters !== total.column) return [];
    const ours = Number(totals.get(found.field) ?? '0');
    const isEqual = Math.abs(ours - total.sum) <= 1e-6 * Math.max(1, Math.abs(total.sum));
    return isEqual ? [] : [`${name}: ${ours}, not ${total.sum}`];
  });
}
