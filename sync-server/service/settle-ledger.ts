/**
 * Settles a ledger that a big load has left unsettled: posts all lines as all lines together say, a portion of whole
 * items at a time, and adds reversals and new movements for those that were posted otherwise.
 */

import { type LedgerWriter, type OrganisationHead } from '../storage/ledger-store.ts';
import { type Act, appendDraft, emptyDraft } from './ledger-draft.ts';
import { loadPortion, portionItems } from './item-portions.ts';
import { contextOf, type LineShape } from './line-shape.ts';
import { tabsByNumber } from './load-lines.ts';
import { postCompany, postTogether, settle, shapesOf } from './post-changes.ts';
import { knowledgeOf } from './posting-knowledge.ts';
import { type PushTools } from './push-lines.ts';
import { EMPTY_SPAN, widenSpan } from './day-span.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { type Scope } from './ledger-services.ts';

/** Does nothing when the ledger is settled, which it nearly always is. Returns false for no such organisation. */
export async function settleLedger(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
  scope: Scope,
): Promise<boolean> {
  const isSettled = await tools.store.read(scope.organisation, async ({ head }) => head.isSettled);
  if (isSettled !== false) return isSettled ?? false;
  const act: Act = { at: tools.now(), author: scope.author, kind: 'settle', batchKey: null };
  await tools.store.write(scope.organisation, (ledger) => settleAll(ledger, act, tools.limits));
  return true;
}

async function settleAll(ledger: LedgerWriter, act: Act, limits: LedgerLimits): Promise<void> {
  if (ledger.head.isSettled) return;
  const tally = await ledger.itemTally();
  const lineCount = tally.reduce((sum, { lines }) => sum + lines, 0);
  const tabs = await tabsByNumber(ledger);
  if (lineCount <= limits.inOnePiece) {
    const draft = emptyDraft(ledger.head);
    await postCompany({ ledger, draft, tabs, limits });
    await appendDraft(ledger, draft, act);
    return;
  }
  const portions = portionItems(tally, limits.portion);
  const shapes = new Map<string, LineShape>();
  let span = EMPTY_SPAN;
  for (const items of portions) {
    const { heads, lines } = await loadPortion(ledger, items, tabs);
    const ofPortion = shapesOf(lines, new Map(heads.map((head) => [head.id, head])));
    for (const [text, shape] of ofPortion) shapes.set(text, shape);
    span = widenSpan(span, lines);
  }
  const { places } = knowledgeOf(shapes);
  const context = contextOf(places, span.firstDay, span.lastDay);
  let head: OrganisationHead = ledger.head;
  for (const [index, items] of portions.entries()) {
    const draft = emptyDraft(head);
    const { heads, lines } = await loadPortion(ledger, items, tabs);
    await postTogether({ ledger, draft, tabs, limits }, { heads, lines, context });
    if (index === portions.length - 1) settle(draft, shapes, span);
    head = await appendDraft(ledger, draft, act);
  }
}
