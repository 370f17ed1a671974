/** A real server on a free port over a database of its own, for tests. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCAL_SCOPE } from '../../sync-server/http/authorise.ts';
import { createLog } from '../../sync-server/http/create-log.ts';
import { startServer, type StartOptions } from '../../sync-server/http/start-server.ts';
import { type LedgerServices, type Scope } from '../../sync-server/service/ledger-services.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';

export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** The services behind it, to make things ready with. */
  readonly ledger: LedgerServices;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Weak on purpose: tests are about what happens, not how long it takes. */
export const CHEAP_PASSWORDS = { logN: 10, r: 8, p: 1 };

export const TEST_SCOPE: Scope = LOCAL_SCOPE;

/** Starts; every reply is checked against its declared schema. The organisation is there under its name, and empty. */
export async function startTestServer({
  organisationName = 'Test',
  ...options
}: Partial<StartOptions> & { readonly organisationName?: string } = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-http-'));
  const ledger = await openDataFolder(folder, { mayCreate: true, passwordCost: CHEAP_PASSWORDS });
  const { organisation } = TEST_SCOPE;
  await ledger.createOrganisation({ organisation, name: organisationName, amountScale: 2 });
  const logged: string[] = [];
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    workbooks: createWorkbookServices(settingsNow),
    ledger,
    log: createLog('info', { write: (line) => void logged.push(line) }),
    checkReplies: true,
    ...options,
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    ledger,
    logged,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
