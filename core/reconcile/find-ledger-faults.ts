/** C11 and lines that moved nothing: what the ledger could not take, each a finding, so that no row is lost in silence. */

import { type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type UnpostedLine } from '../ledger/post-movements-unposted.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** Rules that only a fault of the program can break; the others speak of the firm's own figures. */
const ENGINE_RULES: ReadonlySet<number> = new Set([1, 2, 3, 6, 7, 9, 10]);

export function findLedgerFaults(evidence: CompanyEvidence): readonly Discrepancy[] {
  return [...failedRules(evidence), ...refusedMovements(evidence), ...unpostedLines(evidence)];
}

function failedRules(evidence: CompanyEvidence): readonly Discrepancy[] {
  const failed = (evidence.checkUp ?? []).filter(
    ({ number, holds }) => !holds && ENGINE_RULES.has(number),
  );
  return failed.map(({ number, violations }) =>
    makeDiscrepancy(
      {
        code: 'checkUpFailed',
        about: [String(number)],
        item: '',
        expected: 0,
        actual: violations * MICRO,
        measure: 'count',
        parameters: { number, violations },
        rows: [],
      },
      evidence,
    ),
  );
}

function refusedMovements(evidence: CompanyEvidence): readonly Discrepancy[] {
  return evidence.ledger.refusals.map(({ movement, reason, missing }) => {
    const quantity = 'quantity' in movement ? movement.quantity : 0;
    const row = evidence.rowOf(movement.lineId);
    const { item, warehouse, lot, date } = movement;
    return makeDiscrepancy(
      {
        code: 'movementRefused',
        about: [reason, movement.lineId],
        item,
        warehouse,
        lot,
        expected: 0,
        actual: missing ?? quantity,
        parameters: {
          date,
          reason,
          quantity: quantityForPeople(quantity, evidence.unitOf(item)),
        },
        rows: row === undefined ? [] : [row],
        field: 'quantity',
      },
      evidence,
    );
  });
}

function unpostedLines(evidence: CompanyEvidence): readonly Discrepancy[] {
  return evidence.posting.unposted.map((unposted) => unpostedLine(unposted, evidence));
}

function unpostedLine({ line, reason }: UnpostedLine, evidence: CompanyEvidence): Discrepancy {
  const { item, values, source, register } = line;
  const isCount = values.countedQuantity !== undefined && register !== 'transfers';
  const quantity = values.countedQuantity ?? values.quantity ?? 0;
  const words = quantityForPeople(quantity, evidence.unitOf(item));
  return makeDiscrepancy(
    {
      code: codeOf(reason, isCount),
      about: [line.id],
      item,
      warehouse: values.warehouse ?? '',
      lot: values.lot ?? '',
      expected: 0,
      actual: quantity,
      parameters: {
        row: source.row,
        quantity: words,
        sent: words,
        counted: words,
        date: values.date ?? '',
      },
      rows: [source],
      field: FIELD_OF_REASON[reason] ?? (isCount ? 'countedQuantity' : 'quantity'),
    },
    evidence,
  );
}

const FIELD_OF_REASON: Partial<Record<UnpostedLine['reason'], string>> = { noItem: 'itemCode' };

function codeOf(reason: UnpostedLine['reason'], isCount: boolean): CatalogueCode {
  switch (reason) {
    case 'noItem':
      return 'lineWithoutItem';
    case 'noQuantity':
      return 'lineWithoutQuantity';
    case 'placeUnknown':
      return isCount ? 'countPlaceUnknown' : 'transferPlaceUnknown';
  }
}
