/** What the reports draw: heights and shares in per cent. They are for the eye; the figures stand beside them. */

import { type MonthAccuracy, type MonthFlow, type PaneFinding } from './pane-run.ts';

/** Months shown as bars: a year. */
const MONTHS_SHOWN = 12;
/** Labels that fit below the bars of the narrowest pane, a year in one of them. */
const LABELS_SHOWN = 4;
/** Differences listed. */
const DIFFERENCES_SHOWN = 8;

export interface MonthBar {
  readonly month: string;
  readonly in: number;
  readonly out: number;
  /** The month whose year need not be said again below this bar; null for a bar without a label. */
  readonly labelAfter: string | null;
}

export function monthBars(months: readonly MonthFlow[]): readonly MonthBar[] {
  const shown = months.slice(-MONTHS_SHOWN);
  const most = Math.max(
    1,
    ...shown.flatMap((flow) => [Number(flow.valueIn), Number(flow.valueOut)]),
  );
  const share = (value: string): number => Math.max(0, Math.round((Number(value) / most) * 100));
  const step = Math.ceil(shown.length / LABELS_SHOWN);
  return shown.map(({ month, valueIn, valueOut }, index) => ({
    month,
    in: share(valueIn),
    out: share(valueOut),
    labelAfter: index % step === 0 ? (shown[index - step]?.month ?? month) : null,
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

export interface AccuracyChart {
  /** SVG path through the months, each at the middle of its share of the width. */
  readonly line: string;
  readonly points: readonly { readonly month: string; readonly x: number; readonly y: number }[];
}

/** 100 % is at the top, 0 at the bottom: a scale that is cut off makes small slips look like ruin. */
export function accuracyChart(
  months: readonly MonthAccuracy[],
  { width, height, margin }: { width: number; height: number; margin: number },
): AccuracyChart {
  const shown = months.slice(-MONTHS_SHOWN);
  const points = shown.map(({ month, counted, agreeing }, index) => ({
    month,
    x: Math.round(((index + 0.5) * width) / shown.length),
    y: Math.round(margin + (1 - agreeing / Math.max(1, counted)) * (height - 2 * margin)),
  }));
  return {
    points,
    line: points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join(''),
  };
}

/** "92.5", rounded down to a tenth: 99.96 % is not all. */
export function accuracyPercent({ counted, agreeing }: MonthAccuracy): string {
  if (counted === 0) return '0';
  return String(Math.floor((agreeing * 1_000) / counted) / 10);
}
