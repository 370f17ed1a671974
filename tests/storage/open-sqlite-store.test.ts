import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { NOW } from '../contracts/every-store.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';

describe('openSqliteStore', () => {
  let folder: string;
  let file: string;
  const open = () => openSqliteStore({ file, now: () => NOW });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-sqlite-'));
    file = path.join(folder, 'data', 'tallybook.sqlite');
  });
  afterEach(() => {
    chmodSync(path.dirname(file), 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes a folder and files that nobody else on the machine may read', async () => {
    const store = await open();
    try {
      const places = [path.dirname(file), file, `${file}-wal`];
      const others = places.map((place) => statSync(place).mode & 0o077);
      assert.deepEqual(others, [0, 0, 0]);
    } finally {
      await store.close();
    }
  });

  it('is not ready where it may only read, and still reads', async () => {
    const first = await open();
    const organisation = { organisation: 1, name: 'Test', amountScale: 2, createdAt: NOW };
    await first.createOrganisation(organisation);
    // With the log beside it, as a server leaves it that was killed.
    const left = path.join(folder, 'left');
    cpSync(path.dirname(file), left, { recursive: true });
    await first.close();
    file = path.join(left, 'tallybook.sqlite');
    lockUp(left);
    chmodSync(folder, 0o755);
    await withoutPrivileges(async () => {
      const store = await open();
      try {
        assert.equal((await store.listOrganisations()).length, 1);
        await assert.rejects(store.checkReady(), /readonly/);
      } finally {
        await store.close();
      }
    });
  });
});

function lockUp(folder: string): void {
  for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o444);
  chmodSync(folder, 0o555);
}
