/** Finds the same line twice in one document, or the same row twice where there are no documents (A18). */

import { type FieldId } from '../../registers/field.ts';
import { formatScaled, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type Finding } from './findings.ts';
import { type ReadValue } from '../read/read-values.ts';
import { counts, type CheckedTable, numberAt, rowReferenceOf } from './checked-table.ts';
import { reportParts } from './report-cells.ts';
import { rowHash } from './row-hash.ts';
import { isStockJournal } from './row-needs.ts';

const JOURNALS: ReadonlySet<string> = new Set([
  'purchase',
  'sales',
  'transfers',
  'adjustments',
  'stock',
]);
/** What makes two lines of one document the same line. A line number told apart tells lines apart. */
const SAME_LINE: readonly FieldId[] = [
  'documentNumber',
  'lineNumber',
  'date',
  'movementType',
  'quantity',
  'quantityIn',
  'quantityOut',
  'secondQuantity',
  'unit',
  'unitPrice',
  'unitPriceWithTax',
  'amount',
  'supplier',
  'customer',
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'bin',
  'lot',
  'serial',
  'sourceDocument',
  'expiryDate',
  'remark',
  'specification',
];
/** Fields that vary by themselves; from them the chance of two equal rows by accident is estimated. */
const INDEPENDENT: readonly FieldId[] = [
  'quantity',
  'quantityIn',
  'quantityOut',
  'supplier',
  'customer',
  'warehouse',
  'lot',
  'fromWarehouse',
  'toWarehouse',
];
/** Equal rows expected by accident in the whole tab, above which nothing is said. */
const MAX_CHANCE = 0.05;

export function checkDuplicates(context: CheckContext): void {
  for (const table of context.tables) {
    if (!JOURNALS.has(table.register)) continue;
    const hasDocuments = table.read.columns.has('documentNumber');
    if (table.register === 'stock' && !isStockJournal(table)) continue;
    const reach = hasDocuments ? 'anywhere' : reachOf(table);
    if (reach !== 'nowhere') reportTwins(context, table, { hasDocuments, reach });
  }
}

/** How far apart two equal rows may stand to be told as one. */
type Reach = 'anywhere' | 'neighbours' | 'nowhere';

function reportTwins(
  context: CheckContext,
  table: CheckedTable,
  { hasDocuments, reach }: { readonly hasDocuments: boolean; readonly reach: Reach },
): void {
  const columns = SAME_LINE.flatMap((field) => table.read.columns.get(field) ?? []);
  const documents = table.read.columns.get('documentNumber')?.values;
  const compared = [
    ...columns.map(({ values }) => values),
    ...table.read.extra.map(({ texts }) => texts),
  ];
  const first = new Map<number, number>();
  const found: (readonly [row: number, twin: number])[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const item = table.items[row]!;
    if (item === '' || !counts(table, row) || table.copies[row] === 1) continue;
    if (hasDocuments && documents?.[row] === undefined) continue;
    const key = rowHash(item, compared, row);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, row);
    else if (reach === 'neighbours' && twin !== row - 1) first.set(key, row);
    else if (isTwin(table, compared, twin, row)) found.push([row, twin]);
  }
  const parts = found.flatMap(([row, twin]) => findingOf(context, table, row, twin) ?? []);
  reportParts(context, parts, ({ parameters }, row) => ({
    code: 'rowsTwice',
    parameters: { n: parts.length, row, twin: parameters.row! },
  }));
}

function isTwin(
  table: CheckedTable,
  columns: readonly (readonly ReadValue[])[],
  left: number,
  right: number,
): boolean {
  return (
    table.items[left] === table.items[right] &&
    table.read.times.get(left) === table.read.times.get(right) &&
    columns.every((values) => values[left] === values[right])
  );
}

function findingOf(
  context: CheckContext,
  table: CheckedTable,
  row: number,
  twin: number,
): Finding | undefined {
  const field = (['quantity', 'quantityIn', 'quantityOut', 'secondQuantity'] as const).find(
    (known) => numberAt(table, known, row) !== undefined,
  );
  if (field === undefined) return undefined;
  return {
    table,
    row,
    field,
    code: 'duplicateLine',
    parameters: {
      item: itemLabel(context, table, row),
      quantity: formatScaled(numberAt(table, field, row)!, MICRO_SCALE),
      row: table.read.rowNumbers[twin]!,
    },
    related: [rowReferenceOf(table, twin)],
    fix: { kind: 'confirm' },
  };
}

/**
 * Without documents equal rows may be two sales that happened. How many such pairs accident makes is estimated as if
 * items, dates, quantities and parties were drawn independently: pairs times each field's chance that two rows share a
 * value. Neighbours are few pairs, though they share their date by nature.
 */
function reachOf(table: CheckedTable): Reach {
  const n = table.rowCount;
  let chance = shared(table.items);
  for (const field of INDEPENDENT) {
    const column = table.read.columns.get(field);
    if (column !== undefined) chance *= shared(column.values);
  }
  const dates = shared(table.read.columns.get('date')?.values ?? ['']);
  if (((n * n) / 2) * chance * dates <= MAX_CHANCE) return 'anywhere';
  return n * chance <= MAX_CHANCE ? 'neighbours' : 'nowhere';
}

function shared(values: readonly unknown[]): number {
  const tally = new Map<unknown, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  let sum = 0;
  for (const count of tally.values()) sum += (count / values.length) ** 2;
  return sum;
}
