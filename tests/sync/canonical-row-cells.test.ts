/** What single cells of a shared tab become in the canonical form, in small tabs as people keep them. */

import assert from 'node:assert/strict';
import { MAX_CELL_TEXT_LENGTH } from '../../core/contract/parts.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { canonicalRows, rawTextOf, type RowReading } from '../../core/sync/canonical-row.ts';
import { locateColumns } from '../../core/sync/locate-columns.ts';
import { type LayoutColumn, type TabLayout } from '../../core/sync/tab-layout.ts';
import { type CellRange, type CellValue } from '../../core/workbook/tab-content.ts';
import { tabContent } from '../support/tab-content.ts';

type Reading = Partial<Omit<LayoutColumn, 'field' | 'header' | 'occurrence'>>;

interface SharedTab {
  /** The fields from the left, each with how it is read; text for a column that is no field. */
  readonly columns: readonly (readonly [FieldId, Reading?] | string)[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly constants?: TabLayout['constants'];
  readonly merges?: readonly CellRange[];
  /** Row numbers to read; all rows below the header where none are named. */
  readonly read?: readonly number[];
}

function readingsOf({ columns, rows, constants = {}, merges = [], read }: SharedTab): RowReading[] {
  const headers = columns.map((column) => (typeof column === 'string' ? column : column[0]));
  const content = tabContent('tab', [headers, ...rows], { merges });
  const layout: TabLayout = {
    register: 'purchase',
    headerRowCount: 1,
    columns: columns.flatMap((column) =>
      typeof column === 'string'
        ? []
        : [{ field: column[0], header: column[0], occurrence: 1, ...column[1] }],
    ),
    extra: columns.flatMap((column) =>
      typeof column === 'string' ? [{ header: column, occurrence: 1 }] : [],
    ),
    constants,
  };
  const location = locateColumns(content, layout);
  assert.notEqual(location.status, 'headersGone');
  if (location.status === 'headersGone') return [];
  const source = { content, dateSystem: 1900, layout, located: location.located } as const;
  return canonicalRows(source, read ?? rows.map((_, index) => index + 2));
}

function rowsOf(tab: SharedTab): readonly unknown[] {
  return readingsOf(tab).map(({ row }) => row);
}

function oneCell(field: FieldId, value: CellValue, reading?: Reading): unknown {
  return rowsOf({ columns: [[field, reading]], rows: [[value]] })[0];
}

describe('canonicalRows of a layout', () => {
  it('reads nothing where no row is asked for', () => {
    const tab: SharedTab = { columns: [['itemCode']], rows: [['A']], read: [] };
    assert.deepEqual(readingsOf(tab), []);
  });

  it('reads just the rows that are asked for, near or far from one another', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => [code]);
    assert.deepEqual(
      rowsOf({ columns: [['itemCode']], rows, read: [2, 3, 5, 7] }),
      ['A', 'B', 'D', 'F'].map((itemCode) => ({ fields: { itemCode } })),
    );
  });

  it('leaves out a column that is derived here', () => {
    const columns: SharedTab['columns'] = [['itemCode'], ['quantity', { isLeftOut: true }]];
    assert.deepEqual(rowsOf({ columns, rows: [['A', 5]] }), [{ fields: { itemCode: 'A' } }]);
  });

  it('reads days and months in the order that was settled for the column', () => {
    const day = (dateOrder?: LayoutColumn['dateOrder']) =>
      oneCell('date', '03/04/2026', dateOrder && { dateOrder });
    assert.deepEqual(day('dayMonthYear'), { fields: { date: '2026-04-03' } });
    assert.deepEqual(day('monthDayYear'), { fields: { date: '2026-03-04' } });
  });

  it('lets no other row decide the order of days and months', () => {
    const columns: SharedTab['columns'] = [['date', { dateOrder: 'monthDayYear' }]];
    const rows = rowsOf({ columns, rows: [['03/04/2026'], ['25/04/2026']] });
    assert.deepEqual(rows[0], { fields: { date: '2026-03-04' } });
    const open = rowsOf({ columns: [['date']], rows: [['13/04/2026'], ['03/04/2026']] });
    assert.deepEqual(open[1], { fields: { date: '2026-04-03' } });
  });

  it('reads a comma as the decimal sign only where the column was settled so', () => {
    assert.deepEqual(oneCell('quantity', '1,500', { usesDecimalComma: true }), {
      fields: { quantity: '1.5' },
    });
    assert.deepEqual(oneCell('quantity', '1,500', { usesDecimalComma: false }), {
      fields: { quantity: '1500' },
    });
  });

  it('fills a blank from above only where blank means as above', () => {
    const rows: CellValue[][] = [
      ['PO-1', 'A'],
      [null, 'B'],
    ];
    const second = (isFilledDown: boolean) =>
      rowsOf({ columns: [['documentNumber', { isFilledDown }], ['itemCode']], rows })[1];
    assert.deepEqual(second(true), { fields: { documentNumber: 'PO-1', itemCode: 'B' } });
    assert.deepEqual(second(false), { fields: { itemCode: 'B' } });
  });

  it('fills from above beside an amount too large for millionths too', () => {
    const columns: SharedTab['columns'] = [['documentNumber', { isFilledDown: true }], ['amount']];
    const rows = [
      ['PO-1', 1.005],
      [null, 12_000_000_000.25],
    ];
    assert.deepEqual(rowsOf({ columns, rows }), [
      { fields: { documentNumber: 'PO-1', amount: '1.005' } },
      { fields: { documentNumber: 'PO-1', amount: '12000000000.25' } },
    ]);
  });

