/** A register that others write, in a workbook of somebody who sees only part of it: taken in, and never sent. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { FULL_RIGHTS, rightsOf } from '../../sync-server/auth/rights.ts';
import { createSyncService } from '../../sync-server/service/sync/create-sync-service.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { sqliteSite } from '../contracts/every-store.ts';
import { line, QUANTITY, SyncWorld, WorldWorkbook } from '../support/sync-world.ts';

const RULES = {
  departments: ['purchasing', 'sales', 'warehouse', 'finance'].map((department) => ({
    department,
    seesCost: department === 'purchasing',
  })),
  owners: REGISTER_IDS.map((register) => ({
    register,
    department: REGISTERS[register].department,
  })),
};

describe('a register shown in part', () => {
  let folder: string;
  let store: LedgerStore;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-part-'));
    store = await sqliteSite(folder).open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reaches the tab without prices, round after round, and takes no edit back', async () => {
    const world = new SyncWorld();
    const createdAt = '2026-03-12T08:00:00.000Z';
    await store.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2, createdAt });
    const serviceFor = createSyncService(store, {
      now: () => new Date(world.time).toISOString(),
      entropy: (length) => randomBytes(length),
    });
    const none = { isAdmin: false, isAuditor: false, countsBlind: false };
    const memberships = [{ department: 'warehouse', role: 'editor' as const }];
    const rights = rightsOf({ ...none, memberships }, RULES);
    const open = async (book: WorldWorkbook, author: string, own: typeof rights): Promise<void> => {
      book.service = serviceFor({ organisation: 1, author, rights: own });
      await book.share();
    };
    const buying = new WorldWorkbook(world, 'buying.xlsx', [line('A', 10), line('B', 20)]);
    await open(buying, 'buyer', FULL_RIGHTS);
    await buying.sync();
    const store2 = new WorldWorkbook(world, 'store.xlsx', []);
    await open(store2, 'store', rights);
    await store2.sync();
    assert.deepEqual(store2.rows(), ['A 10 -', 'B 20 -']);
    assert.doesNotMatch(JSON.stringify(store2.tab.rows), /2\.5/);

    store2.type('A', QUANTITY, 99);
    const { outcome, preview } = await store2.sync();
    assert.equal(preview, undefined);
    assert.equal(outcome.status, 'done');
    buying.type('B', QUANTITY, 21);
    await buying.sync();
    await store2.sync();
    assert.match(store2.rows().join(), /B 21/);
    await buying.sync();
    assert.deepEqual(buying.rows(), ['A 10 -', 'B 21 -']);
  });
});
