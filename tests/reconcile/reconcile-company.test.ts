/** The whole pure pipeline: tabs in, balances, issues and discrepancies out. */

import assert from 'node:assert/strict';
import { inspectCompany, reconcileCompany } from '../../core/reconcile-company.ts';
import {
  reconcileReportOf,
  type Reconciliation,
} from '../../core/contract/report-reconciliation.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { parseCivilDate, serialOfDate } from '../../core/values/civil-date.ts';
import { formatAmount, formatMicro } from '../../core/values/exact.ts';
import {
  cellKey,
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { contentOfDescription } from '../support/content-of-description.ts';
import { codesOf, TODAY } from '../support/company-lines.ts';
import { tabContent } from '../support/tab-content.ts';

const settings = defaultSettings(TODAY);
const COSTING_METHODS: readonly CostingMethod[] = [
  'movingAverage',
  'fifo',
  'monthlyAverage',
  'specificLot',
];

function day(text: string): number {
  return serialOfDate(parseCivilDate(text)!);
}

function tabOf(name: string, rows: readonly (readonly CellValue[])[]): TabContent {
  return tabContent(name, rows, {
    formatRuns: [[{ from: 2, to: rows.length, format: 'yyyy-mm-dd' }]],
  });
}

function workbook(file: string, ...tabs: readonly TabContent[]): WorkbookContent {
  return { file, format: 'xlsx', dateSystem: 1900, tabs, notes: [] };
}

const PURCHASES = tabOf('采购', [
  ['日期', '单据编号', '供应商', '商品编码', '商品名称', '数量', '单价', '金额'],
  [day('2026-03-01'), 'CG-001', '甲', 'SP001', '可乐', 10, 5, 50],
  [day('2026-03-02'), 'CG-002', '甲', 'SP002', '雪碧', 20, 4, 80],
  [day('2026-03-09'), 'CG-003', '乙', 'SP001', '可乐', 10, 7, 70],
]);
const SALES = tabOf('销售', [
  ['日期', '单据编号', '客户', '商品编码', '商品名称', '数量', '单价', '金额'],
  [day('2026-03-05'), 'XS-001', '丙', 'SP001', '可乐', 3, 8, 24],
  [day('2026-03-06'), 'XS-002', '丁', 'SP002', '雪碧', 5, 6, 30],
]);
const STOCK = tabOf('库存', [
  ['商品编码', '商品名称', '结存数量'],
  ['SP001', '可乐', 17],
  ['SP002', '雪碧', 14],
]);

function balancesOf({ balances }: Reconciliation): readonly string[] {
  return balances.map(
    ({ item, quantity, value }) => `${item} ${formatMicro(quantity)} ${formatAmount(value)}`,
  );
}

describe('reconcileCompany', () => {
  it('takes several workbooks as one company and tells the one cell that is off', () => {
    const run = reconcileCompany(
      [
        workbook('buy.xlsx', PURCHASES),
        workbook('sell.xlsx', SALES),
        workbook('stock.xlsx', STOCK),
      ],
      { settings },
    );
    assert.deepEqual(balancesOf(run), ['SP001 17 105', 'SP002 15 60']);
    assert.deepEqual(run.issues, []);
    assert.deepEqual(codesOf(run.discrepancies), ['C08 stockTabDiffers']);
    const [report] = reconcileReportOf(run).discrepancies;
    assert.deepEqual(
      [report!.file, report!.tab, report!.cell, report!.expected, report!.actual],
      ['stock.xlsx', '库存', 'C3', '15', '14'],
    );
    assert.equal(run.itemNames?.get('SP002'), '雪碧');
    assert.deepEqual(report!.fix, {
      ...{ kind: 'setCell', file: 'stock.xlsx', tab: '库存', row: 3, cell: 'C3' },
      value: '15',
    });
  });

  it('proposes no figure for a cell that a formula calculates', () => {
    const calculated = { ...STOCK, formulas: new Map([[cellKey(3, 3), 'SUM(D3:F3)']]) };
    const books = workbook('books.xlsx', PURCHASES, SALES, calculated);
    assert.deepEqual(
      reconcileCompany([books], { settings }).discrepancies.map(({ code, fix }) => [code, fix]),
      [['stockTabDiffers', { kind: 'confirm' }]],
    );
  });

  it('proposes no bottles for a cell that holds boxes', () => {
    const items = tabOf('商品', [
      ['商品编码', '商品名称', '单位', '副单位', '换算率'],
      ['SP001', '可乐', '瓶', '箱', 5],
      ['SP002', '雪碧', '瓶', '箱', 5],
    ]);
    const boxes = tabOf('库存', [
      ['商品编码', '商品名称', '单位', '结存数量'],
      ['SP001', '可乐', '瓶', 17],
      ['SP002', '雪碧', '箱', 2],
    ]);
    const run = reconcileCompany([workbook('books.xlsx', items, PURCHASES, SALES, boxes)], {
      settings,
    });
    assert.deepEqual(
      reconcileReportOf(run).discrepancies.map(({ expected, actual, fix }) => [
        ...[expected, actual],
        fix?.kind,
      ]),
      [['15', '10', 'confirm']],
    );
  });

  it('answers as of a day: balances and findings leave out what came later', () => {
    const run = reconcileCompany([workbook('books.xlsx', PURCHASES, SALES)], {
      settings,
      asOf: parseCivilDate('2026-03-02')!,
    });
    assert.deepEqual(balancesOf(run), ['SP001 10 50', 'SP002 20 80']);
    assert.equal(run.asOf, '2026-03-02');
  });

  it('gives the same quantities under every costing method', () => {
    const quantities = COSTING_METHODS.map((method) =>
      reconcileCompany([workbook('books.xlsx', PURCHASES, SALES)], {
        settings,
        method,
      }).balances.map(({ item, quantity }) => [item, quantity]),
    );
    for (const other of quantities) assert.deepEqual(other, quantities[0]);
  });

  it('does not depend on the order of the rows of a tab', () => {
    const [header, ...rows] = SALES.rows;
    const turned = { ...SALES, rows: [header!, ...rows.toReversed()] };
    const told = (tab: TabContent): unknown => {
      const run = reconcileCompany([workbook('books.xlsx', PURCHASES, tab, STOCK)], { settings });
      return [balancesOf(run), run.discrepancies.map(({ fingerprint }) => fingerprint)];
    };
    assert.deepEqual(told(turned), told(SALES));
  });

  it('says how far it is, stage by stage', () => {
    const stages: string[] = [];
    reconcileCompany([workbook('books.xlsx', PURCHASES)], {
      settings,
      onProgress: ({ stage }) => stages.push(stage),
    });
    assert.deepEqual([...new Set(stages)], ['recognise', 'check', 'ledger', 'compare']);
  });

  it('keeps to its published shape, on the sample company in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const contents = buildSampleCompany(locale).map(({ name, description }) =>
        contentOfDescription(description, name),
      );
      const run = reconcileCompany(contents, { settings });
      const report = reconcileReport.parse(JSON.parse(JSON.stringify(reconcileReportOf(run))));
      const prints = report.discrepancies.map(({ fingerprint }) => fingerprint);
      assert.equal(new Set(prints).size, prints.length);
      for (const { text, todo } of report.discrepancies) {
        assert.doesNotMatch(text.zh + text.en + todo.zh + todo.en, /\{\w+\}/);
      }
    }
  });

  it('makes the steps of every bridge add up to its closing', () => {
    const contents = buildSampleCompany('zh').map(({ name, description }) =>
      contentOfDescription(description, name),
    );
    const bridges = reconcileCompany(contents, { settings }).discrepancies.map(
      ({ bridge }) => bridge,
    );
    const told = bridges.filter((bridge) => bridge.length > 0);
    assert.ok(told.length > 5);
    for (const bridge of told) {
      const closing = bridge.findIndex(({ kind }) => kind === 'closing');
      const steps = bridge
        .slice(0, closing)
        .map(({ quantity }) => Math.round(Number(quantity) * 1e6));
      const sum = steps.reduce((total, step) => total + step, 0);
      assert.equal(sum, Math.round(Number(bridge[closing]!.quantity) * 1e6));
    }
  });
});

describe('inspectCompany', () => {
  it('says what each tab is with its control totals, and posts nothing', () => {
    const [inspected] = inspectCompany([workbook('books.xlsx', PURCHASES, STOCK)], {
      today: TODAY,
    });
    const [purchases, stock] = inspected!.tabs;
    assert.equal(purchases!.recognised.tables[0]!.register, 'purchase');
    assert.equal(purchases!.totals[0]!.get('quantity'), '40');
    assert.equal(stock!.totals[0]!.get('balanceQuantity'), '31');
  });
});
