/** Pairs of the classes about whole rows: items, places, units, amounts, prices, lots, formulas, keys, totals. */

import { type CELL_ENTRIES } from '../../../core/values/catalogue/cell-entries.ts';
import { type MANY_ROW_ENTRIES } from '../../../core/values/catalogue/many-row-entries.ts';
import { type ROW_ENTRIES } from '../../../core/values/catalogue/row-entries.ts';
import { cellKey, type CellValue } from '../../../core/workbook/tab-content.ts';
import { ITEMS, type Sheet } from '../../workbook/check/sheet.ts';
import { type FindingPair, issuePair, sheet, START } from './pair.ts';

type Row = readonly CellValue[];

function bought(fields: string, ...rows: readonly Row[]): Sheet {
  return sheet(
    'purchase',
    `date ${fields}`,
    rows.map((row, index) => [START + index, ...row]),
  );
}

/** A list of places or parties, and a row that names one. */
function named(register: 'warehouses' | 'suppliers' | 'customers', name: string): readonly Sheet[] {
  const field = register.slice(0, -1);
  const journal = register === 'customers' ? 'sales' : 'purchase';
  return [
    sheet(register, field, [['上海一号'], ['北京二号']]),
    sheet(journal, `date itemCode quantity ${field}`, [[START, 'A', 1, name]]),
  ];
}

const cents = (value: number): number => Math.round(value * 100 + 1e-6) / 100;
const TAXED = 'date itemCode quantity unitPrice amount taxRate taxAmount amountWithTax';

/** Taxed purchases that add up but for one row, which `change` makes. */
function taxed(change: (row: number[]) => readonly CellValue[] = (row) => row): readonly Sheet[] {
  const rows = Array.from({ length: 20 }, (_, index): Row => {
    const [quantity, price] = [3 + (index % 6), 10.17 + (index % 4)];
    const amount = cents(quantity * price);
    const tax = cents(amount * 0.13);
    const figures = [quantity, price, amount, 0.13, tax, cents(amount + tax)];
    return [START + index, `A${index % 4}`, ...(index === 4 ? change(figures) : figures)];
  });
  return [sheet('purchase', TAXED, rows)];
}

/** Sales of one item at these prices. */
function prices(...list: readonly number[]): Sheet {
  const rows = list.map((price, index) => [START + index, 'A', 5 + (index % 3), price]);
  return sheet('sales', 'date itemCode quantity unitPrice', rows);
}

const STEADY = [10, 10.2, 9.9, 10, 10.1, 9.8, 10, 10.3, 10, 9.9, 10.2, 10];
const FIXED = Array.from({ length: 9 }, () => 10);
const BOXES = sheet('items', 'itemCode unit secondUnit unitFactor', [['A', '瓶', '箱', 24]]);

function quantities(...list: readonly number[]): readonly Sheet[] {
  const rows = list.map((quantity, index) => [START + index, 'A', quantity]);
  return [sheet('sales', 'date itemCode quantity', rows)];
}

const USUAL = [10, 12, 9, 14, 8, 11, 10, 13, 9, 10, 12, 11];

/** Purchases of an item kept by lot and one that is not; `lots` replaces lots by row, `expiry` an expiry. */
function lots(change: Readonly<Record<number, CellValue>> = {}, expiry = START + 60): Sheet {
  const rows = Array.from({ length: 20 }, (_, index): Row => {
    const isLot = index % 2 === 0;
    const lot = index in change ? change[index]! : isLot ? `L${index}` : null;
    const [made, expires] = isLot ? [START - 30, index === 2 ? expiry : START + 60] : [null, null];
    return [START + index, isLot ? 'MILK' : 'CUP', 5 + index, lot, made, expires];
  });
  return sheet('purchase', 'date itemCode quantity lot manufactureDate expiryDate', rows);
}

function soldLot(date: number): Sheet {
  return sheet('sales', 'date itemCode quantity lot', [[date, 'MILK', 1, 'L2']]);
}

const COST = bought('itemCode quantity unitPrice', ['A', 100, 8], ['A', 100, 9]);

