/** D02: a row of a count that was left blank although the book has something there. Blank is not zero. */

import { type Line } from '../registers/line.ts';
import { tableKeyOf } from '../ledger/post-movements-places.ts';
import { type CompanyEvidence, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { entriesAt } from './find-stock-tab-differences.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A count sheet nobody has filled in yet has no gaps: only tabs with counts are looked at. */
export function findUncounted(evidence: CompanyEvidence): readonly Discrepancy[] {
  const counts = evidence.lines.filter(({ register }) => register === 'counts');
  const begun = new Set(
    counts.filter(({ values }) => values.countedQuantity !== undefined).map(tableKeyOf),
  );
  const counted = new Set(evidence.posting.counts.map(placeAndDay));
  return counts.flatMap((line) => {
    if (line.item === '' || line.values.countedQuantity !== undefined) return [];
    if (!begun.has(tableKeyOf(line))) return [];
    const place = placeOf(line, evidence);
    const key = placeAndDay({ ...place, date: line.values.date ?? '' });
    return counted.has(key) ? [] : uncounted(line, place, evidence);
  });
}

interface CountPlace {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
}

function placeOf(line: Line, { posting }: CompanyEvidence): CountPlace {
  const { places } = posting;
  return { item: line.item, warehouse: places.warehouseOf(line), lot: places.lotOf(line) };
}

/** Another row of the same place and day may hold the count: one bin was empty. */
function placeAndDay({
  item,
  warehouse,
  lot,
  date,
}: CountPlace & { readonly date: string }): string {
  return [item, warehouse, lot, date].join('\u0000');
}

function uncounted(
  line: Line,
  { item, warehouse, lot }: CountPlace,
  evidence: CompanyEvidence,
): readonly Discrepancy[] {
  const { date, bookQuantity } = line.values;
  const there = {
    item,
    warehouse: warehouse === '' ? undefined : warehouse,
    lot: lot === '' ? undefined : lot,
    ...(date === undefined ? {} : { date }),
  };
  const entries = entriesAt(there, evidence);
  const book = entries.length > 0 ? totalOf(entries).quantity : (bookQuantity ?? 0);
  if (book === 0) return [];
  return [
    makeDiscrepancy(
      {
        code: 'notCounted',
        about: [date ?? ''],
        item,
        warehouse,
        lot,
        expected: book,
        actual: 0,
        parameters: {
          date: date ?? '',
          book: quantityForPeople(book, evidence.unitOf(item)),
        },
        rows: [line.source],
        field: 'countedQuantity',
        entries,
        fix: { kind: 'confirm' },
      },
      evidence,
    ),
  ];
}
