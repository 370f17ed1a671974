/** What the reports draw: heights and shares in per cent. They are for the eye; the figures stand beside them. */

import { type MonthFlow, type PaneFinding } from './pane-run.ts';

/** Months shown as bars: a year. */
const MONTHS_SHOWN = 12;
/** Differences listed. */
const DIFFERENCES_SHOWN = 8;

export interface MonthBar {
  readonly month: string;
  readonly in: number;
  readonly out: number;
}

export function monthBars(months: readonly MonthFlow[]): readonly MonthBar[] {
  const shown = months.slice(-MONTHS_SHOWN);
  const most = Math.max(
    1,
    ...shown.flatMap((flow) => [Number(flow.valueIn), Number(flow.valueOut)]),
  );
  const share = (value: string): number => Math.max(0, Math.round((Number(value) / most) * 100));
  return shown.map(({ month, valueIn, valueOut }) => ({
    month,
    in: share(valueIn),
    out: share(valueOut),
  }));
}

/** The discrepancies that are worth most, the largest first. */
export function largestDifferences(
  findings: readonly PaneFinding[],
): readonly { readonly finding: PaneFinding; readonly share: number }[] {
  const valued = findings
    .filter(({ finding, impact }) => finding.kind === 'discrepancy' && Number(impact ?? 0) > 0)
    .sort(
      (left, right) =>
        Number(right.impact) - Number(left.impact) || (left.key < right.key ? -1 : 1),
    )
    .slice(0, DIFFERENCES_SHOWN);
  const most = Number(valued[0]?.impact ?? 1);
  return valued.map((finding) => ({
    finding,
    share: Math.round((Number(finding.impact) / most) * 100),
  }));
}
