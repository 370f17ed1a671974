/** Prints what the recognition run found: by file, over all, and which register was taken for which. */

import { isMet, isWrongUnasked, type Measure } from './measures.ts';
import { type FileScore, type TableScore } from './score-recognition.ts';

const PLAIN = 38;

export function printFiles(files: readonly FileScore[]): void {
  console.log(`${'file'.padEnd(PLAIN)} tables  register  header  columns  rows  totals  asked`);
  for (const { file, tables } of files) {
    const share = (of: (table: TableScore) => number | boolean): string => {
      const values = tables.map((table) => Number(of(table)));
      return (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(
        2,
      );
    };
    console.log(
      `${file.padEnd(PLAIN)} ${String(tables.length).padStart(6)}  ${share((each) => each.isRegisterRight).padStart(8)}  ${share((each) => each.isHeaderRight).padStart(6)}  ${share((each) => each.columnF1).padStart(7)}  ${share((each) => each.areRowsRight).padStart(4)}  ${share((each) => each.areTotalsEqual ?? true).padStart(6)}  ${share((each) => each.questions.length > 0).padStart(5)}`,
    );
    for (const table of tables) printFaults(table);
  }
}

function printFaults(table: TableScore): void {
  const faults = [
    ...(table.isRegisterRight ? [] : [`register ${table.register}, not ${table.truthType}`]),
    ...(table.isHeaderRight ? [] : ['header rows']),
    ...(table.areRowsRight ? [] : ['data rows']),
    ...table.columnFaults,
    ...table.totalFaults.map((fault) => `total of ${fault}`),
    ...(isWrongUnasked(table) ? ['WRONG AND NOT ASKED'] : []),
  ];
  const asked = table.questions.length === 0 ? '' : ` (asks: ${table.questions.join(', ')})`;
  if (faults.length > 0 || asked !== '')
    console.log(`    ${table.tab}: ${faults.join('; ')}${asked}`);
}

export function printConfusion(files: readonly FileScore[]): void {
  const counts = new Map<string, number>();
  for (const { tables } of files) {
    for (const { truthType, register } of tables) {
      const key = `${truthType.padEnd(16)} -> ${register}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  console.log('\ntruth            -> recognised as (tables)');
  for (const [key, count] of [...counts].sort()) console.log(`${key.padEnd(36)} ${count}`);
}

export function printMeasures(measures: readonly Measure[]): void {
  console.log('\naveraged over files');
  for (const measure of measures) {
    const sign = measure.isAtLeast ? '>=' : '<=';
    const verdict = isMet(measure) ? 'met' : 'MISSED';
    console.log(
      `${measure.name.padEnd(48)} ${measure.value.toFixed(3)}   goal ${sign} ${measure.goal}   ${verdict}`,
    );
  }
}
