import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandFailure } from '../../sync-server/cli/command.ts';
import { WorkbookOnDisk } from '../../sync-server/cli/workbook-on-disk.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('WorkbookOnDisk', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tallybook-disk-')));
    file = path.join(folder, '账.xlsx');
    writeFileSync(file, 'before');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const isFailure = (words: RegExp) => (error: unknown) =>
    error instanceof CommandFailure && words.test(error.text.en);

  it('replaces the file as a whole and keeps the one that was read, however often it is replaced', async () => {
    const disk = await WorkbookOnDisk.open(file);
    await disk.replace(bytesOf('one'));
    await disk.replace(bytesOf('two'));
    assert.equal(readFileSync(file, 'utf8'), 'two');
    assert.equal(readFileSync(disk.backup, 'utf8'), 'before');
    assert.deepEqual(readdirSync(folder).sort(), ['账.xlsx', '账.xlsx.bak']);
  });

  it('never writes over a change somebody made meanwhile', async () => {
    const disk = await WorkbookOnDisk.open(file);
    writeFileSync(file, 'changed by hand');
    await assert.rejects(disk.replace(bytesOf('ours')), isFailure(/was changed during the sync/));
    assert.equal(readFileSync(file, 'utf8'), 'changed by hand');
    assert.deepEqual(readdirSync(folder), ['账.xlsx']);
  });

  it('writes nothing while somebody has the file open', async () => {
    const disk = await WorkbookOnDisk.open(file);
    writeFileSync(path.join(folder, '~$账.xlsx'), '');
    await assert.rejects(disk.replace(bytesOf('ours')), isFailure(/is open/));
    assert.equal(readFileSync(file, 'utf8'), 'before');
  });

  it('follows a link to the file, and leaves the link', async () => {
    mkdirSync(path.join(folder, 'links'));
    const link = path.join(folder, 'links', 'book.xlsx');
    symlinkSync(file, link);
    const disk = await WorkbookOnDisk.open(link);
    await disk.replace(bytesOf('ours'));
    assert.equal(readFileSync(file, 'utf8'), 'ours');
    assert.equal(realpathSync(link), file);
    assert.deepEqual(readdirSync(path.join(folder, 'links')), ['book.xlsx']);
  });

  it('leaves the file as open to others as it was', async () => {
    chmodSync(file, 0o640);
    const disk = await WorkbookOnDisk.open(file);
    await disk.replace(bytesOf('ours'));
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });
});
