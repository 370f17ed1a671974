/** Checks the items register itself, and the limits stock tabs state beside it (E01 to E08). */

import { type FieldId } from '../../registers/field.ts';
import { unitKey } from '../../registers/unit-key.ts';
import { formatScaled, MICRO, MICRO_SCALE } from '../../values/exact.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type TextParameters } from '../../values/text-parameters.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable, numberAt, rowReferenceOf, textAt } from './checked-table.ts';
import { reportCells, type UntidyCell } from './report-cells.ts';

/** A category column this full makes a blank in it an omission. */
const CATEGORISED_SHARE = 0.8;
const MIN_CATEGORISED = 5;

export function checkMasters(context: CheckContext): void {
  checkCodes(context);
  for (const table of context.tables) {
    if (table.register === 'items') {
      const earlier = new Map<string, number[]>();
      for (let row = 0; row < table.rowCount; row += 1) {
        if (table.ignored[row] === 1) continue;
        checkUnits(context, table, row, earlier);
        const item = table.items[row]!;
        earlier.set(item, [...(earlier.get(item) ?? []), row]);
      }
      checkSupply(context, table);
      checkCategories(context, table);
    }
    if (table.register === 'items' || table.register === 'stock') checkLimits(context, table);
  }
}

interface Place {
  readonly table: CheckedTable;
  readonly row: number;
}

/** One barcode on two items, one code on two names. */
function checkCodes(context: CheckContext): void {
  const barcodes = new Map<string, Place>();
  const codes = new Map<string, Place>();
  for (const table of context.tables) {
    if (table.register !== 'items') continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      checkBarcode(context, { table, row }, barcodes);
      checkCode(context, { table, row }, codes);
    }
  }
}

function checkBarcode(
  context: CheckContext,
  { table, row }: Place,
  known: Map<string, Place>,
): void {
  const barcode = textAt(table, 'barcode', row);
  if (barcode === '') return;
  const first = known.get(barcode);
  if (first === undefined) known.set(barcode, { table, row });
  else if (first.table.items[first.row] !== table.items[row]) {
    add(
      context,
      { table, row },
      'barcode',
      'duplicateBarcode',
      {
        barcode,
        item: itemLabel(context, table, row),
        other: itemLabel(context, first.table, first.row),
        row: first.table.read.rowNumbers[first.row]!,
      },
      first,
    );
  }
}

function checkCode(context: CheckContext, { table, row }: Place, known: Map<string, Place>): void {
  const code = textAt(table, 'itemCode', row);
  const name = textAt(table, 'itemName', row);
  if (code === '' || name === '') return;
  const first = known.get(code);
  const other = first === undefined ? '' : textAt(first.table, 'itemName', first.row);
  if (first === undefined) known.set(code, { table, row });
  else if (other !== name) {
    add(
      context,
      { table, row },
      'itemCode',
      'duplicateItemCode',
      {
        item: code,
        name,
        other,
        row: first.table.read.rowNumbers[first.row]!,
      },
      first,
    );
  }
}

function checkUnits(
  context: CheckContext,
  table: CheckedTable,
  row: number,
  earlier: ReadonlyMap<string, readonly number[]>,
): void {
  const second = textAt(table, 'secondUnit', row);
  if (second === '') return;
  const factor = numberAt(table, 'unitFactor', row);
  const unit = textAt(table, 'unit', row);
  const item = itemLabel(context, table, row);
  const place = { table, row };
  const isItself = unit !== '' && unitKey(unit) === unitKey(second);
  if (isItself && factor !== undefined && factor !== MICRO) {
    add(context, place, 'unitFactor', 'circularUnits', {
      item,
      unit: second,
      factor: formatScaled(factor, MICRO_SCALE),
    });
  } else if (!isItself && (factor === undefined || factor <= 0)) {
    add(context, place, columnOf(table, 'unitFactor'), 'factorMissing', {
      item,
      secondUnit: second,
    });
  } else if (!isItself && factor !== undefined)
    checkWayBack(context, place, { unit, second, factor }, earlier);
}

