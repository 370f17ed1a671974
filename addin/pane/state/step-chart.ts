/** The path of a balance over days as a step line; pixels only, no figure is read back from them. */

import { type CivilDate, daysBetween } from '../../../core/values/civil-date.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface StepChart {
  /** SVG path data of the line, and of the area below it. */
  readonly line: string;
  readonly area: string;
  /** Height of zero and of the safety stock, from the top. */
  readonly zero: number;
  readonly limit: number | null;
}

const EDGE = 4;

export function stepChart(
  opening: string,
  days: readonly { readonly day: string; readonly balance: string }[],
  span: { readonly from: string; readonly asOf: string },
  limit: string | null,
  { width, height }: ChartSize,
): StepChart {
  const from = span.from === '' ? (days[0]?.day ?? span.asOf) : span.from;
  const length = Math.max(1, daysBetween(from as CivilDate, span.asOf as CivilDate));
  const values = [opening, ...days.map(({ balance }) => balance), limit ?? '0'].map(Number);
  const low = Math.min(0, ...values);
  const high = Math.max(low + 1, ...values);
  const x = (day: string): number =>
    round(EDGE + (daysBetween(from as CivilDate, day as CivilDate) / length) * (width - 2 * EDGE));
  const y = (value: number): number =>
    round(height - EDGE - ((value - low) / (high - low)) * (height - 2 * EDGE));
  let line = `M${EDGE} ${y(Number(opening))}`;
  for (const { day, balance } of days) line += `H${x(day)}V${y(Number(balance))}`;
  line += `H${width - EDGE}`;
  return {
    line,
    area: `${line}V${y(0)}H${EDGE}Z`,
    zero: y(0),
    limit: limit === null ? null : y(Number(limit)),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
