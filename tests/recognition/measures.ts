/** The measures of recognition, averaged over files so that no file of many tabs decides, and their goals. */

import { type FileScore, type TableScore } from './score-recognition.ts';

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly isAtLeast: boolean;
}

/** Each measure with its goal. */
export function measuresOf(files: readonly FileScore[]): readonly Measure[] {
  return [
    atLeast(
      'register right',
      0.95,
      mean(files, ({ isRegisterRight }) => isRegisterRight),
    ),
    atLeast(
      'header rows exact',
      0.95,
      mean(files, ({ isHeaderRight }) => isHeaderRight),
    ),
    atLeast(
      'column map F1',
      0.95,
      mean(files, ({ columnF1 }) => columnF1),
    ),
    atLeast(
      'data rows exact',
      0.9,
      mean(files, ({ areRowsRight }) => areRowsRight),
    ),
    atLeast('totals equal where rows and columns are right', 1, totalsEqual(files)),
    atMost('wrong and not asked', 0.02, mean(files, isWrongUnasked)),
    atMost('questions on tables that were right', 0.25, questionShare(files)),
  ];
}

export function isMet({ value, goal, isAtLeast }: Measure): boolean {
  return isAtLeast ? value >= goal : value <= goal;
}

/** Wrong: another register, or a known column taken for another. A column left unknown is shown as unknown. */
export function isWrongUnasked(table: TableScore): boolean {
  return (!table.isRegisterRight || table.isMisread) && table.questions.length === 0;
}

function atLeast(name: string, goal: number, value: number): Measure {
  return { name, value, goal, isAtLeast: true };
}

function atMost(name: string, goal: number, value: number): Measure {
  return { name, value, goal, isAtLeast: false };
}

function mean(files: readonly FileScore[], of: (table: TableScore) => number | boolean): number {
  return average(files.map(({ tables }) => average(tables.map((table) => Number(of(table))))));
}

function questionShare(files: readonly FileScore[]): number {
  const shares = files.flatMap(({ tables }) => {
    const right = tables.filter(({ isRegisterRight }) => isRegisterRight);
    return right.length === 0
      ? []
      : [average(right.map(({ questions }) => Number(questions.length > 0)))];
  });
  return average(shares);
}

function totalsEqual(files: readonly FileScore[]): number {
  const shares = files.flatMap(({ tables }) => {
    const judged = tables.filter(({ areTotalsEqual }) => areTotalsEqual !== undefined);
    return judged.length === 0
      ? []
      : [average(judged.map(({ areTotalsEqual }) => Number(areTotalsEqual)))];
  });
  return shares.length === 0 ? 1 : average(shares);
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