/** A journal without documents, the first rows of which stand a second time at its end. */
function journalPlus(copies: number): readonly Sheet[] {
  const rows = Array.from({ length: 200 }, (_, index): Row => [
    START + ((index * 7) % 90),
    `A${(index * 13) % 60}`,
    (index * 29) % 97,
    (index * 31) % 89,
  ]);
  const fields = 'date itemCode quantityIn quantityOut';
  return [sheet('stock', fields, [...rows, ...rows.slice(10, 10 + copies)])];
}

/** A hundred purchases into two warehouses, and some more that name none. */
function kept(without: number): readonly Sheet[] {
  const rows = Array.from({ length: 100 + without }, (_, index): Row => [
    START + (index % 60),
    `A${index}`,
    3 + index,
    index < 100 ? ['上海', '北京'][index % 2]! : null,
  ]);
  return [sheet('purchase', 'date itemCode quantity warehouse', rows)];
}

/** Three rows each of twenty items and of an umbrella; the last of the first so many items are called by `name`. */
function misnamed(count: number, name: string): readonly Sheet[] {
  const rows = Array.from({ length: 63 }, (_, index): Row => {
    const code = index % 21;
    const own = code === 20 ? '雨伞' : `品${code}`;
    return [START + index, `A${code}`, index >= 42 && code < count ? name : own, 3 + index];
  });
  return [sheet('purchase', 'date itemCode itemName quantity', rows)];
}

/** Milk on the shelf the day before the last sale of the books, of which so much is past its day. */
function shelf(balance: number): readonly Sheet[] {
  const rows: readonly Row[] = [
    ['MILK', balance, START - 1],
    ['TEA', 5, START],
  ];
  return [
    sheet('stock', 'itemCode balanceQuantity expiryDate', rows),
    sheet('sales', 'date itemCode quantity', [[START, 'TEA', 1]]),
  ];
}

/** A hundred amounts, of which every eighth takes its price from another row: each from one of its own, or all from the next. */
function pointing(isScattered: boolean): readonly Sheet[] {
  const rows = Array.from({ length: 100 }, (_, index): Row => [START + index, 'A', 2, 5, 10]);
  const written = rows.map((_, index) => {
    const own = index + 2;
    const price = index % 8 === 4 ? own + (isScattered ? 1 + index : 1) : own;
    return [cellKey(own, 5), `C${own}*D${price}`] as const;
  });
  const fields = 'date itemCode quantity unitPrice amount';
  return [sheet('sales', fields, rows, { formulas: new Map(written) })];
}

/** Twelve rows of 1 to 12, and what stands below them as their total. */
function totalled(total: number): readonly Sheet[] {
  const rows = Array.from({ length: 12 }, (_, index): Row => [START + index, 'A', 1 + index]);
  const more = { dataRows: [[2, 13]], skippedRows: [{ row: 14, reason: 'subtotal' }] } as const;
  return [sheet('sales', 'date itemCode quantity', [...rows, ['合计', null, total]], more)];
}

/** Amounts calculated in all rows but in every eleventh. */
function typedOver(rowCount: number): readonly Sheet[] {
  const rows = Array.from({ length: rowCount }, (_, index): Row => [START + index, 'A', 2, 5, 10]);
  const written = rows.flatMap((_, index) =>
    index % 11 === 5 ? [] : [[cellKey(index + 2, 5), `C${index + 2}*D${index + 2}`] as const],
  );
  const fields = 'date itemCode quantity unitPrice amount';
  return [sheet('sales', fields, rows, { formulas: new Map(written) })];
}

/** Documents of one line each; the row at `twin` stands twice. */
function documents(twin: (row: Row) => Row): readonly Sheet[] {
  const rows = Array.from({ length: 20 }, (_, index): Row => [
    START + index,
    `RK${String(index + 1).padStart(3, '0')}`,
    `供应商${index % 3}`,
    `A${index % 7}`,
    3 + index,
  ]);
  return [
    sheet('purchase', 'date documentNumber supplier itemCode quantity', [
      ...rows.slice(0, 4),
      twin(rows[3]!),
      ...rows.slice(4),
    ]),
  ];
}

