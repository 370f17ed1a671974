/** C11 and lines that moved nothing: what the ledger could not take, each a finding, so that no row is lost in silence. */

import { type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type Refusal } from '../ledger/ledger.ts';
import { type UnpostedLine } from '../ledger/post-movements-unposted.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { rowsOf } from './find-never-received.ts';
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

/** A missing standard cost and a figure too large concern the whole item: one finding each, however many rows. */
function refusedMovements(evidence: CompanyEvidence): readonly Discrepancy[] {
  const { refusals } = evidence.ledger;
  const ofItems = refusals.filter(({ reason }) => ITEM_REASONS.has(reason));
  const byItem = Map.groupBy(ofItems, ({ movement, reason }) => `${reason}\u0000${movement.item}`);
  const single = refusals.filter(({ reason }) => !ITEM_REASONS.has(reason));
  return [...single.map((refusal) => [refusal]), ...byItem.values()].map((group) =>
    refused(group, evidence),
  );
}

const ITEM_REASONS: ReadonlySet<Refusal['reason']> = new Set([
  'unknownStandardCost',
  'outOfRange',
] as const);

const CODE_OF_REFUSAL = {
  insufficientStock: 'movementShort',
  unknownSource: 'movementSourceUnknown',
  unknownStandardCost: 'standardCostMissing',
  periodClosed: 'movementPeriodClosed',
  outOfRange: 'figuresOutOfRange',
} as const satisfies Record<Refusal['reason'], CatalogueCode>;

/** The refusal of one movement, or the refusals of one item. */
function refused(group: readonly Refusal[], evidence: CompanyEvidence): Discrepancy {
  const { movement, reason, missing } = group[0]!;
  const { item, warehouse, lot, date, lineId } = movement;
  const isOfItem = ITEM_REASONS.has(reason);
  const quantity = 'quantity' in movement ? movement.quantity : 0;
  const unit = evidence.unitOf(item);
  const rows = rowsOf(
    group.map((refusal) => refusal.movement),
    evidence,
  );
  return makeDiscrepancy(
    {
      code: CODE_OF_REFUSAL[reason],
      identity: 'movementRefused',
      about: isOfItem ? [reason] : [reason, lineId],
      item,
      ...(isOfItem ? {} : { warehouse, lot }),
      expected: 0,
      actual: isOfItem ? group.length * MICRO : (missing ?? quantity),
      measure: isOfItem ? 'count' : 'quantity',
      parameters: isOfItem
        ? { rows: group.length }
        : {
            date,
            quantity: quantityForPeople(quantity, unit),
            missing: quantityForPeople(missing ?? 0, unit),
          },
      rows,
      field: 'quantity',
    },
    evidence,
  );
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
