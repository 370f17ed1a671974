/** A real server over the ledger of a location, for programs of its own that a test or a bench starts and ends. */

import path from 'node:path';
import { LOCAL_ORGANISATION } from '../../sync-server/http/authorise.ts';
import { createLog } from '../../sync-server/http/create-log.ts';
import { type RunningServer, startServer } from '../../sync-server/http/start-server.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { DATABASE_FILE } from '../../sync-server/service/open-data-folder.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';

/** More than any crowd of a test asks. */
const REQUESTS_PER_MINUTE = 1_000_000;

/** `location` is a folder, or the address of a PostgreSQL database. */
export async function serveLocation(location: string, now: () => string): Promise<RunningServer> {
  const store = location.startsWith('postgres:')
    ? await openPostgresStore({ url: location, now })
    : await openSqliteStore({ file: path.join(location, DATABASE_FILE), now });
  const ledger = createLedgerServices(store, { now });
  await ledger.createOrganisation({
    organisation: LOCAL_ORGANISATION,
    name: 'served',
    amountScale: 2,
  });
  return startServer({
    port: 0,
    host: '127.0.0.1',
    workbooks: createWorkbookServices(settingsNow),
    ledger,
    log: createLog('error'),
    requestsPerMinute: REQUESTS_PER_MINUTE,
  });
}
