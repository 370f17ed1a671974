/** A real server in a program of its own, to be killed: serves the ledger at the location it is given and says its port. */

import { writeSync } from 'node:fs';
import { serveLocation } from '../support/serve-location.ts';

/** A clock that stands still: two runs that do the same then write the same audit chain. */
const NOW = '2026-03-12T08:00:00.000Z';

const server = await serveLocation(process.argv[2]!, () => NOW);
writeSync(1, `${server.port}\n`);
