/** A server of its own that makes a shared register and says so; it is there to be killed before anybody hears more. */

import { writeSync } from 'node:fs';
import { postgresSite, sqliteSite } from './every-store.ts';
import { scopeOf, syncServiceOn, TestWorkbook } from './sync-client.ts';

const [, started, location] = process.argv;
if (started === import.meta.filename && location !== undefined) {
  const site = location.startsWith('postgres:') ? postgresSite(location) : sqliteSite(location);
  const serviceFor = await syncServiceOn(await site.open());
  const workbook = new TestWorkbook(serviceFor(scopeOf('wang')));
  await workbook.open();
  await workbook.bind('purchase');
  writeSync(1, `${workbook.binding}\n`);
  // Until it is killed.
  setInterval(() => undefined, 1_000);
}
