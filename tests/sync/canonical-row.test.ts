/** The canonical form: a value written into a cell reads back as the same value, in every language and date system. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIELD_IDS, FIELDS, MOVEMENT_TYPES, type FieldId } from '../../core/registers/field.ts';
import { canonicalRows } from '../../core/sync/canonical-row.ts';
import { cellChanges, type WritingContext } from '../../core/sync/cell-writes.ts';
import { locateColumns } from '../../core/sync/locate-columns.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { emptyScanMemory, scanTab } from '../../core/sync/scan-tab.ts';
import { layoutOf, TOKEN_HEADER, type TabLayout } from '../../core/sync/tab-layout.ts';
import { formatScaled } from '../../core/values/exact.ts';
import { civilDate, type DateSystem } from '../../core/values/civil-date.ts';
import { type CellValue, type TabContent } from '../../core/workbook/tab-content.ts';
import { type CellWrite } from '../../core/workbook/workbook-host.ts';
import { tableOf } from '../support/sync-world.ts';
import { tabContent } from '../support/tab-content.ts';

const FIELDS_HERE = FIELD_IDS.filter((field) => field !== 'lineNumber');
const HEADERS = FIELDS_HERE.map((field) => FIELDS[field].header.zh);

function tabWith(rows: readonly (readonly CellWrite[])[], headers: readonly string[]): TabContent {
  const columnCount = headers.length;
  const values = rows.map((cells) => {
    const row = new Array<CellValue>(columnCount).fill(null);
    for (const { column, value } of cells) row[column - 1] = value;
    return row;
  });
  return tabContent('tab', [[...headers], ...values], {
    formatRuns: headers.map((_, index) =>
      rows.flatMap((cells, row) => {
        const format = cells.find(({ column }) => column === index + 1)?.format;
        return format === undefined ? [] : [{ from: row + 2, to: row + 2, format }];
      }),
    ),
  });
}

function layoutFor(register: 'purchase' | 'sales'): TabLayout {
  const content = tabWith([], HEADERS);
  const choice = layoutOf(content, tableOf(register, FIELDS_HERE, 1));
  if (choice.status !== 'layout') throw new Error(choice.status);
  return choice.layout;
}

const anyDay = fc
  .tuple(
    fc.integer({ min: 1901, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => civilDate(year, month, day)! as string);
const anyScaled = (scale: number) => fc.maxSafeInteger().map((value) => formatScaled(value, scale));
/** Read as percents, a rate must fit in a hundredth of what other numbers may be. */
const anyRate = fc.integer({ min: -9e11, max: 9e11 }).map((value) => formatScaled(value, 6));
/** Amounts beyond nine thousand millions count hundredths, all others millionths. */
const anyAmount = fc.oneof(
  fc.integer({ min: -9e15, max: 9e15 }).map((value) => formatScaled(value, 6)),
  anyScaled(2),
);
/** Texts as they come out of cells: cleaned once already, which is what canonical means. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '00012',
    '1e5',
    '=A1+B1',
    "'007",
    '2026-01-02',
    '１２３',
    'TRUE',
    '可乐',
    '-5',
    '1,000',
  ),
);

function valueOf(field: FieldId): fc.Arbitrary<string> {
  const { kind } = FIELDS[field];
  switch (kind) {
    case 'date':
      return anyDay;
    case 'choice':
      return fc.constantFrom(...MOVEMENT_TYPES);
    case 'code':
    case 'text':
      return anyText;
    case 'integer':
      return fc.integer({ min: -1e9, max: 1e9 }).map(String);
    case 'amount':
      return anyAmount;
    case 'rate':
      return anyRate;
    default:
      return anyScaled(6);
  }
}

const anyCell = fc
  .constantFrom(...FIELDS_HERE)
  .chain((field) => valueOf(field).map((text) => [field, text] as const));
const anyFields = fc
  .array(anyCell, { minLength: 1, maxLength: 12 })
  .map((cells) => Object.fromEntries(cells));

describe('canonicalRows', () => {
  for (const locale of ['zh', 'en'] as const) {
    for (const dateSystem of [1900, 1904] as const satisfies readonly DateSystem[]) {
      it(`reads back what cellChanges writes, in ${locale} and the ${dateSystem} date system`, () => {
        const layout = layoutFor('purchase');
        const context = contextOf(layout, dateSystem, locale);
        fc.assert(
          fc.property(anyFields, (fields) => {
            const settled = readBack(layout, dateSystem, write(context, fields));
            // What a person typed may be cleaned once; what is canonical stays as it is for ever.
            const again = readBack(layout, dateSystem, write(context, settled));
            assert.deepEqual(again, settled);
            for (const [field, text] of Object.entries(fields)) {
              const { kind } = FIELDS[field as FieldId];
              if (kind !== 'text' && kind !== 'code') assert.equal(settled[field], text, field);
            }
          }),
          { numRuns: 300 },
        );
      });
    }
  }

  it('reads a row the same alone and among others', () => {
    const layout = layoutFor('sales');
    const context = contextOf(layout, 1900, 'en');
    fc.assert(
      fc.property(fc.array(anyFields, { minLength: 1, maxLength: 6 }), (rows) => {
        const content = tabWith(
          rows.map((fields) => write(context, fields)),
          HEADERS,
        );
        const source = sourceOf(content, layout, 1900);
        const numbers = rows.map((_, index) => index + 2);
        const together = canonicalRows(source, numbers);
        assert.deepEqual(
          numbers.flatMap((row) => canonicalRows(source, [row])),
          together,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('settles a quotient that no decimal ends: =10/3', () => {
    const layout = layoutFor('purchase');
    const column = HEADERS.indexOf(FIELDS.quantity.header.zh) + 1;
    const read = (value: number) => readBack(layout, 1900, [{ column, value }])['quantity'];
    assert.equal(read(10 / 3), '3.333333');
    assert.equal(read(3.333333), '3.333333');
    assert.equal(read(0.1 + 0.2), '0.3');
  });

  it('keeps an amount too large for millionths from changing its neighbours', () => {
    const layout = layoutFor('purchase');
    const column = HEADERS.indexOf(FIELDS.amount.header.zh) + 1;
    const content = tabWith(
      [[{ column, value: 1.005 }], [{ column, value: 12_000_000_000.25 }]],
      HEADERS,
    );
    const rows = canonicalRows(sourceOf(content, layout, 1900), [2, 3]);
    assert.deepEqual(
      rows.map(({ row }) => row.fields.amount),
      ['1.005', '12000000000.25'],
    );
  });
});

describe('scanTab', () => {
  const layout = layoutFor('purchase');
  const headers = [...HEADERS, TOKEN_HEADER];
  const item = HEADERS.indexOf(FIELDS.itemCode.header.zh) + 1;
  const quantity = HEADERS.indexOf(FIELDS.quantity.header.zh) + 1;
  const tabOf = (rows: readonly (readonly [CellValue, CellValue, string])[]) =>
    tabWith(
      rows.map(([code, count, format], index) => [
        { column: item, value: code, format },
        { column: quantity, value: count },
        { column: headers.length, value: `v1.${String(index).padStart(26, '0')}.0.` },
      ]),
      headers,
    );
  const anyRow = fc.tuple(
    fc.oneof(fc.constantFrom('A', 'B', 7), fc.nat(20)),
    fc.oneof(fc.nat(5), fc.constantFrom<CellValue>('3', null, { error: '#N/A' })),
    fc.constantFrom('General', '0000', '@'),
  );

  it('finds with its memory what it finds without', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 8 }),
        fc.array(anyRow, { maxLength: 8 }),
        (before, after) => {
          const memory = emptyScanMemory();
          scanTab(tabOf(before), 1900, layout, memory);
          const hashesOf = (known = emptyScanMemory()) => {
            const outcome = scanTab(tabOf(after), 1900, layout, known);
            return outcome.status === 'intact' && outcome.scan.rows.map(({ hash }) => hash);
          };
          assert.deepEqual(hashesOf(memory), hashesOf());
        },
      ),
    );
  });

  it('hashes nothing twice that did not change', () => {
    const rows = Array.from({ length: 50 }, (_, index) => [`I${index}`, index, '@'] as const);
    const memory = emptyScanMemory();
    scanTab(tabOf(rows), 1900, layout, memory);
    const before = [...memory.rows.values()];
    scanTab(
      tabOf(rows.map((row, index) => (index === 7 ? ['I7', 99, '@'] : row))),
      1900,
      layout,
      memory,
    );
    const kept = [...memory.rows.values()].filter((row) => before.includes(row));
    assert.equal(kept.length, 49);
  });

  it('says of every row what its hash is the hash of', () => {
    const outcome = scanTab(
      tabOf([
        ['A', 5, '@'],
        [7, '3', '0000'],
      ]),
      1900,
      layout,
    );
    assert.equal(outcome.status, 'intact');
    if (outcome.status !== 'intact') return;
    const { scan } = outcome;
    assert.deepEqual(
      scan.rows.map((row) => scan.rowOf(row).fields),
      [
        { itemCode: 'A', quantity: '5' },
        { itemCode: '0007', quantity: '3' },
      ],
    );
    for (const row of scan.rows) assert.equal(hashRow(scan.rowOf(row)), row.hash);
  });
});

function contextOf(layout: TabLayout, dateSystem: DateSystem, locale: 'zh' | 'en'): WritingContext {
  const { located } = sourceOf(tabWith([], HEADERS), layout, dateSystem);
  return { located, register: layout.register, dateSystem, locale };
}

function sourceOf(content: TabContent, layout: TabLayout, dateSystem: DateSystem) {
  const location = locateColumns(content, layout);
  if (location.status === 'headersGone') throw new Error('headers gone');
  return { content, dateSystem, layout, located: location.located };
}

function write(
  context: WritingContext,
  fields: Readonly<Record<string, string | undefined>>,
): readonly CellWrite[] {
  return cellChanges(context, null, { fields }).cells;
}

function readBack(
  layout: TabLayout,
  dateSystem: DateSystem,
  cells: readonly CellWrite[],
): Readonly<Record<string, string | undefined>> {
  const content = tabWith([cells], HEADERS);
  return canonicalRows(sourceOf(content, layout, dateSystem), [2])[0]!.row.fields;
}
