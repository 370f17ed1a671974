/** D08: of two items alike, one was counted too many and the other too few by the same: perhaps one for the other. */

import { distance } from 'fastest-levenshtein';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { type ComparedCount } from './find-count-differences.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** Codes or names this few letters apart are easily taken for one another. */
const ALIKE_LETTERS = 2;
/** Shorter codes are all alike. */
const SHORTEST_CODE = 4;

export function findCountSwaps(
  counts: readonly ComparedCount[],
  evidence: CompanyEvidence,
): readonly Discrepancy[] {
  const groups = new Map<string, ComparedCount[]>();
  for (const count of counts) {
    const difference = count.anchor.counted - count.book;
    if (difference === 0) continue;
    const { warehouse, date } = count.anchor;
    const key = [warehouse, date, Math.abs(difference)].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [count]);
    else group.push(count);
  }
  return [...groups.values()].flatMap((group) => {
    const [left, right] = group;
    // A third one with the same difference makes every pair of them a guess.
    if (group.length !== 2 || !isSwap(left!, right!, evidence)) return [];
    const isLeftOver = left!.anchor.counted > left!.book;
    return [isLeftOver ? swap(left!, right!, evidence) : swap(right!, left!, evidence)];
  });
}

function isSwap(left: ComparedCount, right: ComparedCount, evidence: CompanyEvidence): boolean {
  const sum = left.anchor.counted - left.book + right.anchor.counted - right.book;
  if (sum !== 0 || left.anchor.item === right.anchor.item) return false;
  const names = [left, right].map(({ anchor }) => evidence.nameOf(anchor.item));
  return (
    areAlike(left.anchor.item, right.anchor.item) ||
    (names[0] !== '' && areAlike(names[0]!, names[1]!))
  );
}

function areAlike(left: string, right: string): boolean {
  return (
    Math.min(left.length, right.length) >= SHORTEST_CODE && distance(left, right) <= ALIKE_LETTERS
  );
}

function swap(over: ComparedCount, short: ComparedCount, evidence: CompanyEvidence): Discrepancy {
  const { item, warehouse, date, counted, lines } = over.anchor;
  const surplus = counted - over.book;
  return makeDiscrepancy(
    {
      code: 'countSwap',
      about: [short.anchor.item, date],
      item,
      warehouse,
      expected: over.book,
      actual: counted,
      parameters: {
        date,
        item,
        other: short.anchor.item,
        surplus: quantityForPeople(surplus, evidence.unitOf(item)),
      },
      rows: [...lines, ...short.anchor.lines].map(({ source }) => source),
      field: 'countedQuantity',
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
