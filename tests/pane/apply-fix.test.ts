import assert from 'node:assert/strict';
import { applyFix, readTabNamed, undoFix } from '../../addin/pane/state/apply-fix.ts';
import { cellValueOf, planAdd, planSet } from '../../addin/pane/state/plan-fix.ts';
import { type RunTab } from '../../addin/pane/state/pane-run.ts';
import { memoryWorkbookHost } from '../support/memory-workbook-host.ts';
import { MemoryWorkbook } from '../support/memory-workbook.ts';

const SALES: RunTab = {
  tab: 'Sales',
  register: 'sales',
  rows: 2,
  lastDataRow: 3,
  columns: [
    { field: 'date', column: 1, header: 'Date' },
    { field: 'documentNumber', column: 2, header: 'Document' },
    { field: 'quantity', column: 3, header: 'Qty' },
  ],
};

function salesWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const tab = workbook.addTab('Sales', [
    ['Date', 'Document', 'Qty'],
    [46_000, 'SO-1', 5],
    [46_001, 'SO-2', 69],
    ['Total', null, 74],
  ]);
  for (const row of tab.rows.slice(1, 3)) row.formats[0] = 'yyyy-mm-dd';
  return workbook;
}

describe('applyFix', () => {
  it('adds a row above the total, in the formats of the row before, and deletes it again', async () => {
    const workbook = salesWorkbook();
    const host = memoryWorkbookHost(workbook);
    const { content: now } = await readTabNamed(host, 'Sales');
    const values = { date: '2025-12-12', documentNumber: 'SO-2A', quantity: '27', lot: 'unknown' };
    const plan = planAdd(SALES, values, { then: now, now });
    assert.ok(plan.kind === 'add');
    assert.deepEqual(
      plan.shown.map(({ header, text }) => `${header} ${text}`),
      ['Date 2025-12-12', 'Document SO-2A', 'Qty 27'],
    );
    assert.equal(await applyFix(host, plan), 'written');
    const rows = workbook.tabs[0]!.rows;
    assert.deepEqual(rows[3]!.values.slice(0, 3), [46_003, 'SO-2A', 27]);
    assert.equal(rows[3]!.formats[0], 'yyyy-mm-dd');
    assert.deepEqual(rows[4]!.values[0], 'Total');
    assert.equal(await undoFix(host, plan), 'undone');
    assert.equal(workbook.tabs[0]!.rows.length, 4);
    assert.equal(workbook.tabs[0]!.rows[3]!.values[0], 'Total');
  });

  it('empties a row whose cells tell it from no other, and says so', async () => {
    const workbook = salesWorkbook();
    const host = memoryWorkbookHost(workbook);
    const { content: now } = await readTabNamed(host, 'Sales');
    const plan = planAdd(SALES, { documentNumber: 'SO-2', quantity: '27' }, { then: now, now });
    assert.ok(plan.kind === 'add');
    await applyFix(host, plan);
    assert.equal(await undoFix(host, plan), 'cleared');
    assert.deepEqual(workbook.tabs[0]!.rows[3]!.values.map((value) => value ?? null).slice(1, 3), [
      null,
      null,
    ]);
  });

  it('takes a fix back although what formulas of the row come to has changed by it', async () => {
    const workbook = salesWorkbook();
    const row = workbook.tabs[0]!.rows[2]!;
    row.values[3] = 138;
    row.formulas[3] = 'C3*2';
    const host = memoryWorkbookHost(workbook);
    const { content: now } = await readTabNamed(host, 'Sales');
    const place = { tab: 'Sales', row: 3, cell: 'C3' };
    const plan = planSet(place, 'quantity', '96', { then: now, now, dateSystem: 1900 });
    assert.ok(plan.kind === 'set');
    assert.equal(await applyFix(host, plan), 'written');
    row.values[3] = 192;
    assert.equal(await undoFix(host, plan), 'undone');
    assert.equal(row.values[2], 69);
    assert.equal(await applyFix(host, plan), 'written');
    row.values[1] = 'SO-9';
    assert.equal(await undoFix(host, plan), 'changed');
  });

  it('never plans to write over a formula', async () => {
    const workbook = salesWorkbook();
    workbook.tabs[0]!.rows[2]!.formulas[2] = 'C2*2';
    const { content: now } = await readTabNamed(memoryWorkbookHost(workbook), 'Sales');
    const place = { tab: 'Sales', row: 3, cell: 'C3' };
    const plan = planSet(place, 'quantity', '96', { then: now, now, dateSystem: 1900 });
    assert.deepEqual(plan, { kind: 'none', reason: 'formula', tab: 'Sales', row: 3 });
  });

  it('has nowhere to add a row where no tab is that register', () => {
    const plan = planAdd(undefined, { quantity: '1' }, { then: undefined, now: undefined });
    assert.equal(plan.kind === 'none' && plan.reason, 'noTab');
  });
});

describe('cellValueOf', () => {
  it('keeps the zeros of a code, and makes numbers and days of what is one', () => {
    assert.equal(cellValueOf('00123', 'itemCode', 5), '00123');
    assert.equal(cellValueOf('27', 'quantity', null), 27);
    assert.equal(cellValueOf('2025-12-12', 'date', 46_001), 46_003);
    assert.equal(cellValueOf('2025-12-12', 'date', '2025-12-01'), '2025-12-12');
    assert.equal(cellValueOf('a dozen', 'quantity', 5), 'a dozen');
    assert.equal(cellValueOf('=1+1', null, null), '=1+1');
  });
});
