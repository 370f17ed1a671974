/** Posts all lines again and compares with the movements that are stored: the ledger says what the lines say. */

import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { type VerifyCheck } from '../../core/contract/sync-ledger.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { loadPortion, portionItems } from './item-portions.ts';
import { contextOf, shapeOfText } from './line-shape.ts';
import { tabsByNumber } from './load-lines.ts';
import { liveMovementsOf } from './post-changes.ts';
import { knowledgeOf } from './posting-knowledge.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { areSamePostings, postedRowsOf } from './stored-movements.ts';
import { type Broken, checkOf } from './verify-chain.ts';

/** For a settled ledger. */
export async function verifyPostings(
  ledger: LedgerReader,
  limits: LedgerLimits,
): Promise<VerifyCheck> {
  const tabs = await tabsByNumber(ledger);
  const tally = await ledger.itemTally();
  const lineCount = tally.reduce((sum, { lines }) => sum + lines, 0);
  const isOnePiece = lineCount <= limits.inOnePiece;
  const shapes = (await ledger.shapes()).map((text) => [text, shapeOfText(text)] as const);
  const { firstDay, lastDay } = ledger.head;
  const context = contextOf(knowledgeOf(shapes).places, firstDay, lastDay);
  let checked = 0;
  let broken: Broken | undefined;
  for (const items of portionItems(tally, isOnePiece ? limits.inOnePiece : limits.portion)) {
    const { heads, lines } = await loadPortion(ledger, items, tabs);
    const { movements } = postLines(lines, isOnePiece ? undefined : context);
    const sequences = new Map(lines.map(({ id, sequence }) => [id, sequence]));
    const rows = postedRowsOf(movements, sequences);
    const live = await liveMovementsOf(ledger, heads);
    for (const { id } of heads) {
      checked += 1;
      const expected = rows.get(id) ?? [];
      const found = live.get(id) ?? [];
      if (areSamePostings(found, expected)) continue;
      broken ??= {
        entry: null,
        what: `movements of line ${id}`,
        expected: JSON.stringify(expected),
        found: JSON.stringify(found),
      };
    }
  }
  return checkOf('postings', checked, broken);
}
