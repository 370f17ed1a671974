/** What waits for a person: conflicts, held changes and quarantined rows of the registers a caller may read. */

import {
  type Conflict,
  type DecisionsReply,
  type DecisionsRequest,
  type HeldChange,
  type QuarantinedRow,
} from '../../../core/contract/sync-decisions.ts';
import { MAX_PAGE_ROWS } from '../../../core/contract/parts.ts';
import { type RowFault } from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import {
  type StoredConflict,
  type StoredHeld,
  type StoredQuarantine,
  type StoredShared,
} from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { type HeldBody } from './hold-rows.ts';
import { type ConflictBody } from './keep-conflicts.ts';
import { changesOf } from './pull-rows.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

/** Rows of a held change that are shown; the decision is about all of them. */
const SHOWN_ROWS = 500;

/** A page holds up to `limit` of each kind; the next begins where each of them ended. */
export async function listDecisions(
  tools: SyncTools,
  scope: Scope,
  request: DecisionsRequest,
): Promise<SyncAnswer<DecisionsReply>> {
  const { binding, after = '..', limit = MAX_PAGE_ROWS } = request;
  const [conflictAfter = '', heldAfter = '', quarantineAfter = ''] = after.split('.');
  const answer = await tools.store.read(scope.organisation, async (ledger) => {
    const { sync } = ledger;
    const readable = new Map(
      (await sync.sharedRegisters())
        .filter(({ register }) => scope.rights.reads.has(register as RegisterId))
        .map((shared) => [shared.binding, shared]),
    );
    const page = { limit, ...(binding === undefined ? {} : { binding }) };
    const conflicts = await sync.conflicts({ ...page, after: conflictAfter });
    const held = await sync.held({ ...page, after: heldAfter });
    const quarantined = await sync.quarantined({ ...page, after: quarantineAfter });
    const isMore = [conflicts, held, quarantined].some(({ length }) => length === limit);
    const next = [
      conflicts.at(-1)?.id ?? conflictAfter,
      held.at(-1)?.id ?? heldAfter,
      quarantined.at(-1)?.id ?? quarantineAfter,
    ].join('.');
    const reply: DecisionsReply = {
      conflicts: conflicts.flatMap((conflict) => conflictOf(conflict, readable)),
      held: held.flatMap((change) => heldOf(change, readable)),
      quarantined: await quarantinedOf(ledger, quarantined, readable),
      next: isMore ? next : null,
    };
    return { status: 'done' as const, reply };
  });
  return answer ?? syncRefused('unknownRegister');
}

type Readable = ReadonlyMap<string, StoredShared>;

function conflictOf(stored: StoredConflict, readable: Readable): Conflict[] {
  const shared = readable.get(stored.binding);
  if (shared === undefined) return [];
  const { id, binding, rowId, status, resolvedBy } = stored;
  const body = JSON.parse(stored.body) as ConflictBody;
  const register = shared.register as RegisterId;
  return [{ id, binding, register, row: rowId, ...body, status, resolvedBy }];
}

function heldOf(stored: StoredHeld, readable: Readable): HeldChange[] {
  const shared = readable.get(stored.binding);
  if (shared === undefined || stored.status !== 'open') return [];
  const { id, binding, author, at } = stored;
  const { rows } = JSON.parse(stored.body) as HeldBody;
  return [
    {
      id,
      binding,
      register: shared.register as RegisterId,
      reason: stored.reason as HeldChange['reason'],
      author,
      at,
      rows: rows.slice(0, SHOWN_ROWS).map(({ operation, row }) => ({
        id: operation.id,
        row: operation.op === 'delete' ? row : operation.row,
      })),
      status: 'open',
    },
  ];
}

async function quarantinedOf(
  ledger: LedgerReader,
  stored: readonly StoredQuarantine[],
  readable: Readable,
): Promise<QuarantinedRow[]> {
  const shown = stored.filter(({ binding }) => readable.has(binding));
  const revisions = shown.map(({ revision }) => revision).sort((left, right) => left - right);
  const changes = await changesOf(ledger, await ledger.versions(revisions));
  const byId = new Map(changes.map((change) => [change.id, change]));
  return shown.flatMap(({ id, binding, revision, faults }) => {
    const change = byId.get(id);
    if (change?.row === undefined || change.row === null) return [];
    return [
      {
        binding,
        register: readable.get(binding)!.register as RegisterId,
        id,
        revision,
        row: change.row,
        faults: JSON.parse(faults) as RowFault[],
        author: change.author,
      },
    ];
  });
}
