/** What is wrong with a tab as it is laid out: formulas (A19), keys (A20), totals and hidden rows (A21); and with lists (E01 to E08). */

import assert from 'node:assert/strict';
import { cellKey, type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet } from './sheet.ts';

type Row = readonly CellValue[];

describe('checkFormulas (A19)', () => {
  const sheet = (formulaOf: (row: number) => string | undefined): Sheet => ({
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity', 'unitPrice', 'amount'],
    rows: Array.from({ length: 20 }, (_, index): Row => [
      46_083 + index,
      'A',
      2 + (index % 5),
      5,
      (2 + (index % 5)) * 5,
    ]),
    formulas: new Map(
      Array.from({ length: 20 }, (_, index) => index + 2).flatMap((row) => {
        const formula = formulaOf(row);
        return formula === undefined ? [] : [[cellKey(row, 5), formula] as const];
      }),
    ),
  });

  it('tells a number typed over a formula, and a formula that differs', () => {
    assert.deepEqual(found([sheet((row) => (row === 9 ? undefined : `C${row}*D${row}`))]), [
      'formulaOverwritten sales!E9',
    ]);
    assert.deepEqual(found([sheet((row) => (row === 9 ? 'C8*D9' : `C${row}*D${row}`))]), [
      'formulaDiffers sales!E9',
    ]);
  });

  it('tells a number typed over the formula of the first row, where each row calculates by itself', () => {
    assert.deepEqual(found([sheet((row) => (row === 2 ? undefined : `C${row}*D${row}`))]), [
      'formulaOverwritten sales!E2',
    ]);
    const running = (row: number): string | undefined =>
      row === 2 ? undefined : `E${row - 1}+C${row}`;
    assert.deepEqual(found([sheet(running)]), []);
  });

  it('says what a product or a sum would give in the row, and nothing of other formulas', () => {
    const hint = (formulaOf: (row: number) => string): unknown => {
      const typed = sheet((row) => (row === 9 ? undefined : formulaOf(row)));
      return check([typed]).issues.find(({ code }) => code === 'formulaOverwritten')?.parameters
        .hint;
    };
    assert.equal(
      hint((row) => `C${row}*D${row}`),
      '(4 × 5 = 20)',
    );
    assert.equal(
      hint((row) => `ROUND(C${row} * $D${row},2)`),
      '(4 × 5 = 20)',
    );
    assert.equal(
      hint((row) => `C${row}-D${row}+C${row}`),
      '(4 \u2212 5 + 4 = 3)',
    );
    assert.equal(
      hint((row) => `IF(C${row}>0,C${row}*D${row},0)`),
      '',
    );
  });

  it('is silent about an amount typed in a row that has nothing to calculate it from', () => {
    const typed = sheet((row) => (row === 9 ? undefined : `C${row}*D${row}`));
    const rows = typed.rows.map((row, index) =>
      index === 7 ? [...row.slice(0, 3), null, 80] : row,
    );
    assert.deepEqual(found([{ ...typed, rows }]), []);
  });

  it('is silent about a figure of several rows in one merged cell', () => {
    const typed = sheet((row) => (row === 9 ? undefined : `C${row}*D${row}`));
    const merges = [{ fromRow: 9, toRow: 11, fromColumn: 5, toColumn: 5 }];
    assert.deepEqual(found([{ ...typed, merges }]), []);
  });

  it('tells a column that was typed over in many rows once, with every row as a part', () => {
    const rows = Array.from({ length: 130 }, (): Row => [46_083, 'A', 2, 5, 10]);
    const formulas = new Map(
      rows.flatMap((_, index) =>
        index % 11 === 5 ? [] : [[cellKey(index + 2, 5), `C${index + 2}*D${index + 2}`] as const],
      ),
    );
    const { issues } = check([{ ...sheet(() => undefined), rows, formulas }]);
    assert.deepEqual(
      issues.map(({ code, parameters, parts }) => [code, parameters.count, parts?.length]),
      [['formulasOverwritten', 12, 12]],
    );
  });

  it('is silent for a filled column, absolute references, and columns that are mostly typed', () => {
    assert.deepEqual(found([sheet((row) => `C${row}*$D$2+SUM(C$2:C${row})`)]), []);
    assert.deepEqual(found([sheet((row) => (row % 3 === 0 ? `C${row}*D${row}` : undefined))]), []);
    assert.deepEqual(found([sheet((row) => (row === 2 ? '10*1' : `E${row - 1}+C${row}`))]), []);
  });
});

