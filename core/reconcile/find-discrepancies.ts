/** Holds what is stated against what the ledger makes it, class by class. Nothing is written, nobody is blamed. */

import {
  companyEvidence,
  type CompanyEvidence,
  type ReconciledCompany,
} from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { compareCounts, findCountDifferences } from './find-count-differences.ts';
import { findCountSwaps } from './find-count-swaps.ts';
import { findCostJumps } from './find-cost-jumps.ts';
import { findDisabledStock } from './find-disabled-stock.ts';
import { findLedgerFaults } from './find-ledger-faults.ts';
import { findLotSums } from './find-lot-sums.ts';
import { findMissingFromCount } from './find-missing-from-count.ts';
import { findMissingFromStockTab } from './find-missing-from-stock-tab.ts';
import { findNegativeStock } from './find-negative-stock.ts';
import { findNeverReceived } from './find-never-received.ts';
import { findOpeningDifferences, withoutCarriedOver } from './find-opening-differences.ts';
import { findSameItems } from './find-same-items.ts';
import { findShortageCosts } from './find-shortage-costs.ts';
import { findStockTabDifferences } from './find-stock-tab-differences.ts';
import { findTransferGaps } from './find-transfer-gaps.ts';
import { findUncounted } from './find-uncounted.ts';
import { findValueResidues } from './find-value-residues.ts';
import { findZeroCostReceipts } from './find-zero-cost-receipts.ts';
import { groupFindings } from './group-findings.ts';
import { openingFactsOf } from './group-missing-openings.ts';
import { orderDiscrepancies } from './order-discrepancies.ts';
import { uniqueFingerprints } from './unique-fingerprints.ts';

/**
 * All discrepancies of a company, worst first. An item that was never received at all is one finding; what it drags
 * behind it (below zero at once, stock tab off by the same) is not repeated.
 */
export function findDiscrepancies(company: ReconciledCompany): readonly Discrepancy[] {
  return findDiscrepanciesIn(companyEvidence(company));
}

/** As `findDiscrepancies`, where the evidence was gathered already. */
export function findDiscrepanciesIn(evidence: CompanyEvidence): readonly Discrepancy[] {
  const found = findSingleDiscrepancies(evidence);
  return orderDiscrepancies(groupFindings(found, openingFactsOf(evidence)));
}

/**
 * What is found of each item, in no order, nothing grouped: where a company is looked at in portions of whole items, what
 * concerns all of it is settled at the end.
 */
export function findSingleDiscrepancies(evidence: CompanyEvidence): readonly Discrepancy[] {
  const neverReceived = findNeverReceived(evidence);
  const explained = new Set(neverReceived.map(({ item }) => item));
  const counts = compareCounts(evidence);
  const openings = findOpeningDifferences(evidence);
  const found = [
    ...neverReceived,
    ...findNegativeStock(evidence, explained),
    ...findTransferGaps(evidence),
    ...openings,
    ...withoutCarriedOver(findStockTabDifferences(evidence, explained), openings),
    ...findMissingFromStockTab(evidence, explained),
    ...findLedgerFaults(evidence),
    ...findValueResidues(evidence, explained),
    ...findCostJumps(evidence),
    ...findZeroCostReceipts(evidence),
    ...findShortageCosts(evidence, explained),
    ...findLotSums(evidence),
    ...findSameItems(evidence),
    ...findDisabledStock(evidence),
    ...findCountDifferences(counts, evidence),
    ...findUncounted(evidence),
    ...findMissingFromCount(evidence),
    ...findCountSwaps(counts, evidence),
  ];
  return uniqueFingerprints(found);
}
