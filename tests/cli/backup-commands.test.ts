/** The commands that back books up and bring them back: what they print, their exit codes, and what they refuse. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../sync-server/cli/run-command-line.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';

describe('tallybook backup and restore', () => {
  let folder: string;
  let data: string;
  let backup: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-backup-'));
    [data, backup] = [path.join(folder, 'data'), path.join(folder, 'backup')];
    const ledger = await openDataFolder(data, { mayCreate: true });
    await ledger.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
    await ledger.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (
    ...args: readonly string[]
  ): Promise<{ code: number; out: string; err: string }> => {
    let [out, err] = ['', ''];
    const terminal = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
      isInteractive: false,
      columns: 80,
    };
    const code = await runCommandLine([...args, '--locale', 'en'], { terminal, environment: {} });
    return { code, out, err };
  };

  it('say what was proven, and where the books of before are', async () => {
    const made = await run('backup', '--data', data, '--to', backup);
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /✓ Test: 0 entries .*\nThe backup is made and proven/);
    const restored = await run('restore', '--data', data, '--from', backup);
    assert.equal(restored.code, 0, restored.err);
    assert.match(restored.out, /The books are back \(\d{4}-.*before-restore-/s);
    assert.match(restored.out, /token list/);
  });

  it('end with 1 and change nothing where they cannot', async () => {
    assert.equal((await run('backup', '--data', data, '--to', backup)).code, 0);
    const twice = await run('backup', '--data', data, '--to', backup);
    assert.equal(twice.code, 1);
    assert.match(twice.err, /never written over/);
    const none = await run('backup', '--data', path.join(folder, 'none'), '--to', `${backup}2`);
    assert.equal(none.code, 1);
    assert.equal(existsSync(`${backup}2`), false);
    const ledger = await openDataFolder(data, { mayCreate: false });
    const busy = await run('restore', '--data', data, '--from', backup);
    await ledger.close();
    assert.equal(busy.code, 1);
    assert.match(busy.err, /Stop the server/);
    const wrong = await run('restore', '--data', data, '--from', folder);
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /no backup in that folder/);
    assert.ok(readdirSync(data).every((name) => name.startsWith('tallybook.sqlite')));
  });

  it('end with 2 where they are not told what they need', async () => {
    assert.equal((await run('backup', '--data', data)).code, 2);
    assert.equal((await run('restore', '--data', data)).code, 2);
    const postgres = await run('restore', '--data', 'postgres://x/y', '--from', backup);
    assert.equal(postgres.code, 2);
    assert.match(postgres.err, /pg_restore/);
  });
});
