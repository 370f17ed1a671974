/** Finds tabs that are copies of a bound tab: full of its tokens, bound to nothing. They are never synced by themselves. */

import { type TabDescription } from '../workbook/workbook-host.ts';
import { type PreparedTab } from './prepare-tab.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { type CopiedTab } from './round-outcome.ts';
import { parseRowToken } from './row-token.ts';

/** Cells of the token column that are looked at: a copy shows itself in the first rows. */
const LOOKED_AT = 200;
/** So many of the rows seen must be known for a tab to be a copy. */
const KNOWN_SHARE = 0.5;

export async function findCopiedTabs(
  keeper: RoundKeeper,
  tabs: readonly TabDescription[],
  prepared: readonly PreparedTab[],
): Promise<readonly CopiedTab[]> {
  const copied: CopiedTab[] = [];
  for (const tab of tabs) {
    if (tab.binding !== null || tab.rowCount === 0) continue;
    for (const original of prepared) {
      if (await isCopy(keeper, tab, original)) {
        copied.push({ tab: tab.id, tabName: tab.name, binding: original.state.binding });
        break;
      }
    }
  }
  return copied;
}

async function isCopy(
  keeper: RoundKeeper,
  tab: TabDescription,
  { rows, tokenColumn }: PreparedTab,
): Promise<boolean> {
  if (tokenColumn > tab.columnCount) return false;
  const { host } = keeper.environment;
  const cells = await host.readColumn(tab.id, tokenColumn, 1, Math.min(tab.rowCount, LOOKED_AT));
  const tokens = cells.flatMap((cell) => parseRowToken(cell) ?? []);
  if (tokens.length === 0) return false;
  const known = new Set(rows.map(({ token }) => token.id));
  const seen = tokens.filter(({ id }) => known.has(id)).length;
  return seen > tokens.length * KNOWN_SHARE;
}
