/** A workbook as the sync service's suite plays it: opens, binds, pushes and pulls rows by hand, without an engine. */

import { randomBytes } from 'node:crypto';
import { type Head } from '../../core/contract/sync-line.ts';
import {
  type PullRowsReply,
  type PushRowsReply,
  type RowOperation,
  type RowResult,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { type OpenReply, type OpenRequest } from '../../core/contract/sync-session.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { type SyncAnswer, type SyncService } from '../../core/sync/sync-service.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { type Scope } from '../../sync-server/service/ledger-services.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerLimits } from '../../sync-server/service/ledger-limits.ts';
import {
  createSyncService,
  type SyncServiceFor,
} from '../../sync-server/service/sync/create-sync-service.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW } from './every-store.ts';

export const ORGANISATION = 7;

export function scopeOf(author: string): Scope {
  return { organisation: ORGANISATION, author, rights: FULL_RIGHTS };
}

/** A clock that a test sets. */
export interface TestClock {
  now: string;
}

export async function syncServiceOn(
  store: LedgerStore,
  clock: TestClock = { now: NOW },
  limits?: LedgerLimits,
): Promise<SyncServiceFor> {
  await store.createOrganisation({
    organisation: ORGANISATION,
    name: '测试公司',
    amountScale: 2,
    createdAt: NOW,
  });
  return createSyncService(store, {
    now: () => clock.now,
    entropy: (length) => randomBytes(length),
    ...(limits === undefined ? {} : { limits }),
  });
}

export function rowIdNow(): string {
  return newRowId({ now: () => Date.now(), entropy: (length) => randomBytes(length) });
}

export function batchKey(): string {
  return `batch-${randomBytes(9).toString('hex')}`;
}

/** The reply of an answer that must be one. */
export function replyOf<Reply>(answer: SyncAnswer<Reply>): Reply {
  if (answer.status === 'refused') throw new Error(`refused: ${answer.refusal.code}`);
  return answer.reply;
}

export function refusalOf(answer: SyncAnswer<unknown>): string {
  if (answer.status === 'done') throw new Error('not refused');
  return answer.refusal.code;
}

/** What the workbook knows of a row it has synced. */
export interface KnownRow {
  readonly row: SyncRow;
  readonly revision: number;
  readonly hash: string;
}

const PLACE = 'a'.repeat(64);
export const OTHER_PLACE = 'b'.repeat(64);

export function openRequest(more: Partial<OpenRequest> = {}): OpenRequest {
  return {
    replica: null,
    nonce: '',
    cursor: null,
    place: PLACE,
    device: 'device-1',
    name: '采购.xlsx',
    schemaRevision: 1,
    clientVersion: '1',
    ...more,
  };
}

/** One workbook with one tab. */
export class TestWorkbook {
  readonly rows = new Map<string, KnownRow>();
  readonly service: SyncService;
  replica = '';
  nonce = '';
  lease = '';
  binding = '';
  cursor: Head | null = null;

  constructor(service: SyncService) {
    this.service = service;
  }

  async open(more: Partial<OpenRequest> = {}): Promise<OpenReply> {
    const mine = this.replica === '' ? {} : { replica: this.replica, nonce: this.nonce };
    const request = openRequest({ ...mine, cursor: this.cursor, ...more });
    const reply = replyOf(await this.service.open(request));
    if (reply.status === 'upgradeRequired') return reply;
    this.replica = reply.replica;
    this.nonce = reply.nonce;
    if ('lease' in reply) this.lease = reply.lease ?? '';
    return reply;
  }

  async bind(register: RegisterId, binding: string | null = null, name = '采购'): Promise<void> {
    const { replica, lease } = this;
    const request = { replica, lease, binding, register, name };
    this.binding = replyOf(await this.service.bind(request)).binding;
  }

  /** A row that the workbook adds or changes, as it is pushed. */
  upsert(id: string, row: SyncRow): RowOperation {
    const known = this.rows.get(id);
    return {
      op: 'upsert',
      id,
      baseRevision: known?.revision ?? 0,
      baseHash: known?.hash ?? '',
      hash: hashRow(row),
      row,
      place: 2,
    };
  }

  remove(id: string, isConfirmed = true): RowOperation {
    const { revision, hash } = this.rows.get(id)!;
    return { op: 'delete', id, baseRevision: revision, baseHash: hash, isConfirmed };
  }

  request(
    operations: readonly RowOperation[],
    more: {
      readonly batch?: string;
      readonly session?: string;
      readonly part?: number;
      readonly of?: number;
    } = {},
  ): Parameters<SyncService['push']>[0] {
    const { batch = batchKey(), session = batchKey(), part = 1, of = 1 } = more;
    return {
      batch,
      replica: this.replica,
      lease: this.lease,
      binding: this.binding,
      schemaRevision: 1,
      session: { id: session, part, of },
      operations: [...operations],
    };
  }

  /** Pushes and takes over what the server answers. */
  async push(
    operations: readonly RowOperation[],
    more: Parameters<TestWorkbook['request']>[1] = {},
  ): Promise<PushRowsReply> {
    const reply = replyOf(await this.service.push(this.request(operations, more)));
    reply.results.forEach((result, index) => this.take(operations[index]!, result));
    return reply;
  }

  take(operation: RowOperation, { id, revision, hash, row, status }: RowResult): void {
    if (status === 'foreignId' || status === 'held') return;
    const now = row === undefined && operation.op === 'upsert' ? operation.row : (row ?? null);
    if (now === null || hash === '') this.rows.delete(id);
    else this.rows.set(id, { row: now, revision, hash });
  }

  /** Pulls everything since the cursor. */
  async pull(): Promise<readonly string[]> {
    const { replica, binding } = this;
    const after = this.cursor?.revision ?? 0;
    const changed: string[] = [];
    let next: number | null = after;
    let upTo: number | undefined;
    while (next !== null) {
      const request: Parameters<SyncService['pull']>[0] = {
        replica,
        binding,
        after: next,
        ...(upTo === undefined ? {} : { upTo }),
      };
      const reply: PullRowsReply = replyOf(await this.service.pull(request));
      upTo = reply.upTo;
      for (const { id, revision, hash, row } of reply.changes) {
        changed.push(id);
        if (row === null) this.rows.delete(id);
        else this.rows.set(id, { row, revision, hash });
      }
      next = reply.next;
      this.cursor = { ...reply.head, revision: reply.upTo };
    }
    return changed;
  }

  async close(): Promise<void> {
    const { replica, lease } = this;
    const request = { replica, lease, cursor: this.cursor! };
    this.nonce = replyOf(await this.service.close(request)).nonce;
  }
}

/** A purchase as a tab states it. */
export function purchase(more: Readonly<Record<string, string>> = {}): SyncRow {
  return {
    fields: {
      date: '2026-03-01',
      documentNumber: 'PI-001',
      itemCode: 'A-1',
      quantity: '10',
      unitPrice: '2.5',
      amount: '25',
      supplier: '茶山',
      warehouse: '主仓',
      ...more,
    },
  };
}

/** Two workbooks of two people, bound to one register. */
export async function twoWorkbooks(
  store: LedgerStore,
): Promise<readonly [TestWorkbook, TestWorkbook]> {
  const serviceFor = await syncServiceOn(store);
  const left = new TestWorkbook(serviceFor(scopeOf('wang')));
  await left.open();
  await left.bind('purchase');
  const right = new TestWorkbook(serviceFor(scopeOf('li')));
  await right.open({ place: OTHER_PLACE, device: 'device-2' });
  await right.bind('purchase', left.binding);
  return [left, right];
}

/** What the ledger says is there of an item. */
export async function quantityOf(store: LedgerStore, item: string): Promise<string | undefined> {
  const services = createLedgerServices(store, { now: () => NOW });
  const outcome = await services.balancesAsOf(scopeOf('auditor'), { item });
  return outcome.status === 'done' ? outcome.reply.balances[0]?.quantity : undefined;
}

/** Whether the audit chain and every balance hold when worked out anew. */
export async function isIntact(store: LedgerStore): Promise<boolean> {
  const services = createLedgerServices(store, { now: () => NOW });
  const outcome = await services.verify(scopeOf('auditor'), {});
  return outcome.status === 'done' && outcome.reply.intact;
}
