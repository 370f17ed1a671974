/** Reconciles what a store holds in a program of its own and says how long it took and how much memory it had. */

import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { now } from './store-places.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';

const location = process.argv[2]!;
const store = await openSqliteStore({ file: `${location}/tallybook.sqlite`, now });
const services = createLedgerServices(store, { now });
const startedAt = performance.now();
const outcome = await services.reconcileStored(
  { organisation: 1, author: 'bench', rights: FULL_RIGHTS },
  {},
);
const ms = performance.now() - startedAt;
if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
const { lines } = outcome.reply.reply.totals;
await services.close();
// Peak resident size in KiB, as the system counted it.
console.log(JSON.stringify({ ms, lines, peakKib: process.resourceUsage().maxRSS }));
