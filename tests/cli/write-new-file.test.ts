import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandFailure, UsageError } from '../../sync-server/cli/command.ts';
import { copyTargets } from '../../sync-server/cli/copy-targets.ts';
import { refuseOverwriting, writeNewFile } from '../../sync-server/cli/write-new-file.ts';

describe('files the command writes', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-cli-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  describe('refuseOverwriting', () => {
    it('refuses the original, spelled otherwise or reached by a link', async () => {
      const original = path.join(folder, 'stock.xlsx');
      await writeFile(original, 'original');
      const link = path.join(folder, 'link.xlsx');
      await symlink(original, link);
      const other = path.join(folder, 'x', '..', 'stock.xlsx');
      await assert.rejects(refuseOverwriting(other, [original]), UsageError);
      await assert.rejects(refuseOverwriting(link, [original]), UsageError);
    });

    it('lets another name pass', async () => {
      const original = path.join(folder, 'stock.xlsx');
      await writeFile(original, 'original');
      await refuseOverwriting(path.join(folder, 'copy.xlsx'), [original]);
    });
  });

  describe('writeNewFile', () => {
    it('replaces an older output whole and leaves no draft behind', async () => {
      const target = path.join(folder, 'copy.xlsx');
      await writeFile(target, 'older and longer');
      await writeNewFile(target, 'new');
      assert.equal(await readFile(target, 'utf8'), 'new');
      assert.deepEqual(await readdir(folder), ['copy.xlsx']);
    });

    it('says what to look at when the folder is not there', async () => {
      const target = path.join(folder, 'missing', 'copy.xlsx');
      await assert.rejects(writeNewFile(target, 'new'), CommandFailure);
    });
  });

  describe('copyTargets', () => {
    const copies = ['采购.xlsx', 'sales.xlsm'].map((name) => ({ name, bytes: new Uint8Array() }));

    it('gives the first copy the name asked for and the others theirs in brackets', async () => {
      assert.deepEqual(await copyTargets(path.join(folder, 'copy.xlsx'), copies), [
        path.join(folder, 'copy.xlsx'),
        path.join(folder, 'copy (sales).xlsm'),
      ]);
    });

    it('puts each under its own name into a folder', async () => {
      assert.deepEqual(await copyTargets(folder, copies), [
        path.join(folder, '采购.xlsx'),
        path.join(folder, 'sales.xlsm'),
      ]);
      const made = path.join(folder, 'out');
      assert.deepEqual(await copyTargets(made, copies), [
        path.join(made, '采购.xlsx'),
        path.join(made, 'sales.xlsm'),
      ]);
    });

    it('keeps the extension of a workbook with macros, which Excel would refuse otherwise', async () => {
      assert.deepEqual(await copyTargets(path.join(folder, 'copy.xlsx'), copies.slice(1)), [
        path.join(folder, 'copy.xlsm'),
      ]);
    });
  });
});
