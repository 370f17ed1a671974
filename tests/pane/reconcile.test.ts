import assert from 'node:assert/strict';
import { setMarks, switchMarks, translateMarks } from '../../addin/pane/state/set-marks.ts';
import { cancelReconcile, reconcile } from '../../addin/pane/state/reconcile.ts';
import { rowsDone } from '../../addin/pane/state/run-progress.ts';
import { HostRefusal } from '../../core/workbook/workbook-host.ts';
import { openPane, TRADE } from './pane-in-memory.ts';

describe('reconcile', () => {
  it('finds the count that differs and the code that is nearly right, each with its cell', async () => {
    const { store } = openPane();
    await reconcile(store);
    const found = store.run.value!.findings.map(({ finding, place, item, department }) => ({
      code: finding.code,
      cell: finding.cell,
      tab: place?.tab,
      item,
      department,
    }));
    assert.deepEqual(
      found.find(({ code }) => code === 'countDiffers'),
      {
        code: 'countDiffers',
        cell: 'F2',
        tab: '盘点登记',
        item: 'SKU-0012',
        department: 'warehouse',
      },
    );
    assert.equal(found.find(({ code }) => code === 'unknownItem')?.cell, 'C3');
    assert.equal(store.ranAt.value, '2026-04-02T14:32');
    assert.equal(store.progress.value, null);
  });

  it('changes no cell of the workbook', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    const cells = workbook.tabs.map(({ name, rows }) => [name, rows.map(({ values }) => values)]);
    assert.deepEqual(Object.fromEntries(cells), TRADE);
  });

  it('counts real rows of real tabs while it reads', async () => {
    const seen: number[] = [];
    const { store } = openPane();
    const stop = store.progress.subscribe((progress) => {
      if (progress !== null && progress.rowTotal > 0) seen.push(rowsDone(progress));
    });
    await reconcile(store);
    stop();
    assert.ok(seen.length > 4);
    assert.deepEqual(
      seen,
      [...seen].sort((left, right) => left - right),
    );
    assert.ok(seen.every((rows) => rows <= 11));
  });

  it('sets the marks of the tabs, and takes them away when they are switched off', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    const counts = workbook.tabs.find(({ name }) => name === '盘点登记')!;
    assert.deepEqual(
      counts.marks.map(({ row, column, severity }) => ({ row, column, severity })),
      [{ row: 2, column: 6, severity: 'error' }],
    );
    assert.match(counts.marks[0]!.note, /^【错误】/);
    await switchMarks(store, false);
    assert.deepEqual(
      workbook.tabs.flatMap(({ marks }) => marks),
      [],
    );
  });

  it('writes the notes in the language of whoever looks', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    store.localeChoice.value = 'en';
    await translateMarks(store);
    const notes = workbook.tabs.flatMap(({ marks }) => marks.map(({ note }) => note));
    assert.ok(notes.length > 0);
    for (const note of notes) assert.match(note, /^\[(Must fix|Error|Check)\]/);
  });

  it('tells what is new, what is still there and what is gone since the last run', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    assert.equal(store.since.value, null);
    const before = store.run.value!.findings.length;
    const sales = workbook.tabs.find(({ name }) => name === '销售登记')!;
    workbook.typeCell(sales, 3, 3, 'SKU-0021');
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual([...store.editedTabs.value], [sales.id]);
    await reconcile(store);
    const { changes, countBefore } = store.since.value!;
    assert.equal(countBefore, before);
    assert.ok(changes!.gone >= 1);
    assert.equal(changes!.stillThere, store.run.value!.findings.length - changes!.added.size);
    assert.deepEqual([...store.editedTabs.value], []);
  });

  it('keeps what was found before when it is cancelled half-way, and writes nothing', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    const before = store.run.value;
    const again = reconcile(store);
    cancelReconcile(store);
    await again;
    assert.equal(store.run.value, before);
    assert.equal(store.progress.value, null);
    assert.equal(store.error.value, null);
    assert.match(store.notice.value ?? '', /已取消/);
    assert.equal(workbook.tabs.length, 4);
  });

  it('says what stopped it when the host refuses', async () => {
    const { store } = openPane(TRADE, (host) => ({
      ...host,
      readTab: () => Promise.reject(new HostRefusal('busy')),
    }));
    await reconcile(store);
    assert.deepEqual(store.error.value, { kind: 'busy', tab: '', code: 'HOST-BUSY' });
    assert.equal(store.run.value, null);
  });

  it('marks the other tabs when one refuses', async () => {
    const { store, workbook } = openPane(TRADE, (host) => ({
      ...host,
      setMarks: (tab, marks) =>
        tab === 'tab-4'
          ? Promise.reject(new HostRefusal('protected', '盘点登记'))
          : host.setMarks(tab, marks),
    }));
    await reconcile(store);
    assert.equal(store.error.value?.kind, 'protected');
    assert.ok(workbook.tabs.some(({ marks }) => marks.length > 0));
    await setMarks(store);
  });
});