  it('reads large and small amounts of a tab that has nothing else', () => {
    const rows = [[1.005], [12_000_000_000.25], [{ error: '#N/A' }]];
    assert.deepEqual(rowsOf({ columns: [['amount']], rows }), [
      { fields: { amount: '1.005' } },
      { fields: { amount: '12000000000.25' } },
      { fields: {}, unread: { amount: '#N/A' } },
    ]);
  });

  it('fills from a merge among the rows, and from none that begins in the header', () => {
    const columns: SharedTab['columns'] = [['documentNumber'], ['itemCode']];
    const rows = [
      ['PO-1', 'A'],
      [null, 'B'],
    ];
    const from = (fromRow: number) =>
      rowsOf({ columns, rows, merges: [{ fromRow, fromColumn: 1, toRow: 3, toColumn: 1 }] })[1];
    assert.deepEqual(from(2), { fields: { documentNumber: 'PO-1', itemCode: 'B' } });
    assert.deepEqual(from(1), { fields: { itemCode: 'B' } });
  });

  it('gives every row what the tab says once, spelled as it is remembered', () => {
    const tab: SharedTab = {
      columns: [['itemCode']],
      rows: [['A'], ['B']],
      constants: { warehouse: 'Ｗ１' },
    };
    assert.deepEqual(rowsOf(tab), [
      { fields: { itemCode: 'A', warehouse: 'Ｗ１' } },
      { fields: { itemCode: 'B', warehouse: 'Ｗ１' } },
    ]);
  });
});

describe('canonicalRows of a cell', () => {
  it('cleans a text until cleaning finds nothing more', () => {
    assert.deepEqual(oneCell('itemCode', "'''A"), { fields: { itemCode: 'A' } });
    assert.deepEqual(oneCell('remark', '  乐  事  '), { fields: { remark: '乐 事' } });
  });

  it('gives up on a cell that hides behind hundreds of apostrophes', () => {
    const hidden = oneCell('itemCode', `${"'".repeat(400)}A`);
    assert.deepEqual(hidden, { fields: { itemCode: `${"'".repeat(400 - 1 - 300)}A` } });
  });

  it('keeps the apostrophe of a text, which is none of a code', () => {
    assert.deepEqual(oneCell('remark', " 'A"), { fields: { remark: "'A" } });
    assert.deepEqual(oneCell('itemCode', " 'A"), { fields: { itemCode: 'A' } });
  });

  it('says nothing of a word for nothing, in whatever width it is written', () => {
    assert.deepEqual(oneCell('remark', '-'), { fields: {} });
    assert.deepEqual(oneCell('remark', 'ｎｕｌｌ'), { fields: {} });
    assert.deepEqual(oneCell('itemCode', "'null"), { fields: {} });
  });

  it('keeps what cannot be read as it stands', () => {
    const unread = (field: FieldId, value: CellValue) => oneCell(field, value);
    assert.deepEqual(unread('quantity', ' many '), { fields: {}, unread: { quantity: 'many' } });
    assert.deepEqual(unread('quantity', '3箱6瓶'), { fields: {}, unread: { quantity: '3箱6瓶' } });
    assert.deepEqual(unread('quantity', 1e300), { fields: {}, unread: { quantity: '1e+300' } });
    assert.deepEqual(unread('quantity', { error: '#N/A' }), {
      fields: {},
      unread: { quantity: '#N/A' },
    });
  });

  it('tells a formula without a result from one whose result is an error', () => {
    const waits = (value: CellValue) => {
      const rows = [['A', value]];
      return readingsOf({ columns: [['itemCode'], ['quantity']], rows })[0]!.isUncalculated;
    };
    assert.deepEqual([waits(1), waits({ error: '#N/A' }), waits(null)], [false, false, false]);
    assert.equal(waits({ uncalculated: true }), true);
  });

  it('keeps columns that are no field under their header, without those that are blank', () => {
    const long = 'x'.repeat(MAX_CELL_TEXT_LENGTH + 1);
    const rows: CellValue[][] = [
      ['A', ' e\u0301te\u0301 ', null],
      ['B', '   ', long],
      ['C', null, null],
    ];
    assert.deepEqual(rowsOf({ columns: [['itemCode'], '季节', 'Notes'], rows }), [
      { fields: { itemCode: 'A' }, extra: [{ header: '季节', text: 'été' }] },
      { fields: { itemCode: 'B' }, extra: [{ header: 'Notes', text: long.slice(1) }] },
      { fields: { itemCode: 'C' } },
    ]);
  });
});

describe('rawTextOf', () => {
  it('writes every kind of cell as text', () => {
    const long = ` ${'x'.repeat(MAX_CELL_TEXT_LENGTH + 1)} `;
    for (const [raw, text] of [
      [null, ''],
      [' e\u0301 ', 'é'],
      [long, 'x'.repeat(MAX_CELL_TEXT_LENGTH)],
      [0.5, '0.5'],
      [true, 'TRUE'],
      [false, 'FALSE'],
      [{ error: '#REF!' }, '#REF!'],
      [{ uncalculated: true }, ''],
    ] as const) {
      assert.equal(rawTextOf(raw), text);
    }
  });
});
