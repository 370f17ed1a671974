/**
 * Verifies a ledger from zero: the chain, what it was made over, the heads of lines, the cached balances, and that the
 * stored movements are those the lines give today. Names the first thing that does not hold.
 */

import {
  type VerifyCheck,
  type VerifyReply,
  type VerifyRequest,
} from '../../core/contract/sync-ledger.ts';
import { type LedgerReader, type StoredMovement } from '../storage/ledger-store.ts';
import { type LineVersion } from '../storage/line-version.ts';
import { openingOfText } from './line-content.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { type PushTools, shortHead } from './push-lines.ts';
import { refused } from './service-refusal.ts';
import { settleLedger } from './settle-ledger.ts';
import {
  type Broken,
  checkOf,
  verifyChain,
  verifyMovements,
  verifyVersions,
} from './verify-chain.ts';
import { brokenShared, gatherShared, type SharedRows } from './verify-shared.ts';
import { verifyPostings } from './verify-postings.ts';

/** Reads everything and changes nothing, but for settling a ledger that a big load left unsettled. */
export async function verifyLedger(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
  scope: Scope,
  request: VerifyRequest,
): Promise<Outcome<VerifyReply>> {
  await settleLedger(tools, scope);
  const reply = await tools.store.read(scope.organisation, async (ledger) => {
    const chain = await verifyChain(ledger, request);
    const lines = new Map<string, RebuiltLine>();
    const places = new Map<string, RebuiltBalance>();
    const shared: SharedRows = new Map();
    const versions = await verifyVersions(ledger, chain.versions, (version) => {
      rebuildLine(lines, version);
      gatherShared(shared, version);
    });
    const movements = await verifyMovements(ledger, chain.movements, (movement) => {
      rebuildPosting(lines, movement);
      rebuildBalance(places, movement);
    });
    const checks: VerifyCheck[] = [
      chain.check,
      versions,
      movements,
      await verifyLines(ledger, lines, shared),
      await verifyBalances(ledger, places),
    ];
    // Contents that are broken already could not be posted again.
    if (versions.holds) checks.push(await verifyPostings(ledger, tools.limits));
    return {
      head: shortHead(ledger.head),
      intact: checks.every(({ holds }) => holds),
      checks,
    };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

interface RebuiltLine {
  readonly firstRevision: number;
  revision: number;
  isDeleted: boolean;
  /** How the content begins: its register and item. */
  opening: string;
  firstMovement: number;
  movementCount: number;
}

const OPENING_LENGTH = 400;

function rebuildLine(lines: Map<string, RebuiltLine>, version: LineVersion): void {
  const { lineId, revision, content } = version;
  const known = lines.get(lineId);
  const opening = content === null ? '' : openingOfText(content, OPENING_LENGTH);
  if (known === undefined) {
    lines.set(lineId, {
      firstRevision: revision,
      revision,
      isDeleted: content === null,
      opening,
      firstMovement: 0,
      movementCount: 0,
    });
    return;
  }
  known.revision = revision;
  known.isDeleted = content === null;
  known.opening = opening;
}

function rebuildPosting(lines: Map<string, RebuiltLine>, movement: StoredMovement): void {
  const line = lines.get(movement.lineId);
  if (line === undefined) return;
  if (movement.reversalOf !== null) {
    line.movementCount -= 1;
    return;
  }
  if (line.movementCount <= 0 || movement.ordinal === 0) line.firstMovement = movement.number;
  line.movementCount += 1;
}

async function verifyLines(
  ledger: LedgerReader,
  lines: ReadonlyMap<string, RebuiltLine>,
  shared: SharedRows,
): Promise<VerifyCheck> {
  let checked = 0;
  let broken = await brokenShared(ledger, shared);
  for await (const piece of ledger.allLineHeads()) {
    for (const head of piece) {
      checked += 1;
      const line = lines.get(head.id);
      const expected = line && headText({ ...line, movements: postingText(line) });
      const found = headText({ ...head, movements: postingText(head) });
      const content = `{"register":${JSON.stringify(head.register)},"item":${JSON.stringify(head.item)},`;
      const tab = shared.get(head.id)?.tab ?? head.tab;
      const isOwn =
        tab === head.tab &&
        (head.isDeleted || line?.opening.startsWith(content.slice(0, OPENING_LENGTH)));
      if (expected === found && isOwn === true) continue;
      broken ??= { entry: null, what: `line ${head.id}`, expected: expected ?? null, found };
    }
  }
  if (checked !== lines.size) {
    broken ??= {
      entry: null,
      what: 'lines',
      expected: `${lines.size} lines`,
      found: `${checked} lines`,
    };
  }
  return checkOf('lines', checked, broken);
}

function headText(line: {
  readonly revision: number;
  readonly firstRevision: number;
  readonly isDeleted: boolean;
  readonly movements: string;
}): string {
  const { revision, firstRevision, isDeleted, movements } = line;
  return `version ${revision}, first ${firstRevision}, ${isDeleted ? 'deleted' : 'living'}, ${movements}`;
}

function postingText(line: {
  readonly firstMovement: number;
  readonly movementCount: number;
}): string {
  const { firstMovement, movementCount } = line;
  return movementCount === 0 ? 'no movements' : `${movementCount} movements from ${firstMovement}`;
}

interface RebuiltBalance {
  quantity: number;
  counts: number;
}

function rebuildBalance(places: Map<string, RebuiltBalance>, movement: StoredMovement): void {
  const { item, warehouse, lot, delta, kind, reversalOf } = movement;
  const key = placeKey(item, warehouse, lot);
  let place = places.get(key);
  if (place === undefined) places.set(key, (place = { quantity: 0, counts: 0 }));
  place.quantity += delta;
  if (kind === 'count') place.counts += reversalOf === null ? 1 : -1;
}

async function verifyBalances(
  ledger: LedgerReader,
  places: ReadonlyMap<string, RebuiltBalance>,
): Promise<VerifyCheck> {
  const stored = await ledger.balances({});
  let broken: Broken | undefined;
  const seen = new Set<string>();
  for (const { item, warehouse, lot, quantity, counts } of stored) {
    const key = placeKey(item, warehouse, lot);
    seen.add(key);
    const place = places.get(key);
    if (place?.quantity === quantity && place.counts === counts) continue;
    const expected = place === undefined ? null : String(place.quantity);
    broken ??= { entry: null, what: `balance ${key}`, expected, found: String(quantity) };
  }
  for (const [key, { quantity }] of places) {
    if (seen.has(key)) continue;
    broken ??= { entry: null, what: `balance ${key}`, expected: String(quantity), found: null };
  }
  return checkOf('balances', stored.length, broken);
}

function placeKey(item: string, warehouse: string, lot: string): string {
  return `${item} | ${warehouse} | ${lot}`;
}
