import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../sync-server/http/serve.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';

describe('serve', () => {
  it('does not start over books it could not write, and says so in one line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-serve-'));
    const dataFolder = path.join(folder, 'data');
    const left = path.join(folder, 'left');
    try {
      const books = await openDataFolder(dataFolder, { mayCreate: true });
      await books.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
      // With the log beside it, as a server leaves it that was killed.
      cpSync(dataFolder, left, { recursive: true });
      await books.close();
      for (const name of readdirSync(left)) chmodSync(path.join(left, name), 0o444);
      chmodSync(left, 0o555);
      chmodSync(folder, 0o755);
      const said: string[] = [];
      const server = await withoutPrivileges(() =>
        serve({
          ...{ port: 0, host: '127.0.0.1', hostNames: [], locale: 'en', logLevel: 'silent' },
          ...{ dataFolder: left, signIn: {}, isOwnFirm: true, say: (line) => void said.push(line) },
        }),
      );
      await server?.stop();
      assert.deepEqual([server, said.length], [undefined, 1]);
      assert.match(said[0]!, /^The books cannot be written \(.*readonly/);
    } finally {
      chmodSync(left, 0o700);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
