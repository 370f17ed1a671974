/**
 * The server in a program of its own for the store bench: serves the ledger at the location it is told and says its port; at
 * an empty line it stops, says 0, and is there for the next, as a server goes on from one load to another.
 */

import { createInterface } from 'node:readline';
import { type RunningServer } from '../../sync-server/http/start-server.ts';
import { serveLocation } from '../support/serve-location.ts';
import { now } from './store-places.ts';

let server: RunningServer | undefined;
for await (const location of createInterface({ input: process.stdin })) {
  await server?.stop();
  server = location === '' ? undefined : await serveLocation(location, now);
  console.log(server?.port ?? 0);
}
