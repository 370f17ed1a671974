/** Pairs of the classes about single cells: numbers, dates, stray characters. */

import { type CELL_ENTRIES } from '../../../core/values/catalogue/cell-entries.ts';
import { serialOfDate } from '../../../core/values/civil-date.ts';
import { cellKey, type CellValue } from '../../../core/workbook/tab-content.ts';
import { day, type Sheet } from '../../workbook/check/sheet.ts';
import { type FindingPair, issuePair, sheet, START } from './pair.ts';

const UNCALCULATED: CellValue = { uncalculated: true };

/** One sale whose quantity is the cell. */
function quantity(cell: CellValue): readonly Sheet[] {
  const formulas = new Map([[cellKey(2, 3), 'B2*2']]);
  return [sheet('sales', 'date itemCode quantity', [[START, 'A', cell]], { formulas })];
}

/** Purchases whose prices are the cells. */
function prices(...cells: readonly CellValue[]): readonly Sheet[] {
  const rows = cells.map((cell, index) => [START + index, `A${index}`, 2, cell]);
  return [sheet('purchase', 'date itemCode quantity unitPrice', rows)];
}

/** Sales over some weeks, two a day, in order; `change` replaces dates by row. */
function sales(change: Readonly<Record<number, CellValue>>): readonly Sheet[] {
  const rows = Array.from({ length: 80 }, (_, index) => [
    index in change ? change[index]! : START + Math.floor(index / 2),
    `A${index % 5}`,
    1 + (index % 7),
  ]);
  return [sheet('sales', 'date itemCode quantity', rows)];
}

/** A CSV tab in which dates are text. */
function textDates(...dates: readonly string[]): readonly Sheet[] {
  const rows = dates.map((date, index) => [date, `A${index}`, 1]);
  return [sheet('sales', 'date itemCode quantity', rows, { format: 'csv' })];
}

/** Thirty purchases of which some items (or quantities) are written otherwise. */
function written(
  some: number,
  write: (index: number) => Readonly<{ item?: string; quantity?: string }>,
): readonly Sheet[] {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const { item = `A${index}`, quantity: cell = 1 + index } = index < some ? write(index) : {};
    return [START + index, item, cell];
  });
  return [sheet('purchase', 'date itemCode quantity', rows)];
}

const serial = (text: string): number => serialOfDate(day(text));
const stray = (index: number): { item: string } => ({ item: ` A${index}` });
const textNumber = (index: number): { quantity: string } => ({ quantity: `${1 + index}` });
const withUnit = (index: number): { quantity: string } => ({ quantity: `${1 + index}瓶` });

export const CELL_PAIRS = {
  quantityMissing: issuePair(quantity(null), quantity(0)),
  quantityNotNumber: issuePair(quantity('abc'), quantity('3')),
  quantityAmbiguous: issuePair(quantity('1/2'), quantity('0.5')),
  quantityTooLarge: issuePair(quantity('9007199254740993'), quantity('9007199')),
  quantityError: issuePair(quantity({ error: '#REF!' }), quantity(7)),
  quantityUncalculated: issuePair(quantity(UNCALCULATED), quantity(7)),
  numberUnreadable: issuePair(prices('abc'), prices('3.50')),
  numberAmbiguous: issuePair(prices('1/2'), prices('0.5')),
  cellError: issuePair(prices({ error: '#N/A' }), prices(null)),
  cellUncalculated: issuePair(prices(5, 5, 5, UNCALCULATED), prices(5, 5, 5, 5)),
  columnUncalculated: issuePair(
    prices(...Array.from({ length: 6 }, () => UNCALCULATED)),
    prices(5, 5, 5, 5, UNCALCULATED, UNCALCULATED),
  ),
  unknownType: issuePair(
    [
      sheet('adjustments', 'date itemCode quantity movementType', [
        [START, 'A', 1, '报损'],
        [START, 'A', 2, '见附件'],
      ]),
    ],
    [
      sheet('adjustments', 'date itemCode quantity movementType', [
        [START, 'A', 2, '见附件'],
        [START, 'A', -2, '客户投诉'],
      ]),
    ],
  ),
  dateImpossible: issuePair(sales({ 3: '2026-02-30' }), sales({ 3: '2026-03-03' })),
  dateUnreadable: issuePair(sales({ 5: '今天' }), sales({ 5: '2026-03-04' })),
  dateWithoutYear: issuePair(sales({ 9: '3.6' }), sales({ 9: '2026.3.6' })),
  dateMissing: issuePair(
    sales({ 20: null }),
    sales(Object.fromEntries(Array.from({ length: 70 }, (_, index) => [index, null]))),
  ),
  dateInFuture: issuePair(
    [sheet('sales', 'date itemCode quantity', [[serial('2062-03-30'), 'A', 1]])],
    [sheet('sales', 'date itemCode quantity', [[serial('2026-06-30'), 'A', 1]])],
  ),
  dateBeforeStart: {
    fires: issuePair(sales({}), [], { goLive: day('2026-03-03') }).fires,
    silent: issuePair([], sales({}), { goLive: day('2026-03-02') }).silent,
  },
  dateYearTypo: issuePair(sales({ 20: serial('2025-03-12') }), sales({ 20: serial('2026-03-12') })),
  dateDayMonthSwapped: issuePair(
    sales({ 12: serial('2026-08-03') }),
    sales({ 12: serial('2026-03-08') }),
  ),
  dateAmbiguous: issuePair(
    textDates('3/4/2026', '5/4/2026', '6/4/2026'),
    textDates('3/4/2026', '5/4/2026', '25/4/2026'),
  ),
  dateAsText: issuePair(
    sales({ 20: '2026-03-12' }),
    sales(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [index, '2026.3.12']))),
  ),
  dateMonthOnly: issuePair(
    textDates('2026年3月1日', '2026/3/2', '2026年4月'),
    textDates('2026年3月', '2026年4月'),
  ),
  dateInClosedPeriod: {
    fires: issuePair(sales({}), [], { closedThrough: day('2026-03-02') }).fires,
    silent: issuePair([], sales({}), { closedThrough: day('2026-03-01') }).silent,
  },
  dateBackdated: issuePair(
    sales({ 79: serial('2026-03-05') }),
    sales({ 79: serial('2026-04-09') }),
    { backdatingDays: 30 },
  ),
  textCleaned: issuePair(written(3, stray), written(0, stray)),
  columnTextCleaned: issuePair(written(6, stray), written(5, stray)),
  numberCleaned: issuePair(written(3, textNumber), written(0, textNumber)),
  columnNumbersAsText: issuePair(written(6, textNumber), written(5, textNumber)),
  unitInNumber: issuePair(written(3, withUnit), written(0, withUnit)),
  columnUnitInNumber: issuePair(written(6, withUnit), written(5, withUnit)),
  lookAlike: issuePair(
    [
      sheet('purchase', 'date itemName quantity', [
        [START, 'A101', 1],
        [START, 'А101', 1],
      ]),
    ],
    [
      sheet('purchase', 'date itemName quantity', [
        [START, 'СОК', 1],
        [START, 'Вода 5', 1],
      ]),
    ],
  ),
} satisfies Record<keyof typeof CELL_ENTRIES, FindingPair>;
