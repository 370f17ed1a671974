/** Holds what is stated against what the ledger makes it, class by class. Nothing is written, nobody is blamed. */

import { companyEvidence, type ReconciledCompany } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { findNegativeStock } from './find-negative-stock.ts';
import { findNeverReceived } from './find-never-received.ts';
import { findStockTabDifferences } from './find-stock-tab-differences.ts';
import { orderDiscrepancies } from './order-discrepancies.ts';

/**
 * All discrepancies of a company, worst first. An item that was never received at all is one finding; what it drags
 * behind it (below zero at once, stock tab off by the same) is not repeated.
 */
export function findDiscrepancies(company: ReconciledCompany): readonly Discrepancy[] {
  const evidence = companyEvidence(company);
  const neverReceived = findNeverReceived(evidence);
  const explained = new Set(neverReceived.map(({ item }) => item));
  return orderDiscrepancies([
    ...neverReceived,
    ...findNegativeStock(evidence, explained),
    ...findStockTabDifferences(evidence, explained),
  ]);
}
