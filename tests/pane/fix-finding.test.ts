import assert from 'node:assert/strict';
import {
  applyPlan,
  planChoice,
  previewFix,
  writableFix,
} from '../../addin/pane/state/fix-finding.ts';
import { undoLast } from '../../addin/pane/state/undo-last.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { currentView } from '../../addin/pane/state/navigation.ts';
import { openPane, type PaneInMemory } from './pane-in-memory.ts';

async function paneWithWrongCode(): Promise<PaneInMemory & { readonly key: string }> {
  const pane = openPane();
  await reconcile(pane.store);
  const wrong = pane.store.run.value!.findings.find(
    ({ finding }) => finding.code === 'unknownItem',
  );
  assert.ok(wrong !== undefined && writableFix(wrong) !== null);
  return { ...pane, key: wrong.key };
}

const codeOf = ({ workbook }: PaneInMemory): unknown =>
  workbook.tabs.find(({ name }) => name === '销售登记')!.rows[2]!.values[2];

describe('fix-finding', () => {
  it('shows what would be written and writes nothing yet', async () => {
    const pane = await paneWithWrongCode();
    await previewFix(pane.store, pane.key);
    const plan = pane.store.plan.value!;
    assert.equal(plan.kind, 'set');
    assert.deepEqual(plan.kind === 'set' && [plan.address, plan.shown.before, plan.shown.after], [
      'C3',
      'SKU-0O21',
      'SKU-0021',
    ]);
    assert.equal(codeOf(pane), 'SKU-0O21');
    assert.equal(currentView(pane.store.navigation.value)?.kind, 'fix');
  });

  it('writes the one cell, finds it solved, and takes it back as it was', async () => {
    const pane = await paneWithWrongCode();
    const { store, key } = pane;
    await previewFix(store, key);
    await applyPlan(store);
    assert.equal(codeOf(pane), 'SKU-0021');
    assert.ok(!store.run.value!.findings.some((finding) => finding.key === key));
    assert.ok(store.solved.value.some((finding) => finding.key === key));
    assert.match(store.toast.value!.text, /C3/);
    await undoLast(store);
    assert.equal(codeOf(pane), 'SKU-0O21');
    assert.ok(store.run.value!.findings.some((finding) => finding.key === key));
  });

  it('writes nothing when the rows were sorted between the preview and the button', async () => {
    const pane = await paneWithWrongCode();
    const { store, workbook, key } = pane;
    await previewFix(store, key);
    const sales = workbook.tabs.find(({ name }) => name === '销售登记')!;
    workbook.sortRows(sales, 2, 3, 6, true);
    const before = sales.rows.map(({ values }) => [...values]);
    await applyPlan(store);
    assert.deepEqual(
      sales.rows.map(({ values }) => [...values]),
      before,
    );
    assert.match(store.notice.value ?? '', /不一样/);
  });

  it('plans nothing on a row that was edited since it was reconciled', async () => {
    const { store, workbook, key } = await paneWithWrongCode();
    const sales = workbook.tabs.find(({ name }) => name === '销售登记')!;
    workbook.typeCell(sales, 3, 6, 50);
    await previewFix(store, key);
    assert.deepEqual(store.plan.value, {
      kind: 'none',
      reason: 'changed',
      tab: '销售登记',
      row: 3,
    });
  });

  it('does not take back what was edited since', async () => {
    const pane = await paneWithWrongCode();
    const { store, workbook, key } = pane;
    await previewFix(store, key);
    await applyPlan(store);
    const sales = workbook.tabs.find(({ name }) => name === '销售登记')!;
    workbook.typeCell(sales, 3, 3, 'SKU-0099');
    await undoLast(store);
    assert.equal(codeOf(pane), 'SKU-0099');
    assert.match(store.toast.value!.text, /没有撤销/);
  });

  it('plans again with another of several values', async () => {
    const { store, key } = await paneWithWrongCode();
    const finding = store.run.value!.findings.find((one) => one.key === key)!;
    const choosing = {
      ...finding,
      finding: {
        ...finding.finding,
        fix: {
          kind: 'choose' as const,
          file: '三月进销存.xlsx',
          tab: '销售登记',
          row: 3,
          cell: 'C3',
          values: ['SKU-0012', 'SKU-0021'],
        },
      },
    } as typeof finding;
    await planChoice(store, choosing, 'SKU-0012');
    const plan = store.plan.value!;
    assert.equal(plan.kind === 'set' && plan.after, 'SKU-0012');
  });
});
