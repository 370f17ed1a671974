/** C03: a transfer whose two sides do not match: sent and not received, received and not sent, other quantity or day. */

import { daysBetween } from '../values/civil-date.ts';
import { type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { TRANSFER_WINDOW_DAYS, type TransferPair } from '../ledger/post-movements-transfer.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { differenceForPeople, quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** So many moves within one warehouse are no slips, if most transfers are such. */
const HABIT_COUNT = 3;

export function findTransferGaps(evidence: CompanyEvidence): readonly Discrepancy[] {
  const { asOf, posting } = evidence;
  const within = posting.transfers.filter(isWithinOnePlace);
  // A firm that writes down moves within a warehouse again and again means them.
  const isSlip = within.length < HABIT_COUNT || within.length * 2 <= posting.transfers.length;
  return posting.transfers.flatMap((pair) => {
    const sent = pair.out?.values.date ?? pair.in?.values.date;
    if (asOf !== undefined && sent !== undefined && sent > asOf) return [];
    if (isWithinOnePlace(pair)) return isSlip ? [gap('transferSamePlace', pair, evidence)] : [];
    const code = gapOf(pair);
    return code === undefined ? [] : [gap(code, pair, evidence)];
  });
}

/** From a warehouse to itself, and not from bin to bin. */
function isWithinOnePlace({ from, to, out, in: arrival }: TransferPair): boolean {
  return out !== undefined && out === arrival && from === to && out.values.bin === undefined;
}

function gapOf(pair: TransferPair): CatalogueCode | undefined {
  if (pair.in === undefined || pair.quantityIn === 0) return 'transferNotReceived';
  if (pair.out === undefined) return 'transferNotSent';
  if (pair.quantityOut !== pair.quantityIn) return 'transferQuantityDiffers';
  return daysOf(pair) > TRANSFER_WINDOW_DAYS ? 'transferDateDiffers' : undefined;
}

function daysOf({ out, in: arrival }: TransferPair): number {
  const sent = out?.values.date;
  const arrived = arrival?.values.date;
  return sent === undefined || arrived === undefined ? 0 : Math.abs(daysBetween(sent, arrived));
}

function gap(code: CatalogueCode, pair: TransferPair, evidence: CompanyEvidence): Discrepancy {
  const { item, lot, from, to, quantityOut, quantityIn } = pair;
  const line = (pair.out ?? pair.in)!;
  const unit = evidence.unitOf(item);
  const sides = pair.out === pair.in ? [pair.out] : [pair.out, pair.in];
  const date = line.values.date ?? '';
  const document = line.values.documentNumber ?? '';
  const received = pair.out === pair.in ? 'receivedQuantity' : 'quantity';
  return makeDiscrepancy(
    {
      code,
      identity: 'transfer',
      about: [from, to, document === '' ? date : document],
      item,
      lot,
      warehouse: from === '' ? to : from,
      expected: quantityOut,
      actual: quantityIn,
      parameters: {
        date,
        from,
        to,
        sent: quantityForPeople(quantityOut, unit),
        received: quantityForPeople(quantityIn, unit),
        difference: differenceForPeople(quantityIn - quantityOut, unit),
        arrivalDate: pair.in?.values.date ?? '',
        days: daysOf(pair),
      },
      rows: sides.flatMap((side) => (side === undefined ? [] : [side.source])),
      field: code === 'transferQuantityDiffers' ? received : 'quantity',
      firstDivergence: {
        ...(line.values.date === undefined ? {} : { date: line.values.date }),
        row: line.source,
      },
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