describe('checkKeys (A20)', () => {
  const rows: readonly Row[] = Array.from({ length: 12 }, (_, index) => [
    46_083 + index,
    `A${index}`,
    `品${index}`,
    1 + index,
  ]);
  const sheet = (change: Readonly<Record<number, Row>>, more: Partial<Sheet> = {}): Sheet => ({
    register: 'purchase',
    fields: ['date', 'itemCode', 'itemName', 'quantity'],
    rows: rows.map((row, index) => change[index] ?? row),
    ...more,
  });

  it('tells a row without item below one with it, and counts it as that', () => {
    const { issues, lines } = check([sheet({ 5: [46_088, null, null, 6] })]);
    assert.deepEqual(
      issues.map(({ code, cell, fix }) => [code, cell.row, fix?.kind === 'setCell' && fix.value]),
      [['keyInherited', 7, 'A4']],
    );
    assert.equal(lines[5]?.item, 'A4');
  });

  it('tells a blank code whose name says which item it is', () => {
    const { issues, lines } = check([sheet({ 5: [46_088, null, '品4', 6] })]);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['keyByName'],
    );
    assert.equal(lines[5]?.item, 'A4');
  });

  it('is silent about merged keys and about a tab that leaves keys out as a rule', () => {
    assert.deepEqual(
      found([
        sheet(
          { 5: [46_088, null, null, 6] },
          { merges: [{ fromRow: 6, toRow: 7, fromColumn: 2, toColumn: 2 }] },
        ),
      ]),
      [],
    );
    const blanks = Object.fromEntries(
      [1, 3, 5, 7, 9].map((index) => [index, [46_083 + index, null, null, 2]]),
    );
    assert.deepEqual(found([sheet(blanks, { fillDown: ['itemCode', 'itemName'] })]), []);
  });
});

describe('checkTotalRows and checkHiddenRows (A21)', () => {
  const rows: readonly Row[] = Array.from({ length: 8 }, (_, index) => [
    46_083 + index,
    `A${index}`,
    1 + index,
  ]);
  const sheet = (more: Partial<Sheet> = {}): Sheet => ({
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity'],
    rows,
    ...more,
  });

  it('leaves a total among the rows out and tells it', () => {
    const { issues, lines } = check([
      sheet({ rows: [...rows.slice(0, 4), [null, '小 计', 10], ...rows.slice(4)] }),
    ]);
    assert.deepEqual(
      issues.map(({ code, cell }) => [code, cell.row]),
      [['totalRowInside', 6]],
    );
    assert.equal(lines.length, 8);
  });

  it('tells a single total that was skipped in the middle, but not those a tab is laid out with', () => {
    const all = [...rows.slice(0, 4), [null, '小计', 10], ...rows.slice(4), [null, '合计', 36]];
    const parts: Sheet['dataRows'] = [
      [2, 5],
      [7, 10],
    ];
    assert.deepEqual(
      found([sheet({ rows: all, dataRows: parts, skippedRows: [{ row: 6, reason: 'subtotal' }] })]),
      ['totalRowInside sales!6'],
    );
    const grand = [
      { row: 6, reason: 'subtotal' },
      { row: 11, reason: 'subtotal' },
    ] as const;
    assert.deepEqual(found([sheet({ rows: all, dataRows: parts, skippedRows: grand })]), [
      'totalRowInside sales!6',
    ]);
    const sections = [...all.slice(0, -1), [null, '小计', 26] as Row];
    const both = [
      { row: 6, reason: 'subtotal' },
      { row: 11, reason: 'subtotal' },
    ] as const;
    assert.deepEqual(found([sheet({ rows: sections, dataRows: parts, skippedRows: both })]), []);
    assert.deepEqual(
      found([
        sheet({
          rows: [...rows, [null, '合计', 36]],
          dataRows: [[2, 9]],
          skippedRows: [{ row: 10, reason: 'subtotal' }],
        }),
      ]),
      [],
    );
  });

  it('tells each run of hidden rows once, and counts them', () => {
    const { issues, lines } = check([sheet({ hiddenRows: [4, 5, 8] })]);
    assert.deepEqual(
      issues.map(({ code, cell, parameters }) => [code, cell.row, parameters['n']]),
      [
        ['hiddenRows', 4, 2],
        ['hiddenRows', 8, 1],
      ],
    );
    assert.equal(lines.length, 8);
    assert.deepEqual(found([sheet({ hiddenRows: [1, 40] })]), []);
  });
});