function formulas(at9: (row: number) => string | undefined): readonly Sheet[] {
  const rows = Array.from({ length: 20 }, (_, index): Row => {
    const quantity = 2 + (index % 5);
    return [START + index, 'A', quantity, 5, quantity * 5];
  });
  const written = new Map<number, string>();
  for (let row = 2; row <= 21; row += 1) {
    const formula = row === 9 ? at9(row) : `C${row}*D${row}`;
    if (formula !== undefined) written.set(cellKey(row, 5), formula);
  }
  return [sheet('sales', 'date itemCode quantity unitPrice amount', rows, { formulas: written })];
}

function keyed(code: CellValue, name: CellValue): readonly Sheet[] {
  const rows = Array.from({ length: 12 }, (_, index): Row => [
    START + index,
    index === 5 ? code : `A${index}`,
    index === 5 ? name : `品${index}`,
    1 + index,
  ]);
  return [sheet('purchase', 'date itemCode itemName quantity', rows)];
}

function eight(inserted: readonly Row[], more: Partial<Sheet> = {}): readonly Sheet[] {
  const rows = Array.from({ length: 8 }, (_, index): Row => [
    START + index,
    `A${index}`,
    1 + index,
  ]);
  const all = [...rows.slice(0, 4), ...inserted, ...rows.slice(4)];
  return [sheet('sales', 'date itemCode quantity', all, more)];
}

const TELEVISIONS = Array.from({ length: 30 }, (_, index): Row => ['TV', '台', 1 + (index % 7)]);
const SIGNED = Array.from({ length: 12 }, (_, index): Row => [`A${index % 4}`, 5 + index, null]);

