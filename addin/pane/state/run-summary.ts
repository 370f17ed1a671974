/** What the home view says of a run: how much does not add up, what it is worth, whose it is. */

import { addExact, formatAmount, parseAmount, ZERO_AMOUNT } from '../../../core/values/exact.ts';
import { type Department } from '../../../core/registers/register.ts';
import { type Severity } from '../../../core/values/severity.ts';
import { clearedFilters } from './issue-filters.ts';
import { findingsInOrder, FIRST_LIST, shownList } from './issue-list.ts';
import { type PaneFinding, type PaneRun } from './pane-run.ts';
import { type Say } from './texts.ts';

/** What the big figure counts: what does not add up, else what wants a look, else mere notes. */
export interface Verdict {
  readonly kind: 'wrong' | 'look' | 'notes' | 'agrees' | 'oneSided';
  readonly count: number;
  readonly severities: ReadonlySet<Severity>;
}

export interface RunSummary {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Items with a discrepancy that is wrong, and those without one. */
  readonly itemsApart: number;
  readonly itemsAgreeing: number;
  /** Sum of what the discrepancies are worth; null when nothing is known. */
  readonly impact: string | null;
  /** Of what the verdict counts. */
  readonly departments: readonly { readonly department: Department; readonly count: number }[];
  /** The one to begin with: the first of the whole list. */
  readonly first: PaneFinding | undefined;
}

export function runSummary({ findings, totals }: PaneRun): RunSummary {
  const counts: Record<Severity, number> = { block: 0, error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  const verdict = verdictOf(counts, totals);
  const wrong = findings.filter(({ finding }) => isWrong(finding));
  const apart = new Set(
    wrong
      .filter(({ finding, item }) => finding.kind === 'discrepancy' && item !== '')
      .map(({ item }) => item),
  );
  const counted = findings.filter(({ finding }) => verdict.severities.has(finding.severity));
  const departments = [...Map.groupBy(counted, ({ department }) => department)]
    .map(([department, list]) => ({ department, count: list.length }))
    .sort(
      (left, right) => right.count - left.count || (left.department < right.department ? -1 : 1),
    );
  return {
    verdict,
    counts,
    itemsApart: apart.size,
    itemsAgreeing: Math.max(0, totals.items - apart.size),
    impact: impactOf(wrong),
    departments,
    first: findingsInOrder(shownList(findings, clearedFilters(FIRST_LIST)).rows)[0],
  };
}

const WRONG: ReadonlySet<Severity> = new Set<Severity>(['block', 'error']);

/** Whether it does not add up; what merely wants a look is no contradiction. */
export function isWrong({ severity }: { readonly severity: Severity }): boolean {
  return WRONG.has(severity);
}

/**
 * As the command line and the page of files say it: a look is counted only where nothing is wrong, and agreement takes
 * two sides.
 */
export function verdictOf(
  counts: Readonly<Record<Severity, number>>,
  { twoSided }: Pick<PaneRun['totals'], 'twoSided'>,
): Verdict {
  const wrong = counts.block + counts.error;
  if (wrong > 0) return { kind: 'wrong', count: wrong, severities: WRONG };
  if (counts.warning > 0) {
    return { kind: 'look', count: counts.warning, severities: new Set<Severity>(['warning']) };
  }
  const severities = new Set<Severity>(['info']);
  if (counts.info > 0) return { kind: 'notes', count: counts.info, severities };
  return { kind: twoSided ? 'agrees' : 'oneSided', count: 0, severities };
}

/** What stands behind the number: "things do not add up". */
export function verdictWords(
  kind: Exclude<Verdict['kind'], 'agrees' | 'oneSided'>,
  count: number,
  say: Say,
): string {
  return say(count === 1 ? `home.verdict.${kind}.one` : `home.verdict.${kind}`);
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
