/** The server in a program of its own for the store bench: serves the ledger at the location it is given, says its port. */

import { createLog } from '../../sync-server/http/create-log.ts';
import { LOCAL_ORGANISATION } from '../../sync-server/http/authorise.ts';
import { startServer } from '../../sync-server/http/start-server.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { now } from './store-places.ts';

const location = process.argv[2]!;
const store = location.startsWith('postgres:')
  ? await openPostgresStore({ url: location, now })
  : await openSqliteStore({ file: `${location}/tallybook.sqlite`, now });
const ledger = createLedgerServices(store, { now });
await ledger.createOrganisation({
  organisation: LOCAL_ORGANISATION,
  name: 'bench',
  amountScale: 2,
});
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  workbooks: createWorkbookServices(settingsNow),
  ledger,
  log: createLog('error'),
  requestsPerMinute: 100_000,
});
console.log(server.port);