/** Two rows of one item, one unit in terms of the other and back: the factors must undo each other. */
function checkWayBack(
  context: CheckContext,
  { table, row }: Place,
  {
    unit,
    second,
    factor,
  }: { readonly unit: string; readonly second: string; readonly factor: number },
  earlier: ReadonlyMap<string, readonly number[]>,
): void {
  const item = table.items[row]!;
  for (const other of earlier.get(item) ?? []) {
    const back = numberAt(table, 'unitFactor', other);
    const isBack =
      unitKey(textAt(table, 'unit', other)) === unitKey(second) &&
      unitKey(textAt(table, 'secondUnit', other)) === unitKey(unit);
    if (!isBack || back === undefined) continue;
    const round = (factor / MICRO) * (back / MICRO);
    if (Math.abs(round - 1) < 1e-4) continue;
    add(context, { table, row }, 'unitFactor', 'circularUnits', {
      item: itemLabel(context, table, row),
      unit: second,
      factor: String(Number(round.toPrecision(6))),
    });
  }
}

/** A list whose lead times are all 0, or a supplier of half the list, is one thing to settle and not many. */
function checkSupply(context: CheckContext, table: CheckedTable): void {
  const zero: UntidyCell[] = [];
  const inactive = new Map<string, UntidyCell[]>();
  const { byName, byCode } = context.masters.suppliers;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.ignored[row] === 1) continue;
    const item = itemLabel(context, table, row);
    if (table.read.columns.get('leadTimeDays')?.values[row] === 0) {
      zero.push({ row, parameters: { item }, fix: undefined });
    }
    const name = textAt(table, 'supplier', row) || textAt(table, 'supplierCode', row);
    const supplier = name === '' ? undefined : (byName.get(name) ?? byCode.get(name));
    if (supplier === undefined || supplier.isActive) continue;
    const parameters = { item, supplier: supplier.name, status: supplier.status };
    const cells = inactive.get(supplier.name);
    if (cells === undefined) inactive.set(supplier.name, [{ row, parameters, fix: undefined }]);
    else cells.push({ row, parameters, fix: undefined });
  }
  reportCells(context, {
    ...{ table, field: 'leadTimeDays', cells: zero },
    codes: ['leadTimeZero', 'leadTimesZero'],
  });
  const field = columnOf(table, 'supplier') ?? 'supplierCode';
  for (const cells of inactive.values()) {
    const codes = ['inactiveSupplier', 'inactiveSupplierOfMany'] as const;
    reportCells(context, { table, field, cells, codes });
  }
}

function checkCategories(context: CheckContext, table: CheckedTable): void {
  const column = table.read.columns.get('category');
  if (column === undefined) return;
  const blank: number[] = [];
  let filled = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (column.values[row] !== undefined) filled += 1;
    else if (table.ignored[row] === 0 && table.items[row] !== '') blank.push(row);
  }
  if (filled < MIN_CATEGORISED || filled < (filled + blank.length) * CATEGORISED_SHARE) return;
  for (const row of blank) {
    add(context, { table, row }, 'category', 'categoryMissing', {
      item: itemLabel(context, table, row),
      n: filled,
    });
  }
}

/** A maximum of 0 means none was set. */
function checkLimits(context: CheckContext, table: CheckedTable): void {
  if (!table.read.columns.has('maximum')) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const maximum = numberAt(table, 'maximum', row);
    if (maximum === undefined || maximum <= 0 || table.ignored[row] === 1) continue;
    const minimum = numberAt(table, 'minimum', row) ?? 0;
    const safetyStock = numberAt(table, 'safetyStock', row) ?? 0;
    const item = itemLabel(context, table, row);
    const text = (value: number): string => formatScaled(value, MICRO_SCALE);
    if (minimum > maximum) {
      add(context, { table, row }, 'minimum', 'minimumAboveMaximum', {
        item,
        minimum: text(minimum),
        maximum: text(maximum),
      });
    }
    if (safetyStock > maximum) {
      add(context, { table, row }, 'safetyStock', 'safetyAboveMaximum', {
        item,
        safetyStock: text(safetyStock),
        maximum: text(maximum),
      });
    }
  }
}

function columnOf(table: CheckedTable, field: FieldId): FieldId | undefined {
  return table.read.columns.has(field) ? field : undefined;
}

function add(
  context: CheckContext,
  { table, row }: Place,
  field: FieldId | undefined,
  code: CatalogueCode,
  parameters: TextParameters,
  related?: Place,
): void {
  context.findings.add({
    table,
    row,
    field,
    code,
    parameters,
    related: related === undefined ? [] : [rowReferenceOf(related.table, related.row)],
  });
}
