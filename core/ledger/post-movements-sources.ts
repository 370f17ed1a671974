/** Finds the line a return refers to, so that goods come back, or go back, at the cost they came or went at. */

import { type Line } from '../registers/line.ts';
import { type DraftMovement } from './post-movements-draft.ts';

/**
 * Links each return to its source: the document it names, else the latest earlier line of the same item, party and
 * price. A source is used up by what is returned of it; a return that nothing fits stays without.
 */
export function linkReturns(lines: readonly Line[], drafts: readonly DraftMovement[]): void {
  const returns = drafts.filter(({ movement }) => RETURN_SOURCE_KINDS.has(movement.kind));
  if (returns.length === 0) return;
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const sources = new Map<string, Source[]>();
  for (const draft of drafts) {
    if (draft.movement.kind !== 'receipt' && draft.movement.kind !== 'dispatch') continue;
    const line = linesById.get(draft.movement.lineId);
    if (line === undefined) continue;
    const source = { draft, left: draft.movement.quantity as number };
    for (const key of keysOf(draft.movement.kind, line, line.values.documentNumber)) {
      const group = sources.get(key);
      if (group === undefined) sources.set(key, [source]);
      else group.push(source);
    }
  }
  for (const draft of returns) {
    const line = linesById.get(draft.movement.lineId);
    if (line === undefined) continue;
    const kind = draft.movement.kind === 'purchaseReturn' ? 'receipt' : 'dispatch';
    for (const key of keysOf(kind, line, line.values.sourceDocument)) {
      const source = latestFitting(draft, sources.get(key) ?? []);
      if (source === undefined) continue;
      draft.source = source.draft;
      source.left -= quantityOf(draft);
      break;
    }
  }
}

interface Source {
  readonly draft: DraftMovement;
  /** How much of it has not been returned yet. */
  left: number;
}

const RETURN_SOURCE_KINDS: ReadonlySet<string> = new Set(['purchaseReturn', 'salesReturn']);

/** Best key first. */
function keysOf(
  kind: 'receipt' | 'dispatch',
  line: Line,
  document: string | undefined,
): readonly string[] {
  const { supplier, customer, unitPrice, unitPriceWithTax } = line.values;
  const party = (kind === 'receipt' ? supplier : customer) ?? '';
  const price = unitPrice ?? unitPriceWithTax;
  const keys: string[] = [];
  if (document !== undefined && document !== '') keys.push(`d ${kind} ${line.item} ${document}`);
  if (party !== '' && price !== undefined) keys.push(`p ${kind} ${line.item} ${party} ${price}`);
  return keys;
}

/** Goods go back to a supplier from where they lie; a customer may bring them to another warehouse. */
function latestFitting(draft: DraftMovement, sources: readonly Source[]): Source | undefined {
  const { movement } = draft;
  for (let index = sources.length - 1; index >= 0; index -= 1) {
    const source = sources[index]!;
    const from = source.draft.movement;
    if (from.date > movement.date || source.left < quantityOf(draft)) continue;
    const isThere = from.warehouse === movement.warehouse && from.lot === movement.lot;
    if (movement.kind === 'salesReturn' || isThere) return source;
  }
  return undefined;
}

function quantityOf({ movement }: DraftMovement): number {
  return 'quantity' in movement ? movement.quantity : 0;
}
