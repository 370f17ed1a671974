/** Puts a discrepancy between a tab and the server together: one row, as each of them has it. */

import { type FieldId } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type CatalogueCode, catalogueEntry } from '../values/catalogue/catalogue.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placeText, quantityForPeople, quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface SheetDifference {
  /** The row it is about, where it stands. */
  readonly line: Line;
  readonly expected: Line;
  /** Undefined where the tab no longer has it. */
  readonly actual: Line | undefined;
  readonly parameters: TextParameters;
  readonly field?: FieldId;
}

export function sheetDiscrepancy(
  code: CatalogueCode,
  { line, expected, actual, parameters, field }: SheetDifference,
): Discrepancy {
  const before = quantityOf(expected);
  const now = actual === undefined ? 0 : quantityOf(actual);
  const { warehouse = '', lot = '', itemName = '', unit = '' } = line.values;
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf(code, [line.item, warehouse, lot, line.id]),
    item: line.item,
    warehouse,
    lot,
    expected: quantityText(before),
    actual: quantityText(now),
    difference: quantityText(now - before),
    measure: 'quantity',
    parameters: {
      place: placeText(line.item, itemName, warehouse, lot),
      expected: quantityForPeople(before, expected.values.unit ?? unit),
      actual: quantityForPeople(now, unit),
      ...parameters,
    },
    rows: [line.source],
    ...(field === undefined ? {} : { cell: { ...line.source, field } }),
    bridge: [],
    explanations: [],
  };
}

/** Whatever quantity the row is about; 0 for a row that states none. */
export function quantityOf({ values }: Line): number {
  return (
    values.quantity ??
    values.countedQuantity ??
    values.balanceQuantity ??
    values.orderedQuantity ??
    values.openingQuantity ??
    0
  );
}
