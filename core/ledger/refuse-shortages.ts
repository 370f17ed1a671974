/**
 * Negative stock "forbid": a movement that would take a balance below zero, at its own date or at any later one, is
 * refused when it is recorded and leaves nothing behind.
 */

import { type Quantity } from '../values/exact.ts';
import { applyCorrections, isStockMovement } from './apply-corrections.ts';
import { type Refusal } from './ledger.ts';
import { type LedgerPolicy, type Movement } from './movement.ts';
import { isPerLot } from './pool.ts';
import { comparePosted, type PostedMovement } from './posted-movement.ts';
import { startQuantities, type RunningQuantities } from './running-quantities.ts';

export interface GuardedMovements {
  /** In the order given. */
  readonly accepted: readonly Movement[];
  readonly refusals: readonly Refusal[];
}

/**
 * Movements are tried in the order in which they were recorded, each against those accepted before it. One that comes
 * last in ledger order costs a step; a back-dated one, or a correction, counts its item's quantities through again.
 */
export function refuseShortages(
  movements: readonly Movement[],
  policy: LedgerPolicy,
): GuardedMovements {
  const inOrder = [...movements].sort((left, right) => left.sequence - right.sequence);
  const items = itemsBySequence(inOrder);
  const guards = new Map<string, ItemGuard>();
  const refused = new Set<number>();
  const refusals: Refusal[] = [];
  for (const movement of inOrder) {
    const item = items.get(movement.sequence) ?? movement.item;
    let guard = guards.get(item);
    if (guard === undefined) guards.set(item, (guard = startGuard(policy)));
    const missing = guard.tryToPost(movement);
    if (missing === 0) continue;
    refused.add(movement.sequence);
    refusals.push({ movement, reason: 'insufficientStock', missing });
  }
  return { accepted: movements.filter(({ sequence }) => !refused.has(sequence)), refusals };
}

/** The item a correction is about is that of the movement it corrects, whatever its own row says. */
function itemsBySequence(inOrder: readonly Movement[]): ReadonlyMap<number, string> {
  const items = new Map<number, string>();
  for (const movement of inOrder) {
    const isCorrection = !isStockMovement(movement);
    const source = isCorrection ? items.get(movement.source) : undefined;
    items.set(movement.sequence, source ?? movement.item);
  }
  return items;
}

interface ItemGuard {
  /** Posts a movement, or leaves everything as it was and says how much was missing. */
  readonly tryToPost: (movement: Movement) => Quantity;
}

function startGuard(policy: LedgerPolicy): ItemGuard {
  const isLotGuarded = isPerLot(policy);
  const accepted: Movement[] = [];
  let quantities: RunningQuantities = startQuantities(isLotGuarded);
  let last: PostedMovement | undefined;
  return {
    tryToPost(movement) {
      const alone = isStockMovement(movement) ? postedAlone(movement, accepted, policy) : undefined;
      if (alone !== undefined && (last === undefined || comparePosted(last, alone) < 0)) {
        const missing = quantities.tryToPost(alone);
        if (missing === 0) {
          accepted.push(movement);
          last = alone;
        }
        return missing;
      }
      const { posted } = applyCorrections([...accepted, movement], policy.receiptsFirst);
      const ordered = [...posted].sort(comparePosted);
      const again = startQuantities(isLotGuarded);
      for (const each of ordered) {
        const missing = again.tryToPost(each);
        if (missing !== 0) return missing;
      }
      accepted.push(movement);
      quantities = again;
      last = ordered.at(-1);
      return 0 as Quantity;
    },
  };
}

/** The movement on its own; a return's rank depends on the dispatch it names, so that is looked at too. */
function postedAlone(
  movement: Movement,
  accepted: readonly Movement[],
  policy: LedgerPolicy,
): PostedMovement | undefined {
  const source =
    movement.kind === 'salesReturn' && movement.source !== undefined
      ? accepted.find(({ sequence }) => sequence === movement.source)
      : undefined;
  const given = source === undefined ? [movement] : [source, movement];
  return applyCorrections(given, policy.receiptsFirst).posted.at(-1);
}
