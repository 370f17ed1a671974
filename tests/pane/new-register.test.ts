import assert from 'node:assert/strict';
import { undoLast } from '../../addin/pane/state/undo-last.ts';
import { makeNewRegister, planNewRegister } from '../../addin/pane/state/new-register.ts';
import { loadMoreTexts } from '../../addin/pane/state/texts.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { type TabDress } from '../../core/workbook/tab-dress.ts';
import { readWorkbook } from '../../addin/pane/state/read-workbook.ts';
import { openPane } from './pane-in-memory.ts';

const TODAY = '2026-04-02' as CivilDate;

describe('planNewRegister', () => {
  it('takes words from the definition and lists from the tabs there are', async () => {
    const { store } = openPane();
    await reconcile(store);
    const tabs = store.run.value!.tabs;
    const plan = planNewRegister('purchase', 'zh', tabs, 'w');
    const column = (field: string): (typeof plan.columns)[number] =>
      plan.columns.find((one) => one.field === field)!;
    assert.deepEqual(column('itemCode').choices, {
      kind: 'column',
      tab: '商品档案',
      column: 1,
      fromRow: 2,
      toRow: 2_002,
    });
    assert.equal(column('date').isRequired, true);
    const type = column('movementType').choices;
    assert.ok(type?.kind === 'words' && type.words.includes('采购退货'));
    const code = plan.columns.findIndex(({ field }) => field === 'itemCode');
    assert.equal(plan.dress.columns[code]!.format, '@');
  });

  it('lists nothing from tabs that are not there', () => {
    const { columns } = planNewRegister('sales', 'en', [], 'w');
    assert.equal(
      columns.some(({ choices }) => choices?.kind === 'column'),
      false,
    );
  });
});

describe('makeNewRegister', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`makes tabs that are recognised for what they are (${locale})`, async () => {
      await loadMoreTexts(locale);
      for (const register of REGISTER_IDS) {
        const { store, host } = openPane({});
        assert.equal(
          await makeNewRegister(store, planNewRegister(register, locale, [], 'w')),
          true,
        );
        const [recognised] = recogniseWorkbook(await readWorkbook(host), {
          today: TODAY,
          answers: [],
        });
        assert.equal(recognised?.tables[0]?.register ?? recognised?.tab, register);
      }
    });
  }

  it('asks a host that can to dress it, and lets the tab be taken back while it is empty', async () => {
    const dressed: TabDress[] = [];
    const { store, workbook } = openPane({}, (host) => ({
      ...host,
      dressTab: async (_tab, dress) => void dressed.push(dress),
    }));
    const plan = planNewRegister('counts', 'zh', [], 'w');
    await makeNewRegister(store, plan);
    assert.deepEqual(dressed, [plan.dress]);
    await undoLast(store);
    assert.equal((await store.context.host.describeTabs()).length, 0);
    assert.match(store.toast.value!.text, /恢复原样/);
    assert.equal(workbook.tabs?.length ?? 0, 0);
  });

  it('keeps a tab in which somebody wrote', async () => {
    const { store, host } = openPane({});
    await makeNewRegister(store, planNewRegister('counts', 'zh', [], 'w'));
    const [tab] = await host.describeTabs();
    const place = { tab: tab!.id, row: 2, column: 1, rowCount: 1, columnCount: 1 };
    await host.writeRegion(place, [['x']]);
    await undoLast(store);
    assert.equal((await host.describeTabs()).length, 1);
    assert.match(store.toast.value!.text, /没有撤销/);
  });
});
