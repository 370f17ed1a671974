/** One real database for the many tries of a property, each try in an organisation of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { NOW } from '../contracts/every-store.ts';

export interface StoreOfTries {
  /** Opened before the first test of the suite, closed and removed after its last. */
  readonly opened: () => LedgerStore;
  /** A new, empty organisation. */
  readonly newOrganisation: () => Promise<number>;
}

/** To be called within `describe`. */
export function storeOfTries(): StoreOfTries {
  let folder: string;
  let store: LedgerStore;
  let last = 100;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-tries-'));
    const file = path.join(folder, 'tallybook.sqlite');
    store = await openSqliteStore({ file, now: () => NOW });
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    opened: () => store,
    newOrganisation: async () => {
      last += 1;
      const organisation = last;
      await store.createOrganisation({ organisation, name: '', amountScale: 2, createdAt: NOW });
      return organisation;
    },
  };
}
