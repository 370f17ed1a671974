/** What the home view says of a run: how much does not add up, what it is worth, whose it is. */

import { addExact, formatAmount, parseAmount, ZERO_AMOUNT } from '../../../core/values/exact.ts';
import { type Department } from '../../../core/registers/register.ts';
import { type Severity } from '../../../core/values/severity.ts';
import { clearedFilters } from './issue-filters.ts';
import { findingsInOrder, FIRST_LIST, shownList } from './issue-list.ts';
import { type PaneFinding, type PaneRun } from './pane-run.ts';

export interface RunSummary {
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Items with a discrepancy, and those without one. */
  readonly itemsApart: number;
  readonly itemsAgreeing: number;
  /** Sum of what the discrepancies are worth; null when nothing is known. */
  readonly impact: string | null;
  readonly departments: readonly { readonly department: Department; readonly count: number }[];
  /** The one to begin with: the first of the whole list. */
  readonly first: PaneFinding | undefined;
}

export function runSummary({ findings, totals }: PaneRun): RunSummary {
  const counts: Record<Severity, number> = { block: 0, error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  const apart = new Set(
    findings
      .filter(({ finding, item }) => finding.kind === 'discrepancy' && item !== '')
      .map(({ item }) => item),
  );
  const departments = [...Map.groupBy(findings, ({ department }) => department)]
    .map(([department, list]) => ({ department, count: list.length }))
    .sort(
      (left, right) => right.count - left.count || (left.department < right.department ? -1 : 1),
    );
  return {
    total: findings.length,
    counts,
    itemsApart: apart.size,
    itemsAgreeing: Math.max(0, totals.items - apart.size),
    impact: impactOf(findings),
    departments,
    first: findingsInOrder(shownList(findings, clearedFilters(FIRST_LIST)).rows)[0],
  };
}

/** Each item's worst once: a count and a stock tab that disagree with the ledger by the same bottles are one loss. */
function impactOf(findings: readonly PaneFinding[]): string | null {
  const worst = new Map<string, string>();
  for (const { finding, impact } of findings) {
    if (finding.kind !== 'discrepancy' || impact === null) continue;
    const key = JSON.stringify([finding.item, finding.warehouse, finding.lot]);
    if (Number(impact) > Number(worst.get(key) ?? -1)) worst.set(key, impact);
  }
  if (worst.size === 0) return null;
  const sum = [...worst.values()].reduce(
    (total, impact) => addExact(total, parseAmount(impact) ?? ZERO_AMOUNT),
    ZERO_AMOUNT,
  );
  return formatAmount(sum);
}
