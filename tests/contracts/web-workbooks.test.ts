import assert from 'node:assert/strict';
import {
  createWebWorkbookServices,
  MAX_KEPT_WORKBOOKS,
} from '../../sync-server/service/web-workbooks.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { type Scope } from '../../sync-server/service/scope.ts';
import { TEST_SCOPE } from '../http/test-server.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW, onEveryStore } from './every-store.ts';

function workbookNamed(name: string): WebWorkbook {
  return {
    name,
    looks: [],
    tabs: [
      {
        id: 't1',
        name: '采购',
        visibility: 'visible',
        rows: [['A-1', 3], null, [{ error: '#REF!' }, true]],
        formulas: [[1, 3, 'B1*2']],
        looks: [],
        columns: [],
        heights: [],
        hiddenRows: [],
        merges: [],
        validations: [],
        notes: [],
        frozenRows: 1,
        frozenColumns: 0,
      },
    ],
    remembered: { 'setting:tallybook': 'x' },
    extras: null,
  };
}

onEveryStore('createWebWorkbookServices', (newSite) => {
  let store: LedgerStore;
  const { organisation } = TEST_SCOPE;

  beforeEach(async () => {
    store = await (await newSite()).open();
    await store.createOrganisation({ organisation, name: 'Test', amountScale: 2, createdAt: NOW });
  });

  afterEach(() => store.close());

  it('gives back what was kept, and counts its revisions', async () => {
    const services = createWebWorkbookServices(store, () => NOW);
    const kept = await services.keep(TEST_SCOPE, workbookNamed('一月.xlsx'));
    assert.equal(kept.status, 'saved');
    if (kept.status !== 'saved') return;
    const { workbook } = kept.saved;
    const found = await services.find(TEST_SCOPE, workbook);
    assert.deepEqual(found, { ...kept.saved, content: workbookNamed('一月.xlsx') });
    const change = { revision: 1, content: workbookNamed('二月.xlsx') };
    const saved = await services.save(TEST_SCOPE, workbook, change);
    assert.deepEqual(saved, { status: 'saved', saved: { workbook, revision: 2, savedAt: NOW } });
    assert.deepEqual(await services.list(TEST_SCOPE), [
      { workbook, revision: 2, savedAt: NOW, name: '二月.xlsx' },
    ]);
  });

  it('keeps a workbook by the id it goes by, and once though the reply was lost', async () => {
    const services = createWebWorkbookServices(store, () => NOW);
    const workbook = '018f0000-0000-7000-8000-000000000001';
    const first = await services.keep(TEST_SCOPE, workbookNamed('a'), workbook);
    assert.deepEqual(first, { status: 'saved', saved: { workbook, revision: 1, savedAt: NOW } });
    const second = await services.keep(TEST_SCOPE, workbookNamed('b'), workbook);
    assert.deepEqual(second, { status: 'saved', saved: { workbook, revision: 2, savedAt: NOW } });
    const kept = await services.list(TEST_SCOPE);
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['b'],
    );
  });

  it('refuses a save of an older revision and keeps the newer one', async () => {
    const services = createWebWorkbookServices(store, () => NOW);
    const kept = await services.keep(TEST_SCOPE, workbookNamed('a'));
    assert.ok(kept.status === 'saved');
    const { workbook } = kept.saved;
    const save = (name: string): Promise<{ status: string }> =>
      services.save(TEST_SCOPE, workbook, { revision: 1, content: workbookNamed(name) });
    assert.equal((await save('first')).status, 'saved');
    assert.deepEqual(await save('second'), { status: 'stale' });
    assert.equal((await services.find(TEST_SCOPE, workbook))?.content.name, 'first');
  });

  it('shows a workbook to its owner alone', async () => {
    const services = createWebWorkbookServices(store, () => NOW);
    const other: Scope = { ...TEST_SCOPE, author: 'somebody else' };
    const kept = await services.keep(TEST_SCOPE, workbookNamed('a'));
    assert.ok(kept.status === 'saved');
    const { workbook } = kept.saved;
    assert.equal(await services.find(other, workbook), undefined);
    assert.deepEqual(await services.list(other), []);
    const change = { revision: 1, content: workbookNamed('b') };
    assert.deepEqual(await services.save(other, workbook, change), { status: 'gone' });
    await services.forget(other, workbook);
    assert.equal((await services.find(TEST_SCOPE, workbook))?.content.name, 'a');
    await services.forget(TEST_SCOPE, workbook);
    assert.equal(await services.find(TEST_SCOPE, workbook), undefined);
  });

  it('keeps so many a person and no more', async () => {
    const services = createWebWorkbookServices(store, () => NOW);
    for (let kept = 0; kept < MAX_KEPT_WORKBOOKS; kept++) {
      await services.keep(TEST_SCOPE, workbookNamed(`${kept}`));
    }
    assert.deepEqual(await services.keep(TEST_SCOPE, workbookNamed('more')), { status: 'full' });
    const other: Scope = { ...TEST_SCOPE, author: 'somebody else' };
    assert.equal((await services.keep(other, workbookNamed('a'))).status, 'saved');
  });
});
