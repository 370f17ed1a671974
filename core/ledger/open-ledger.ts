/**
 * A ledger that movements are added to one by one. A movement dated before others replays only its own item, and of
 * that only what lies after the nearest checkpoint; the result is the same as folding everything from the start.
 */

import { applyCorrections, isStockMovement } from './apply-corrections.ts';
import { checkpointedLine, type CheckpointedLine } from './checkpointed-line.ts';
import { costingOf } from './costing/costing-of.ts';
import { foldMovements, foldOne, ledgerOf, type ItemFold } from './fold-movements.ts';
import { type Ledger, type Refusal } from './ledger.ts';
import { type LedgerPolicy, type Movement } from './movement.ts';
import { comparePosted, type PostedMovement } from './posted-movement.ts';

export interface OpenLedger {
  /**
   * Adds a movement; the answer is why it was refused, if it was. One that makes its item too large to keep exactly is
   * not refused: the ledger sets the whole item apart, as folding everything does, until later ones bring it back.
   */
  readonly add: (movement: Movement) => Refusal | undefined;
  /** Everything so far, as `foldMovements` would give it. */
  readonly ledger: () => Ledger;
  /** How many movements were posted anew over all additions: what the checkpoints save shows here. */
  readonly replayed: () => number;
}

export function openLedger(policy: LedgerPolicy, movements: readonly Movement[] = []): OpenLedger {
  const all: Movement[] = [];
  const items = new Map<string, OpenItem>();
  const itemOf = new Map<number, string>();
  const refused: Refusal[] = [];
  let replayed = 0;

  const open = (item: string): OpenItem => {
    let found = items.get(item);
    if (found === undefined) items.set(item, (found = openItem(item, policy)));
    return found;
  };
  const add = (movement: Movement): Refusal | undefined => {
    const item = isStockMovement(movement)
      ? movement.item
      : (itemOf.get(movement.source) ?? movement.item);
    itemOf.set(movement.sequence, item);
    const refusal = open(item).add(movement);
    if (refusal !== undefined) {
      refused.push(refusal);
      return refusal;
    }
    all.push(movement);
    replayed += open(item).lastReplay();
    return undefined;
  };
  for (const [item, ofItem] of startingItems(movements, policy, itemOf, refused)) {
    open(item).load(ofItem);
    for (const movement of ofItem) all.push(movement);
  }
  return {
    add,
    ledger() {
      const corrected = applyCorrections(all, policy.receiptsFirst);
      const posted = [...corrected.posted].sort(comparePosted);
      const folds: ItemFold[] = [];
      const refusals = [...refused];
      for (const [item, { fold }] of items) {
        const found = fold();
        if (found !== 'outOfRange') folds.push(found);
        else
          for (const { movement } of ofItemIn(posted, item))
            refusals.push({ movement, reason: found });
      }
      return ledgerOf(policy, posted, folds, refusals);
    },
    replayed: () => replayed,
  };
}

/** What is there from the start, by item and in order of recording; what the ledger refuses is told apart. */
function startingItems(
  movements: readonly Movement[],
  policy: LedgerPolicy,
  itemOf: Map<number, string>,
  refused: Refusal[],
): ReadonlyMap<string, readonly Movement[]> {
  const items = new Map<string, Movement[]>();
  if (movements.length === 0) return items;
  refused.push(...foldMovements(movements, policy).refusals.filter(isOfMovement));
  const left = new Set(refused.map(({ movement }) => movement.sequence));
  for (const movement of [...movements].sort((one, other) => one.sequence - other.sequence)) {
    const source = isStockMovement(movement) ? undefined : itemOf.get(movement.source);
    const item = source ?? movement.item;
    itemOf.set(movement.sequence, item);
    if (left.has(movement.sequence)) continue;
    const ofItem = items.get(item);
    if (ofItem === undefined) items.set(item, [movement]);
    else ofItem.push(movement);
  }
  return items;
}

/** Whether a refusal is about the movement itself, and not about what its item comes to with all others. */
function isOfMovement({ reason }: Refusal): boolean {
  return reason !== 'outOfRange';
}

function ofItemIn(posted: readonly PostedMovement[], item: string): readonly PostedMovement[] {
  return posted.filter(({ movement }) => movement.item === item);
}

interface OpenItem {
  readonly add: (movement: Movement) => Refusal | undefined;
  readonly load: (movements: readonly Movement[]) => void;
  readonly fold: () => ItemFold | 'outOfRange';
  readonly lastReplay: () => number;
}

function openItem(item: string, policy: LedgerPolicy): OpenItem {
  let movements: readonly Movement[] = [];
  let replay = 0;
  const costing = policy.method === 'monthlyAverage' ? undefined : costingOf(policy, item);
  const newLine = (): CheckpointedLine | undefined =>
    costing && checkpointedLine(item, policy, costing);
  let line = newLine();
  let whole: ItemFold | 'outOfRange' = { item, entries: [], periods: [] };
  const replayAll = (next: readonly Movement[]): void => {
    const { posted } = applyCorrections(next, policy.receiptsFirst);
    const ordered = [...posted].sort(comparePosted);
    replay = ordered.length;
    try {
      if (line === undefined) whole = foldOne(item, ordered, policy) ?? whole;
      else {
        replay = line.replaceWith(ordered);
        whole = { item, entries: line.entries(), periods: [] };
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // It ended between two movements, so nothing of it is of use.
      line = newLine();
      whole = 'outOfRange';
    }
  };
  return {
    add(movement) {
      const refusal = refusalOf([...movements, movement], movement, policy);
      if (refusal !== undefined) return refusal;
      movements = [...movements, movement];
      replayAll(movements);
      return undefined;
    },
    load(given) {
      movements = [...given];
      replayAll(movements);
    },
    fold: () => whole,
    lastReplay: () => replay,
  };
}

/** Asks the full rules about one item only; without any setting that refuses, nothing is folded for it. */
function refusalOf(
  movements: readonly Movement[],
  added: Movement,
  policy: LedgerPolicy,
): Refusal | undefined {
  const canRefuse =
    !isStockMovement(added) || policy.negativeStock === 'forbid' || policy.method === 'standard';
  if (!canRefuse) return undefined;
  return foldMovements(movements, policy).refusals.find(
    (refusal) => refusal.movement.sequence === added.sequence && isOfMovement(refusal),
  );
}
