/** Fills of dots and lines in two colours, and the one colour they look like from afar. */

import * as z from 'zod/mini';
import { colour } from './web-place.ts';

/** Patterns as workbook files name them, with the share of the cell that their lines take. */
const SHARES = {
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
  lightDown: 0.25,
  lightGrid: 0.4,
  lightHorizontal: 0.25,
  lightTrellis: 0.4,
  lightUp: 0.25,
  lightVertical: 0.25,
  darkDown: 0.5,
  darkGrid: 0.5,
  darkHorizontal: 0.5,
  darkTrellis: 0.65,
  darkUp: 0.5,
  darkVertical: 0.5,
} as const;
export type PatternKind = keyof typeof SHARES;

export const PATTERN_KINDS = [
  ...(['gray0625', 'gray125', 'lightGray', 'mediumGray', 'darkGray', 'lightDown'] as const),
  ...(['lightGrid', 'lightHorizontal', 'lightTrellis', 'lightUp', 'lightVertical'] as const),
  ...(['darkDown', 'darkGrid', 'darkHorizontal', 'darkTrellis', 'darkUp', 'darkVertical'] as const),
] as const satisfies readonly PatternKind[];

export const patternFill = z.strictObject({
  kind: z.enum(PATTERN_KINDS),
  colour: colour.check(z.describe('Of its lines')),
  ground: colour,
});
export type PatternFill = z.infer<typeof patternFill>;

/** What a cell of that pattern is filled with where patterns cannot be drawn. */
export function blendOf({ kind, colour: lines, ground }: PatternFill): string {
  const share = SHARES[kind];
  const parts = [1, 3, 5].map((at) => {
    const [front, back] = [lines, ground].map((given) =>
      Number.parseInt(given.slice(at, at + 2), 16),
    );
    return Math.round(front! * share + back! * (1 - share));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
