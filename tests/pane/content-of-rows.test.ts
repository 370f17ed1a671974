import assert from 'node:assert/strict';
import { createAnswers } from '../../addin/pane/engine/answer-engine.ts';
import { contentOfRows } from '../../addin/pane/sync/content-of-rows.ts';
import { type SharedRegister, type SyncRow } from '../../core/contract/sync-rows.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../addin/pane/state/read-workbook.ts';
import { openPane, TRADE } from './pane-in-memory.ts';

const SALES: SharedRegister = {
  binding: 'b'.repeat(26),
  register: 'sales',
  name: '销售登记',
  department: null,
  rows: 2,
};

const sale = (documentNumber: string, quantity: string): SyncRow => ({
  fields: {
    date: '2026-03-05',
    documentNumber,
    itemCode: 'SKU-0012',
    itemName: '桂花乌龙茶',
    warehouse: '主仓',
    quantity,
    unitPrice: '6',
  },
});

async function ownContent(): Promise<WorkbookContent> {
  const own = Object.fromEntries(Object.entries(TRADE).filter(([name]) => name !== '销售登记'));
  return readWorkbook(openPane(own).host);
}

describe('contentOfRows', () => {
  it('lets the rows of others count: what they sold is missing from nobody’s shelf', async () => {
    const content = await ownContent();
    const settings = defaultSettings('2026-04-02' as CivilDate);
    const ask = { content, settings, answers: [], locale: 'zh' as const };
    const differences = (others?: ReturnType<typeof contentOfRows>): readonly string[] =>
      createAnswers()
        .reconcile({ ...ask, ...(others && { others }) }, () => {})
        .findings.filter(({ finding }) => finding.code === 'countDiffers')
        .map(({ finding }) => (finding.kind === 'discrepancy' ? finding.difference : ''));
    assert.deepEqual(differences(), ['-4'], 'ten bought, six counted');
    const rows = [sale('SO-0305', '3'), sale('SO-0306', '1')];
    assert.deepEqual(differences(contentOfRows('others', [{ shared: SALES, rows }])), []);
  });

  it('shows what is wrong in rows of others to nobody else, and jumps into no tab of theirs', async () => {
    const content = await ownContent();
    const others = contentOfRows('others', [{ shared: SALES, rows: [sale('SO-0305', '300')] }]);
    const run = createAnswers().reconcile(
      {
        content,
        settings: defaultSettings('2026-04-02' as CivilDate),
        answers: [],
        locale: 'zh',
        others,
      },
      () => {},
    );
    assert.ok(run.findings.length > 0);
    for (const { finding, place } of run.findings) {
      assert.ok(finding.kind === 'discrepancy' || finding.file === content.file);
      assert.notEqual(place?.tab, '销售登记');
    }
    assert.ok(run.tabs.every(({ tab }) => tab !== '销售登记'));
  });

  it('hands on what could not be read as it stands, and keeps two registers of one name apart', () => {
    const unread: SyncRow = { fields: { documentNumber: 'SO-1' }, unread: { quantity: '十来个' } };
    const twice = { shared: SALES, rows: [unread] };
    const { content } = contentOfRows('others', [twice, twice, { shared: SALES, rows: [] }]);
    assert.deepEqual(
      content.tabs.map(({ name, rows }) => [name, rows[1]]),
      [
        ['销售登记', ['SO-1', '十来个']],
        ['销售登记 (2)', ['SO-1', '十来个']],
      ],
    );
  });
});
