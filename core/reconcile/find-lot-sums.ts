/** C16: the lots (or single pieces) one tab lists do not add up to what another tab states of the whole item. */

import { type StatedBalance } from '../ledger/post-movements-stated.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { differenceForPeople, quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

export function findLotSums(evidence: CompanyEvidence): readonly Discrepancy[] {
  const wholes = new Map<string, StatedBalance[]>();
  const parts = new Map<string, StatedBalance[]>();
  for (const statement of evidence.stated) {
    const isPart = statement.isPieceCount || (statement.lot ?? '') !== '';
    const target = isPart ? parts : wholes;
    const list = target.get(statement.item);
    if (list === undefined) target.set(statement.item, [statement]);
    else list.push(statement);
  }
  const found: Discrepancy[] = [];
  for (const [item, ofItem] of parts) {
    for (const whole of wholes.get(item) ?? []) {
      const listed = ofItem.filter((part) => isPartOf(part, whole));
      const sum = listed.reduce((total, { quantity }) => total + quantity, 0);
      if (listed.length > 0 && sum !== whole.quantity) {
        found.push(gap({ whole, listed, sum }, evidence));
      }
    }
  }
  return found;
}

/** Parts belong to a whole of another tab, of the same warehouse and day as far as both say. */
function isPartOf(part: StatedBalance, whole: StatedBalance): boolean {
  const partRow = part.lines[0]!.source;
  const wholeRow = whole.lines[0]!.source;
  const isOtherTab = partRow.tab !== wholeRow.tab || partRow.file !== wholeRow.file;
  const isSamePlace = whole.warehouse === undefined || part.warehouse === whole.warehouse;
  const isSameDay = part.date === undefined || whole.date === undefined || part.date === whole.date;
  return isOtherTab && whole.lot === undefined && isSamePlace && isSameDay;
}

function gap(
  parts: {
    readonly whole: StatedBalance;
    readonly listed: readonly StatedBalance[];
    readonly sum: number;
  },
  evidence: CompanyEvidence,
): Discrepancy {
  const { whole, listed, sum } = parts;
  const { item } = whole;
  const unit = evidence.unitOf(item);
  const isPieces = listed[0]!.isPieceCount;
  const words = quantityForPeople(sum, unit);
  return makeDiscrepancy(
    {
      code: isPieces ? 'pieceCountDiffers' : 'lotSumDiffers',
      about: [whole.lines[0]!.source.tab, listed[0]!.lines[0]!.source.tab],
      item,
      warehouse: whole.warehouse ?? '',
      expected: sum,
      actual: whole.quantity,
      parameters: {
        lots: words,
        pieces: words,
        total: quantityForPeople(whole.quantity, unit),
        difference: differenceForPeople(whole.quantity - sum, unit),
      },
      rows: [whole, ...listed].flatMap(({ lines }) => lines.map(({ source }) => source)),
      field: 'balanceQuantity',
    },
    evidence,
  );
}
