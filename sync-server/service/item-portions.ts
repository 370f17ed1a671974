/** Divides a company's lines into portions of whole items, so that a million lines are worked on a part at a time. */

import { type Line } from '../../core/registers/line.ts';
import { type LedgerReader, type LineHead, type StoredTab } from '../storage/ledger-store.ts';
import { loadLines } from './load-lines.ts';

export interface ItemPortion {
  readonly heads: readonly LineHead[];
  readonly lines: readonly Line[];
}

/** Items in groups of at most `limit` lines; an item is never divided. */
export function portionItems(
  tally: readonly { readonly item: string; readonly lines: number }[],
  limit: number,
): readonly (readonly string[])[] {
  const portions: string[][] = [];
  let left = 0;
  for (const { item, lines } of tally) {
    if (portions.length === 0 || lines > left) {
      portions.push([]);
      left = limit;
    }
    portions.at(-1)!.push(item);
    left -= lines;
  }
  return portions;
}

/** Living lines of some items, with their heads. */
export async function loadPortion(
  ledger: LedgerReader,
  items: readonly string[],
  tabs: ReadonlyMap<number, StoredTab>,
): Promise<ItemPortion> {
  const heads = await ledger.lineHeadsOfItems(items);
  return { heads, lines: await loadLines(ledger, heads, { tabs }) };
}