describe('checkMasters (E01 to E08)', () => {
  const items = (fields: Sheet['fields'], rows: readonly Row[]): Sheet => ({
    register: 'items',
    fields: ['itemCode', ...fields],
    rows,
  });

  it('tells a barcode of two items and a code of two names', () => {
    assert.deepEqual(
      found([
        items(
          ['itemName', 'barcode'],
          [
            ['A', '可乐', '690'],
            ['B', '雪碧', '690'],
            ['A', '芬达', null],
            ['C', '茶', '691'],
            ['C', '茶', '691'],
          ],
        ),
      ]),
      ['duplicateBarcode items!C3', 'duplicateItemCode items!A4'],
    );
  });

  it('tells units that convert in a circle, and back and forth without meeting', () => {
    const fields = ['unit', 'secondUnit', 'unitFactor'] as const;
    assert.deepEqual(
      found([
        items(fields, [
          ['A', '瓶', '瓶', 12],
          ['B', '瓶', '瓶', 1],
        ]),
      ]),
      ['circularUnits items!D2'],
    );
    assert.deepEqual(
      found([
        items(fields, [
          ['A', '瓶', '箱', 12],
          ['A', '箱', '瓶', 12],
        ]),
      ]),
      ['circularUnits items!D3'],
    );
  });

  it('tells a second unit without factor', () => {
    assert.deepEqual(
      found([
        items(
          ['unit', 'secondUnit', 'unitFactor'],
          [
            ['A', '瓶', '箱', null],
            ['B', '瓶', null, null],
            ['C', '瓶', '箱', 6],
          ],
        ),
      ]),
      ['factorMissing items!D2'],
    );
  });

  it('tells limits that contradict each other, equal ones do not', () => {
    const fields = ['minimum', 'maximum', 'safetyStock'] as const;
    assert.deepEqual(
      found([
        items(fields, [
          ['A', 90, 80, 10],
          ['B', 10, 80, 90],
          ['C', 80, 80, 80],
          ['D', 5, 0, 3],
          ['E', 5, null, 3],
        ]),
      ]),
      ['minimumAboveMaximum items!B2', 'safetyAboveMaximum items!D3'],
    );
  });

  it('tells a lead time of 0, not a blank one', () => {
    assert.deepEqual(
      found([
        items(
          ['leadTimeDays'],
          [
            ['A', 0],
            ['B', null],
            ['C', 7],
          ],
        ),
      ]),
      ['leadTimeZero items!B2'],
    );
  });

  it('tells a main supplier who is inactive', () => {
    const suppliers: Sheet = {
      register: 'suppliers',
      fields: ['supplier', 'status'],
      rows: [
        ['甲', '停用'],
        ['乙', '启用'],
      ],
    };
    assert.deepEqual(
      found([
        suppliers,
        items(
          ['supplier'],
          [
            ['A', '甲'],
            ['B', '乙'],
          ],
        ),
      ]),
      ['inactiveSupplier items!B2'],
    );
  });

  it('tells a blank category where nearly all items have one', () => {
    const rows = (n: number): Row[] =>
      Array.from({ length: 10 }, (_, index) => [`A${index}`, index < n ? null : '饮料']);
    assert.deepEqual(found([items(['category'], rows(1))]), ['categoryMissing items!B2']);
    assert.deepEqual(found([items(['category'], rows(6))]), []);
  });
});
