/** A server killed after it had made a register and before its first rows: the tab shared again goes on with that one. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { type OpenReply } from '../../core/contract/sync-session.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { hearChild } from '../support/hear-child.ts';
import { onEveryStore, type StoreSite } from './every-store.ts';
import {
  OTHER_PLACE,
  purchase,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
} from './sync-client.ts';

const CHILD = path.join(import.meta.dirname, 'sharing-child.ts');

onEveryStore('a share whose plug is pulled', (newSite) => {
  /** The register that was made before the kill, and the service started anew. */
  async function killed(): Promise<{
    readonly made: string;
    readonly serviceOf: (person: string) => SyncService;
    readonly close: () => Promise<void>;
  }> {
    const site = await newSite();
    const made = await killWhileSharing(site);
    const store = await site.open();
    const serviceFor = await syncServiceOn(store);
    return { made, serviceOf: (person) => serviceFor(scopeOf(person)), close: () => store.close() };
  }

  const namesIn = (reply: OpenReply): readonly string[] =>
    'registers' in reply ? reply.registers.map(({ binding }) => binding) : [];

  it('goes on with the register that was made, though the file remembers nothing of it', async function () {
    this.timeout(30_000);
    const { made, serviceOf, close } = await killed();
    const again = new TestWorkbook(serviceOf('wang'));
    assert.deepEqual(namesIn(await again.open()), []);
    await again.bind('purchase');
    assert.equal(again.binding, made);
    await again.push([again.upsert(rowIdNow(), purchase())]);
    const other = new TestWorkbook(serviceOf('li'));
    assert.deepEqual(namesIn(await other.open({ place: OTHER_PLACE })), [made]);
    // With a row in it, it is a register like any: the next one is another.
    await again.bind('purchase');
    assert.notEqual(again.binding, made);
    await close();
  });

  it('leaves another workbook a register of its own, and shows nobody what was begun', async function () {
    this.timeout(30_000);
    const { made, serviceOf, close } = await killed();
    const other = new TestWorkbook(serviceOf('wang'));
    assert.deepEqual(namesIn(await other.open({ place: OTHER_PLACE })), []);
    await other.bind('purchase');
    assert.notEqual(other.binding, made);
    await other.pull();
    await other.close();
    assert.deepEqual(namesIn(await other.open({ place: OTHER_PLACE })), [other.binding]);
    await close();
  });
});

async function killWhileSharing({ location }: StoreSite): Promise<string> {
  const said = await hearChild([CHILD, location], (heard, child) => {
    if (heard.endsWith('\n')) child.kill('SIGKILL');
  });
  return said.trim();
}
