/** The server in a program of its own for the store bench: serves the ledger at the location it is given, says its port. */

import { serveLocation } from '../support/serve-location.ts';
import { now } from './store-places.ts';

const server = await serveLocation(process.argv[2]!, now);
console.log(server.port);
