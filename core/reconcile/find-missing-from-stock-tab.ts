/** C08 the other way round: an item the ledger has, and a stock tab that lists nearly everything else leaves out. */

import { type CompanyEvidence, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { rowsOf } from './find-never-received.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A tab that lists fewer of the items in stock than this share keeps only a part of them. */
const WHOLE_SHARE = 0.9;
/** With fewer items than this a share says nothing. */
const FEWEST_ITEMS = 10;

/** Looks at the company's stock tabs together: each store may keep its own. */
export function findMissingFromStockTab(
  evidence: CompanyEvidence,
  explained: ReadonlySet<string>,
): readonly Discrepancy[] {
  const listed = new Set<string>();
  const tabs = new Set<string>();
  for (const { item, lines } of evidence.stated) {
    if (lines[0]!.register !== 'stock') continue;
    listed.add(item);
    tabs.add(lines[0]!.source.tab);
  }
  const held = [...evidence.entriesByItem].filter(
    ([item, entries]) => !explained.has(item) && totalOf(entries).quantity !== 0,
  );
  const missing = held.filter(([item]) => !listed.has(item));
  const isWhole =
    held.length >= FEWEST_ITEMS && held.length - missing.length >= held.length * WHOLE_SHARE;
  if (!isWhole) return [];
  return missing.map(([item, entries]) => {
    const ledger = totalOf(entries).quantity;
    return makeDiscrepancy(
      {
        code: 'missingFromStockTab',
        identity: 'stockTabDiffers',
        about: [''],
        item,
        expected: ledger,
        actual: 0,
        parameters: {
          ledger: quantityForPeople(ledger, evidence.unitOf(item)),
          tab: [...tabs].join(' · '),
          total: listed.size,
        },
        rows: rowsOf([...entries].reverse().slice(0, 1), evidence),
        entries,
        stated: 0,
        fix: { kind: 'confirm' },
      },
      evidence,
    );
  });
}
