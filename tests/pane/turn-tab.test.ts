import assert from 'node:assert/strict';
import { answerWith, chooseRegister, inspectTabs } from '../../addin/pane/state/first-run.ts';
import { type PaneStore } from '../../addin/pane/state/pane-store.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { tabToTurn } from '../../addin/pane/state/tab-to-turn.ts';
import { loadMoreTexts } from '../../addin/pane/state/texts.ts';
import { turnIntoRegister } from '../../addin/pane/state/turn-tab.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { openPane, type PaneInMemory, TRADE } from './pane-in-memory.ts';

/** A notebook whose headers say little: nothing takes it for a register by itself. */
const NOTEBOOK: readonly (readonly CellValue[])[] = [
  ['送货日', '送来的货', '个'],
  ['2026-03-08', '桂花乌龙茶', 4],
  ['2026-03-09', '山泉水', 2],
];
const WITH_NOTEBOOK = { ...TRADE, 来货本: NOTEBOOK } as const;

async function openedOn(tab: string): Promise<PaneInMemory> {
  const opened = openPane(WITH_NOTEBOOK);
  opened.workbook.showTab(opened.workbook.tabs.find(({ name }) => name === tab)!);
  await untilHere(opened.store, tab);
  return opened;
}

async function untilHere(store: PaneStore, tab: string): Promise<void> {
  while (store.here.value !== tab) await new Promise((resolve) => setImmediate(resolve));
}

describe('tabToTurn', () => {
  it('is the tab a person goes to, until it is known for a register', async () => {
    const { store, workbook } = await openedOn('来货本');
    await reconcile(store);
    assert.equal(tabToTurn(store), '来货本');
    workbook.showTab(workbook.tabs[1]!);
    await untilHere(store, '销售登记');
    assert.equal(tabToTurn(store), null);
  });

  it('is nothing where the host does not say which tab is looked at', () => {
    const { store } = openPane(WITH_NOTEBOOK, (host) => {
      const hidden = { ...host };
      delete hidden.activeTab;
      return hidden;
    });
    assert.equal(tabToTurn(store), null);
  });
});

describe('turnIntoRegister', () => {
  before(() => loadMoreTexts('zh'));

  it('counts the tab in from the next run on, writes no cell, and is taken back', async () => {
    const { store, workbook } = await openedOn('来货本');
    await inspectTabs(store);
    const rows = structuredClone(workbook.tabs.map((tab) => tab.rows));
    const candidate = store.candidates.value.find(({ tab }) => tab === '来货本')!;
    assert.equal(candidate.register, 'other');
    const before = store.answers.value;
    await chooseRegister(store, candidate, 'purchase');
    await turnIntoRegister(store, '来货本', before);
    assert.match(store.toast.value!.text, /「来货本」现在是采购登记/);
    assert.equal(tabToTurn(store), null);
    assert.ok(store.editedTabs.value.has('来货本'));

    await reconcile(store);
    const isIn = (): boolean => store.run.value!.tabs.some(({ tab }) => tab === '来货本');
    assert.equal(isIn(), true);
    assert.deepEqual(
      workbook.tabs.map((tab) => tab.rows),
      rows,
    );
  });

  it('is remembered for tabs with such a header, and forgotten when it is undone', async () => {
    const { store, kept } = await openedOn('来货本');
    await inspectTabs(store);
    const before = store.answers.value;
    const candidate = store.candidates.value.find(({ tab }) => tab === '来货本')!;
    await chooseRegister(store, candidate, 'purchase');
    await turnIntoRegister(store, '来货本', before);
    assert.match(kept.get('mappings')!, /"purchase"/);
    assert.equal(await store.toast.value!.undo!(), 'undone');
    assert.doesNotMatch(kept.get('mappings')!, /"purchase"/);
    assert.equal(tabToTurn(store), '来货本');
  });

  it('keeps nothing of a tab for which no kind was chosen', async () => {
    const { store, kept } = await openedOn('来货本');
    await inspectTabs(store);
    await answerWith(store, []);
    await turnIntoRegister(store, '来货本', []);
    assert.equal(store.toast.value, null);
    assert.equal(kept.has('mappings'), false);
  });
});
