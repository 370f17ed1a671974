/** The hostile values of the reference files: what is read of them, what is told, and that nothing becomes 0 in silence. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { catalogueEntry } from '../../../core/values/catalogue/catalogue.ts';
import { formatMicro } from '../../../core/values/exact.ts';
import { checkCompany, type CheckedCompany } from '../../../core/workbook/check-company.ts';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../../sync-server/connectors/read-workbook.ts';
import { sharedFolder } from '../../support/shared-folder.ts';
import { day } from './sheet.ts';

const TODAY = day('2026-06-30');

async function checkFile(folder: string, name: string): Promise<CheckedCompany> {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  const outcome = await readWorkbook({ name, bytes });
  assert.equal(outcome.status, 'read');
  if (outcome.status !== 'read') throw new Error('refused');
  const tables = recogniseWorkbook(outcome.content, { today: TODAY }).flatMap((tab) =>
    tab.tables.map((table) => readTable(outcome.content, tab, table)),
  );
  return checkCompany(tables, defaultSettings(TODAY));
}

/** Cells told under a catalogue number, "G5 G6". */
function cellsOf({ issues }: CheckedCompany, catalogue: string): readonly string[] {
  return issues
    .filter(({ code }) => catalogueEntry(code).catalogue === catalogue)
    .map(({ cell }) => `${cell.column === undefined ? '' : columnLetters(cell.column)}${cell.row}`);
}

describe('hostile values', () => {
  const folder = sharedFolder('data', 'hostile');
  if (folder === undefined) return;

  it('are numbers only where they can mean one thing', async () => {
    const company = await checkFile(folder, 'gen-number-formats-as-text.xlsx');
    const told = new Set(cellsOf(company, 'A03'));
    for (const cell of [
      'G5',
      'G6',
      'G14',
      'G15',
      'G19',
      'G24',
      'G27',
      'G28',
      'G31',
      'G32',
      'G34',
      'G35',
      'G36',
      'G39',
      'G42',
      'G43',
      'G44',
      'G46',
      'G51',
      'G52',
    ]) {
      assert.ok(told.has(cell), cell);
    }
    assert.deepEqual(cellsOf(company, 'A06'), ['G18']);
    const quantities = new Map(
      company.lines.map(({ source, values }) => [
        source.row,
        values.quantity === undefined ? '' : formatMicro(values.quantity),
      ]),
    );
    for (const [row, quantity] of [
      [2, '12'],
      [3, '12'],
      [4, '1234.56'],
      [7, '-123'],
      [12, '100000'],
      [16, '0.5'],
      [17, '12'],
      [29, '120'],
      [30, '100'],
      [33, '0'],
      [38, '123456.78'],
    ] as const) {
      assert.equal(
        quantities.get(row)?.replace(/^-/, ''),
        quantity.replace(/^-/, ''),
        `row ${row}`,
      );
    }
    const zeros = [...quantities].filter(([, quantity]) => quantity === '0').map(([row]) => row);
    assert.deepEqual(zeros, [33]);
  });

  it('are days only where there is such a day', async () => {
    const company = await checkFile(folder, 'gen-dates-hostile.xlsx');
    const told = new Set(cellsOf(company, 'A11'));
    for (const row of [2, 3, 6, 8, 9, 10, 19, 20, 21, 31, 34, 35, 36, 37, 38, 39, 40, 41, 45, 46]) {
      assert.ok(told.has(`A${row}`), `A${row}`);
    }
    const ambiguous = company.issues.filter(({ code }) => code === 'dateAmbiguous');
    assert.equal(ambiguous.length, 1);
    const dates = new Map(company.lines.map(({ source, values }) => [source.row, values.date]));
    assert.deepEqual(
      [5, 6, 7, 30].map((row) => dates.get(row)),
      ['1900-02-28', undefined, '1900-03-01', '2024-01-02'],
    );
  });

  it('are one name where they look like one, and told where they only look so', async () => {
    const company = await checkFile(folder, 'gen-unicode-rtl-emoji-zerowidth.xlsx');
    const names = company.lines.slice(0, 6).map(({ values }) => values.itemName);
    assert.deepEqual(new Set(names), new Set(['可乐']));
    assert.ok(cellsOf(company, 'A22').includes('D13'));
  });

  it('are no zero where a formula has no result or fails', async () => {
    const company = await checkFile(folder, 'gen-formula-errors-circular-external.xlsx');
    assert.deepEqual(cellsOf(company, 'A03'), ['G2', 'H2', 'G3', 'H3', 'I3', 'G5', 'H5']);
    assert.deepEqual(
      company.lines.map(({ source }) => source.row),
      [4],
    );
  });
});
