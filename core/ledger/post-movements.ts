/** Turns lines into movements: what each line of each register does to stock. Orders and masters move nothing. */

import { type Line } from '../registers/line.ts';
import { type Movement } from './movement.ts';
import { postLines } from './post-movements-outcome.ts';

/**
 * The movements of a company's lines, numbered 1, 2, ... in the order the lines were recorded.
 *
 *     a purchase line of 10 at 5.00  ->  a receipt of 10 that costs 50.00
 *     a sales line of 4              ->  a dispatch of 4
 *
 * A receipt costs its net amount, else quantity x net unit price. A line that cannot be posted is left out here and
 * named by `postLines`, which says the reason.
 */
export function postMovements(lines: readonly Line[]): readonly Movement[] {
  return postLines(lines).movements;
}
