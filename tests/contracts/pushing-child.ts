/** A program of its own that pushes made-up batches and says which were acknowledged; it is there to be killed. */

import { writeSync } from 'node:fs';
import { postgresSite, sqliteSite } from './every-store.ts';
import { madeBatches } from './made-lines.ts';
import { openServices, push } from './opened-services.ts';

export const PUSHED_COMPANY = { lines: 4_000, items: 50, warehouses: 3 };
export const PUSHED_BATCH = 100;

const [, started, location] = process.argv;
if (started === import.meta.filename && location !== undefined) {
  const site = location.startsWith('postgres:') ? postgresSite(location) : sqliteSite(location);
  const services = await openServices(site);
  for (const batch of madeBatches(PUSHED_COMPANY, PUSHED_BATCH)) {
    const { head } = await push(services, batch);
    // Straight to the pipe: what was said before the kill was said.
    writeSync(1, `${head.sequence} ${head.chain}\n`);
  }
  await services.close();
}
