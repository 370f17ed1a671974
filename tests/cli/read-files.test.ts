import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandFailure } from '../../sync-server/cli/command.ts';
import { readFiles } from '../../sync-server/cli/read-files.ts';
import { MAX_FILE_BYTES } from '../../sync-server/connectors/read-limits.ts';

describe('readFiles', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-read-'));
    await writeFile(path.join(folder, 'a.csv'), 'a,b\n');
    await writeFile(path.join(folder, 'large.xlsx'), '');
    await truncate(path.join(folder, 'large.xlsx'), MAX_FILE_BYTES + 1);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('names a file by its own name, not by its path', async () => {
    const [file] = await readFiles([path.join(folder, 'a.csv')]);
    assert.equal(file?.name, 'a.csv');
    assert.equal(new TextDecoder().decode(file?.bytes), 'a,b\n');
  });

  it('says what to do about a file that is missing, a folder, or too large', async () => {
    const expectText = (name: string, text: RegExp): Promise<void> =>
      assert.rejects(
        readFiles([path.join(folder, name)]),
        (error: unknown) => error instanceof CommandFailure && text.test(error.text.en),
      );
    await expectText('none.xlsx', /is not there/);
    await expectText('.', /is a folder/);
    await expectText('large.xlsx', /is 21 MB; at most 20 MB is read/);
  });
});
