/** A real server in a program of its own, to be killed: serves the ledger at the location it is given and says its port. */

import { writeSync } from 'node:fs';
import path from 'node:path';
import { LOCAL_ORGANISATION } from '../../sync-server/http/authorise.ts';
import { createLog } from '../../sync-server/http/create-log.ts';
import { startServer } from '../../sync-server/http/start-server.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { DATABASE_FILE } from '../../sync-server/service/open-data-folder.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';

/** A clock that stands still: two runs that do the same then write the same audit chain. */
const NOW = '2026-03-12T08:00:00.000Z';

const [, , location = ''] = process.argv;
const now = (): string => NOW;
const store = location.startsWith('postgres:')
  ? await openPostgresStore({ url: location, now })
  : await openSqliteStore({ file: path.join(location, DATABASE_FILE), now });
const ledger = createLedgerServices(store, { now });
await ledger.createOrganisation({
  organisation: LOCAL_ORGANISATION,
  name: 'faults',
  amountScale: 2,
});
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  workbooks: createWorkbookServices(settingsNow),
  ledger,
  log: createLog('error'),
  requestsPerMinute: 1_000_000,
});
writeSync(1, `${server.port}\n`);
