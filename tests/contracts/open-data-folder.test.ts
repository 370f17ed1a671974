import assert from 'node:assert/strict';
import { NoDataFolder, openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { onEveryStore } from './every-store.ts';
import { madeLine, upserts } from './made-lines.ts';
import { push, replyOf, SCOPE } from './opened-services.ts';

onEveryStore('openDataFolder', (newSite, engine) => {
  it('opens the same ledger again by the same location', async () => {
    const { location } = await newSite();
    const operations = upserts([madeLine(0, { items: 1, warehouses: 1 })]);
    const first = await openDataFolder(location, { mayCreate: true });
    const organisation = SCOPE.organisation;
    await first.createOrganisation({ organisation, name: 'firm', amountScale: 2 });
    await push(first, { batch: 'batch-one', operations });
    await first.close();
    const second = await openDataFolder(location, { mayCreate: false });
    const { head, intact } = replyOf(await second.verify(SCOPE, {}));
    assert.deepEqual([head.revision, intact], [1, true]);
    await second.close();
  });

  if (engine !== 'sqlite') return;

  it('makes no database where none is and none is wanted', async () => {
    const { location } = await newSite();
    await assert.rejects(openDataFolder(location, { mayCreate: false }), NoDataFolder);
  });
});
