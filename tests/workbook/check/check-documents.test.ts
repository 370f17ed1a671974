/** Lines and documents entered twice (A18, B01), and document numbers (B02). */

import assert from 'node:assert/strict';
import { type FieldId } from '../../../core/registers/field.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet } from './sheet.ts';

type Row = readonly CellValue[];

const FIELDS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'supplier',
  'itemCode',
  'quantity',
  'unitPrice',
];

/** Documents of two lines each, numbered on: RK001, RK002 ... */
function documents(n: number): Row[] {
  return Array.from({ length: n }, (_, index): Row[] => {
    const number = `RK${String(index + 1).padStart(3, '0')}`;
    const line = (k: number): Row => [
      46_083 + index,
      number,
      `供应商${index % 3}`,
      `A${(index + k) % 7}`,
      3 + index + k,
      5 + k,
    ];
    return [line(0), line(1)];
  }).flat();
}

const purchase = (rows: readonly Row[], more: Partial<Sheet> = {}): Sheet => ({
  register: 'purchase',
  fields: FIELDS,
  rows,
  ...more,
});

describe('checkDuplicates (A18)', () => {
  const rows = documents(10);

  it('tells the same line twice in one document, and where its twin is', () => {
    const [issue, ...others] = check([
      purchase([...rows.slice(0, 4), rows[3]!, ...rows.slice(4)]),
    ]).issues;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [issue?.code, issue?.cell.row, issue?.related?.[0]?.row],
      ['duplicateLine', 6, 5],
    );
  });

  it('is silent about another quantity, another document, and lines that are numbered', () => {
    const [date, number, supplier, item, quantity, price] = rows[3]!;
    assert.deepEqual(
      found([
        purchase([
          ...rows.slice(0, 4),
          [date!, number!, supplier!, item!, Number(quantity) + 1, price!],
          ...rows.slice(4),
        ]),
      ]),
      [],
    );
    const numbered = (list: readonly Row[]): Sheet =>
      purchase(
        list.map((row, index) => [...row, index]),
        { fields: [...FIELDS, 'lineNumber'] },
      );
    assert.deepEqual(found([numbered([...rows.slice(0, 4), rows[3]!, ...rows.slice(4)])]), []);
  });

  const journal = (n: number, items: number, extra: readonly Row[] = []): Sheet => ({
    register: 'stock',
    fields: ['date', 'itemCode', 'quantityIn', 'quantityOut', 'supplier'],
    rows: [
      ...Array.from({ length: n }, (_, index): Row => [
        46_083 + ((index * 7) % 90),
        `A${(index * 13) % items}`,
        (index * 29) % 97,
        (index * 31) % 89,
        `S${index % 11}`,
      ]),
      ...extra,
    ],
  });

  it('tells equal rows of a journal without documents where accident cannot make them', () => {
    const sheet = journal(200, 60);
    assert.deepEqual(found([{ ...sheet, rows: [...sheet.rows, sheet.rows[17]!] }]), [
      'duplicateLine stock!C202',
    ]);
  });

  it('tells many equal rows as one thing, with every copy as a part', () => {
    const sheet = journal(200, 60);
    const { issues } = check([{ ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(10, 25)] }]);
    assert.deepEqual(
      issues.map(({ code, parameters }) => [code, parameters.n, parameters.row, parameters.twin]),
      [['rowsTwice', 15, 202, 12]],
    );
    assert.deepEqual(
      issues[0]!.parts!.map(({ code, cell, parameters }) => [
        code,
        cell.row - Number(parameters.row),
      ]),
      Array.from({ length: 15 }, () => ['duplicateLine', 190]),
    );
    assert.deepEqual(
      issues[0]!.related!.map(({ row }) => row),
      Array.from({ length: 15 }, (_, index) => 202 + index),
    );
  });

  it('is silent where two equal rows are to be expected', () => {
    const rows = Array.from({ length: 400 }, (_, index): Row => [
      46_083 + (index % 20),
      `A${index % 5}`,
      1 + (index % 3),
    ]);
    assert.deepEqual(
      found([{ register: 'sales', fields: ['date', 'itemCode', 'quantity'], rows }]),
      [],
    );
  });
});

