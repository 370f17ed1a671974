/** C19: stock of an item, or in a warehouse, that its own list says is no longer in use. */

import { type CompanyEvidence, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';
import { statedTotals } from './stated-totals.ts';

export function findDisabledStock(evidence: CompanyEvidence): readonly Discrepancy[] {
  return [...disabledItems(evidence), ...disabledWarehouses(evidence)];
}

function disabledItems(evidence: CompanyEvidence): readonly Discrepancy[] {
  const stated = statedTotals(evidence);
  return [...evidence.masters.items.values()].flatMap(({ item, isActive, status, line }) => {
    if (isActive) return [];
    const ledger = totalOf(evidence.entriesByItem.get(item) ?? []).quantity;
    // Below zero the ledger knows no stock, but the stock tab may.
    const quantity = ledger > 0 ? ledger : ledger < 0 ? (stated.get(item)?.quantity ?? 0) : 0;
    if (quantity <= 0) return [];
    const words = quantityForPeople(quantity, evidence.unitOf(item));
    return [
      makeDiscrepancy(
        {
          code: 'disabledItemHasStock',
          item,
          expected: quantity,
          actual: 0,
          parameters: { status, quantity: words },
          rows: [line.source],
          field: 'status',
          fix: { kind: 'confirm' },
        },
        evidence,
      ),
    ];
  });
}

function disabledWarehouses(evidence: CompanyEvidence): readonly Discrepancy[] {
  const disabled = [...evidence.masters.warehouses.byName.values()].filter(
    ({ isActive }) => !isActive,
  );
  return disabled.flatMap(({ name, status, line }) =>
    [...evidence.entriesByItem].flatMap(([item, entries]) => {
      const there = entries.filter(({ warehouse }) => warehouse === name);
      const { quantity } = totalOf(there);
      if (quantity <= 0) return [];
      const words = quantityForPeople(quantity, evidence.unitOf(item));
      return [
        makeDiscrepancy(
          {
            code: 'disabledWarehouseHasStock',
            item,
            warehouse: name,
            expected: quantity,
            actual: 0,
            parameters: { status, quantity: words },
            rows: [line.source],
            field: 'status',
            entries: there,
            fix: { kind: 'confirm' },
          },
          evidence,
        ),
      ];
    }),
  );
}
