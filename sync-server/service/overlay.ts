/** What a workbook has changed since its last sync, laid over the stored lines for one run. */

import { type ReconcileStoredRequest } from '../../core/contract/sync-reconcile.ts';
import { type SheetOverlay } from '../../core/reconcile/sheet-overlay.ts';
import { type Line } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type Rights } from '../auth/rights.ts';
import { isShownWhole } from '../auth/withhold.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { loadLines, tabsByNumber } from './load-lines.ts';
import { parseLine } from './parse-line.ts';

export type Overlay = SheetOverlay;

/** An overlay whose lines have no place in the order of recording yet. */
export interface ReadOverlay {
  readonly upserts: readonly Omit<Line, 'sequence'>[];
  readonly deletes: readonly string[];
}

/** Undefined when a line of it cannot be read; the client checks its rows before it sends them. */
export function readOverlay(
  overlay: ReconcileStoredRequest['overlay'],
  amountScale: number,
): ReadOverlay | undefined {
  const upserts: Omit<Line, 'sequence'>[] = [];
  for (const line of overlay?.upserts ?? []) {
    const parsed = parseLine(line, amountScale);
    if (parsed.status === 'rejected') return undefined;
    upserts.push({ id: line.id, source: line.source, ...parsed.content });
  }
  return { upserts, deletes: overlay?.deletes ?? [] };
}

/**
 * An overlay without what it says of stored lines the caller is shown in part or not at all: such a workbook has nothing of
 * its own to say of them, and what a run makes of a made-up row would tell what is kept from the caller of the real one.
 */
export async function ownOverlay(
  ledger: LedgerReader,
  { upserts, deletes }: ReadOverlay,
  rights: Rights,
): Promise<ReadOverlay> {
  const ids = [...new Set([...upserts.map(({ id }) => id), ...deletes])];
  const heads = ids.length === 0 ? [] : await ledger.lineHeads(ids);
  const foreign = new Set(
    heads
      .filter(({ register }) => !isShownWhole(rights, register as RegisterId))
      .map(({ id }) => id),
  );
  return {
    upserts: upserts.filter(({ id }) => !foreign.has(id)),
    deletes: deletes.filter((id) => !foreign.has(id)),
  };
}

/** Lines the ledger knows keep their place in the order of recording; new ones come after all that was recorded. */
export async function placeOverlay(
  ledger: LedgerReader,
  { upserts, deletes }: ReadOverlay,
): Promise<Overlay> {
  const heads = await ledger.lineHeads(upserts.map(({ id }) => id));
  const sequences = new Map(heads.map(({ id, firstRevision }) => [id, firstRevision]));
  const all = new Map<string, Line[]>();
  upserts.forEach((line, index) => {
    const sequence = sequences.get(line.id) ?? ledger.head.revision + 1 + index;
    const same = all.get(line.id);
    if (same === undefined) all.set(line.id, [{ ...line, sequence }]);
    else same.push({ ...line, sequence });
  });
  return {
    upserts: new Map([...all].map(([id, [first]]) => [id, first!])),
    deletes: new Set(deletes),
    twice: new Map([...all].filter(([, lines]) => lines.length > 1)),
    stored: await storedLines(ledger, [...all.keys(), ...deletes]),
  };
}

/** What the server has of the lines an overlay is about. */
async function storedLines(
  ledger: LedgerReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Line>> {
  if (ids.length === 0) return new Map();
  const heads = await ledger.lineHeads([...new Set(ids)]);
  const lines = await loadLines(ledger, heads, { tabs: await tabsByNumber(ledger) });
  return new Map(lines.map((line) => [line.id, line]));
}

/** Stored lines as the overlay says. Of the overlay's own lines those that `belongs` takes are added. */
export function layOver(
  stored: readonly Line[],
  { upserts, deletes }: Overlay,
  belongs: (line: Line) => boolean,
): readonly Line[] {
  if (upserts.size === 0 && deletes.size === 0) return stored;
  const kept = stored.filter(({ id }) => !deletes.has(id) && !upserts.has(id));
  return [...kept, ...[...upserts.values()].filter(belongs)];
}