describe('checkDocumentsTwice (B01)', () => {
  const rows = documents(12);

  it('tells a document entered a second time further down, once', () => {
    const { issues } = check([purchase([...rows, rows[4]!, rows[5]!])]);
    assert.deepEqual(
      issues.map(({ code, cell, parameters }) => [
        code,
        cell.row,
        parameters['row'],
        parameters['n'],
      ]),
      [['documentTwice', 26, 6, 2]],
    );
  });

  it('tells a document that stands in two workbooks', () => {
    const copy = purchase(rows.slice(4, 6), { file: 'b.xlsx', tab: '入库' });
    assert.deepEqual(found([purchase(rows), copy]), ['documentTwice 入库!B2']);
  });

  it('tells a document pasted below itself', () => {
    assert.deepEqual(
      found([purchase([...rows.slice(0, 6), rows[4]!, rows[5]!, ...rows.slice(6)])]),
      ['documentTwice purchase!B8'],
    );
  });

  it('tells three equal lines of one party under another number', () => {
    const fields = [...FIELDS];
    const lines = (number: string, date: number): Row[] =>
      [7, 8, 9].map((n) => [date, number, '甲', `A${n}`, n, 5]);
    assert.deepEqual(
      found([purchase([...lines('A-7', 46_083), ...lines('B-2', 46_084)], { fields })]),
      ['documentSameContent purchase!B5'],
    );
    assert.deepEqual(
      found([purchase([...lines('A-7', 46_083), ...lines('B-2', 46_090)], { fields })]),
      [],
    );
  });

  it('is silent about the same number of another party or with other content', () => {
    const other = rows
      .slice(4, 6)
      .map(([date, number, , item, quantity, price]): Row => [
        date!,
        number!,
        '另一家',
        item!,
        quantity!,
        price!,
      ]);
    assert.deepEqual(found([purchase(rows), purchase(other, { tab: '二部' })]), []);
    const changed = rows
      .slice(4, 6)
      .map(([date, number, supplier, item, quantity, price]): Row => [
        date!,
        number!,
        supplier!,
        item!,
        Number(quantity) + 40,
        price!,
      ]);
    assert.deepEqual(found([purchase(rows), purchase(changed, { tab: '二部' })]), []);
  });
});

describe('checkDocumentNumbers (B02)', () => {
  const rows = documents(30);
  const without = (...numbers: readonly string[]): Row[] =>
    rows.filter((row) => !numbers.includes(String(row[1])));

  it('lists the numbers missing in a series that runs on', () => {
    const [issue, ...others] = check([purchase(without('RK011', 'RK012'))]).issues;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [issue?.code, issue?.parameters['document'], issue?.parameters['missing']],
      ['documentNumberGap', 'RK013', 'RK011, RK012'],
    );
  });

  it('finds the missing ones of a shared series in other registers', () => {
    const sold: Sheet = {
      register: 'sales',
      fields: ['date', 'documentNumber', 'itemCode', 'quantity'],
      rows: [
        [46_093, 'RK011', 'A1', 1],
        [46_094, 'RK012', 'A2', 1],
      ],
    };
    assert.deepEqual(found([purchase(without('RK011', 'RK012')), sold]), []);
  });

  it('is silent where numbers do not run on, are few, or leave a whole book out', () => {
    const renumbered = (next: (index: number) => number): Sheet =>
      purchase(
        rows.map((row, index) => [row[0]!, `RK${next(Math.floor(index / 2))}`, ...row.slice(2)]),
      );
    assert.deepEqual(found([renumbered((index) => 100_000 + ((index * 7919) % 9973))]), []);
    assert.deepEqual(found([renumbered((index) => 1000 + index * 2)]), []);
    assert.deepEqual(found([renumbered((index) => (index < 15 ? 1000 : 5000) + index)]), []);
    assert.deepEqual(found([purchase(documents(5).filter((row) => row[1] !== 'RK003'))]), []);
  });

  it('counts within each day where the date is part of the number', () => {
    const daily = (skip: string): Sheet =>
      purchase(
        Array.from({ length: 30 }, (_, index): Row => {
          const number = `RK202603${String(10 + Math.floor(index / 5))}${String(1 + (index % 5)).padStart(3, '0')}`;
          return [
            46_090 + Math.floor(index / 5),
            number,
            '甲',
            `A${index % 4}`,
            5 + (index % 9),
            5,
          ];
        }).filter((row) => row[1] !== skip),
      );
    assert.deepEqual(found([daily('')]), []);
    assert.deepEqual(
      check([daily('RK20260312003')]).issues.map(({ parameters }) => parameters['missing']),
      ['RK20260312003'],
    );
  });

  it('tells a number used again on another day, but not a contract number many deliveries carry', () => {
    const again = [...rows, [46_120, 'RK005', '供应商9', 'A1', 2, 5] as Row];
    assert.deepEqual(found([purchase(again)]), ['documentNumberReused purchase!B62']);
    const contracts = rows.map((row, index): Row => [
      row[0]!,
      `HT${index % 9}`,
      '甲',
      ...row.slice(3),
    ]);
    assert.deepEqual(found([purchase(contracts)]), []);
  });
});