export const ROW_PAIRS = {
  unknownItem: issuePair(
    [ITEMS, bought('itemCode quantity', ['SKU-0O12', 1])],
    [ITEMS, bought('itemCode quantity', ['SKU-0012', 1])],
  ),
  itemMissing: issuePair(
    [bought('itemCode quantity', [null, 1])],
    [bought('itemCode quantity', ['A', 1])],
  ),
  unknownWarehouse: issuePair(named('warehouses', '上海二号'), named('warehouses', '上海一号')),
  unknownSupplier: issuePair(named('suppliers', '上海二号'), named('suppliers', '上海一号')),
  unknownCustomer: issuePair(named('customers', '上海二号'), named('customers', '上海一号')),
  fractionOfUnit: issuePair(
    [bought('itemCode unit quantity', ...TELEVISIONS, ['TV', '台', 2.5])],
    [bought('itemCode unit quantity', ...TELEVISIONS, ['面粉', 'kg', 2.5])],
  ),
  wrongSign: issuePair(
    [bought('itemCode quantity remark', ...SIGNED, ['A9', -7, null])],
    [bought('itemCode quantity remark', ...SIGNED, ['A1', -3, '退货'])],
  ),
  unknownUnit: issuePair(
    [ITEMS, bought('itemCode unit quantity', ['SKU-0013', '箱', 3])],
    [ITEMS, bought('itemCode unit quantity', ['SKU-0012', '箱', 3])],
  ),
  factorDiffers: issuePair(
    [ITEMS, bought('itemCode quantity secondUnit unitFactor', ['SKU-0012', 24, '箱', 24])],
    [ITEMS, bought('itemCode quantity secondUnit unitFactor', ['SKU-0012', 24, '箱', 12])],
  ),
  amountMismatch: issuePair(
    taxed(([quantity, price]) => [quantity!, price!, 90, 0.13, 11.7, 101.7]),
    taxed(),
  ),
  priceIncludesTax: issuePair(
    taxed(([quantity, price, ...rest]) => [quantity!, cents(price! * 1.13), ...rest]),
    taxed(),
  ),
  taxMismatch: issuePair(
    taxed(([quantity, price, amount]) => [quantity!, price!, amount!, 0.13, 5, cents(amount! + 5)]),
    taxed(),
  ),
  totalWithTaxMismatch: issuePair(
    taxed((row) => [...row.slice(0, 5), 99]),
    taxed(),
  ),
  priceOutlier: issuePair([prices(...STEADY, 31, 10)], [prices(...STEADY, 13, 8)]),
  priceDecimalSlip: issuePair([prices(...STEADY, 100, 10)], [prices(...STEADY, 13, 10)]),
  priceOfOtherUnit: issuePair(
    [BOXES, prices(...STEADY, 240, 10)],
    [BOXES, prices(...STEADY, 12, 10)],
  ),
  priceWithTaxSuspected: issuePair([prices(...FIXED, 11.3, 10)], [prices(...FIXED, 11.2, 10)]),
  quantityOutlier: issuePair(quantities(...USUAL, 1200), quantities(...USUAL, 40)),
  lotMissing: issuePair([lots({ 6: null })], [lots({ 0: null, 2: null, 4: null, 6: null })]),
  lotUnexpected: issuePair([lots({ 7: 'L9' })], [lots()]),
  expiryBeforeManufacture: issuePair([lots({}, START - 40)], [lots({}, START - 20)]),
  expiredSold: issuePair([lots(), soldLot(START + 61)], [lots(), soldLot(START + 60)]),
  serialTwice: issuePair(
    [bought('itemCode quantity serial', ['TV', 1, 'S1'], ['TV', 1, 'S1'])],
    [bought('itemCode quantity serial', ['TV', 1, 'S1'], ['TV', 1, 'S2'])],
  ),
  serialCount: issuePair(
    [bought('itemCode quantity serial', ['TV', 3, 'S5、S6'])],
    [bought('itemCode quantity serial', ['TV', 2, 'S5、S6'])],
  ),
  saleBelowCost: issuePair([COST, prices(10, 7.5)], [COST, prices(10, 9)]),
  saleBelowMinimum: issuePair(
    [sheet('items', 'itemCode minimumPrice', [['A', 9.5]]), prices(9.4)],
    [sheet('items', 'itemCode minimumPrice', [['A', 9.5]]), prices(9.5)],
  ),
  costAboveSalePrice: issuePair(
    [sheet('items', 'itemCode costPrice salePrice', [['A', 12, 10]])],
    [sheet('items', 'itemCode costPrice salePrice', [['A', 10, 10]])],
  ),
  duplicateLine: issuePair(
    documents((row) => row),
    documents((row) => [...row.slice(0, -1), 400]),
  ),
  warehouseMissing: issuePair(kept(1), kept(0)),
  warehousesMissing: issuePair(kept(11), kept(10)),
  rowsTwice: issuePair(journalPlus(11), journalPlus(10)),
  nameDiffers: issuePair(misnamed(1, '雨伞'), misnamed(1, '品 0')),
  namesDiffer: issuePair(misnamed(11, '雨伞'), misnamed(10, '雨伞')),
  expiredInStock: issuePair(shelf(4), shelf(0)),
  totalDiffers: issuePair(totalled(79), totalled(78)),
  formulasDiffer: issuePair(pointing(true), pointing(false)),
  formulasOverwritten: issuePair(typedOver(130), typedOver(110)),
  formulaOverwritten: issuePair(
    formulas(() => undefined),
    formulas((row) => `C${row}*D${row}`),
  ),
  formulaDiffers: issuePair(
    formulas(() => 'C8*D9'),
    formulas((row) => `C${row}*D${row}`),
  ),
  keyInherited: issuePair(keyed(null, null), keyed('A5', '品5')),
  keyByName: issuePair(keyed(null, '品4'), keyed('A4', '品4')),
  totalRowInside: issuePair(eight([[null, '小 计', 10]]), eight([[START, '小记本', 10]])),
  hiddenRows: issuePair(eight([], { hiddenRows: [4, 5] }), eight([], { hiddenRows: [1, 40] })),
} satisfies Record<
  Exclude<keyof typeof ROW_ENTRIES, keyof typeof CELL_ENTRIES> | keyof typeof MANY_ROW_ENTRIES,
  FindingPair
>;
