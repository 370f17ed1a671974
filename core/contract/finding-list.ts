/** Issues and discrepancies as one list, worst first, for whoever shows findings to a person. */

import * as z from 'zod/mini';
import { SEVERITIES } from '../values/severity.ts';
import { compareTexts } from '../values/text-order.ts';
import {
  discrepancyReport,
  issueReport,
  type DiscrepancyReport,
  type IssueReport,
} from './findings.ts';

export const listedFinding = z.discriminatedUnion('kind', [
  z.extend(issueReport, { kind: z.literal('issue') }),
  z.extend(discrepancyReport, { kind: z.literal('discrepancy') }),
]);
export type ListedFinding = z.infer<typeof listedFinding>;

/**
 * All findings of a report in the order a person should take them: by severity; discrepancies before issues, what is merely
 * untidy last; the class with the larger difference first; then by place. The same report always gives the same order.
 */
export function findingsOf(report: {
  readonly issues: readonly IssueReport[];
  readonly discrepancies: readonly DiscrepancyReport[];
}): readonly ListedFinding[] {
  const findings: ListedFinding[] = [
    ...report.discrepancies.map((found) => ({ kind: 'discrepancy' as const, ...found })),
    ...report.issues.map((found) => ({ kind: 'issue' as const, ...found })),
  ];
  const keyed = findings.map((finding, index) => ({ finding, index, key: sortKeyOf(finding) }));
  keyed.sort(
    (left, right) =>
      left.key.rank - right.key.rank ||
      compareTexts(left.key.code, right.key.code) ||
      right.key.size - left.key.size ||
      left.index - right.index,
  );
  return keyed.map(({ finding }) => finding);
}

/**
 * Whether a discrepancy sets a stated number against the ledger's. Others (stock below zero, stock that never moves)
 * carry the limit they broke as `actual`, which nobody stated anywhere.
 */
export function hasStatedNumber({ bridge }: Pick<DiscrepancyReport, 'bridge'>): boolean {
  return bridge.some(({ kind }) => kind === 'stated');
}

/** Whether a finding contains the text, letter case ignored: in its words, its place, or the item it is about. */
export function findingMatches(finding: ListedFinding, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  return searchedTextsOf(finding).some((candidate) => candidate.toLowerCase().includes(wanted));
}

/** What a person may look a finding up by. */
export function searchedTextsOf(finding: ListedFinding): readonly string[] {
  const { code, catalogue, title, text, todo, tab, file, cell } = finding;
  const shared = [code, catalogue, title.zh, title.en, text.zh, text.en, todo.zh, todo.en];
  const place = [tab ?? '', file ?? '', cell ?? ''];
  const about =
    finding.kind === 'discrepancy' ? [finding.item, finding.warehouse, finding.lot] : [];
  return [...shared, ...place, ...about];
}

interface SortKey {
  readonly rank: number;
  readonly code: string;
  /** Only orders what is shown; no figure is computed from it. */
  readonly size: number;
}

function sortKeyOf(finding: ListedFinding): SortKey {
  const isIssue = finding.kind === 'issue';
  // Stray characters and numbers as text were read rightly: nothing hangs on them.
  const isUntidy = finding.catalogue === 'A22';
  return {
    rank: SEVERITIES.indexOf(finding.severity) * 3 + (isIssue ? (isUntidy ? 2 : 1) : 0),
    code: finding.code,
    size: isIssue ? 0 : Math.abs(Number(finding.difference)),
  };
}
