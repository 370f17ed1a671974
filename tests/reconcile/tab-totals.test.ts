/** Rule 8 of the check-up: the totals of the tabs are those of the ledger, by tab and month. */

import assert from 'node:assert/strict';
import { type ControlTotal } from '../../core/ledger/check-up.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { companyEvidence } from '../../core/reconcile/company-evidence.ts';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { tabTotals } from '../../core/reconcile/tab-totals.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { type CellValue, type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { linesOf, type TabOfRows, TODAY } from '../support/company-lines.ts';
import { tabContent } from '../support/tab-content.ts';

const PURCHASES: TabOfRows = {
  register: 'purchase',
  rows: [
    { itemCode: 'A', date: '2026-03-01', quantity: 10, amount: 50 },
    { itemCode: 'A', date: '2026-03-20', quantity: -2, amount: -10 },
    { itemCode: 'B', date: '2026-04-02', quantity: 5, amount: 30 },
  ],
};
const SALES: TabOfRows = {
  register: 'sales',
  rows: [{ itemCode: 'A', date: '2026-03-05', quantity: 3 }],
};
const STOCK: TabOfRows = {
  register: 'stock',
  rows: [
    { itemCode: 'A', balanceQuantity: 5 },
    { itemCode: 'B', balanceQuantity: 5 },
  ],
};

interface TotalsOptions {
  readonly ledger?: (ledger: Ledger) => Ledger;
  readonly withheld?: readonly TabOfRows[];
}

function totalsOf(
  tabs: readonly TabOfRows[],
  { ledger: change, withheld = [] }: TotalsOptions = {},
): readonly ControlTotal[] | undefined {
  const lines = linesOf(tabs);
  const posting = postLines(lines);
  const { movements } = posting;
  const ledger = foldMovements(movements, defaultPolicy('movingAverage'));
  const company = {
    ...{ lines, movements, posting },
    ledger: change?.(ledger) ?? ledger,
    masters: indexMasters(lines),
    settings: defaultSettings(TODAY),
  };
  return tabTotals(companyEvidence(company), linesOf(withheld));
}

function parted(totals: readonly ControlTotal[] | undefined): number {
  return totals!.filter(({ stated, computed }) => stated !== computed).length;
}

describe('tabTotals', () => {
  it('gives a pair of equal totals for each tab and month of sound books', () => {
    const totals = totalsOf([PURCHASES, SALES, STOCK]);
    assert.deepEqual(totals, [
      { stated: '12000000', computed: '12000000' },
      { stated: '5000000', computed: '5000000' },
      { stated: '3000000', computed: '3000000' },
      { stated: '10000000', computed: '10000000' },
    ]);
  });

  it('tells the one tab and month of which the ledger lost a row', () => {
    const lose = (ledger: Ledger): Ledger => ({
      ...ledger,
      entries: ledger.entries.filter(({ date }) => date !== '2026-04-02'),
    });
    assert.equal(parted(totalsOf([PURCHASES, SALES], { ledger: lose })), 1);
  });

  it('tells a row that a block issue keeps out of the ledger', () => {
    const withheld: TabOfRows = {
      register: 'sales',
      rows: [{ itemCode: 'X', date: '2026-03-07', quantity: 4 }],
    };
    assert.equal(parted(totalsOf([PURCHASES, SALES], { withheld: [withheld] })), 1);
  });

  it('tells a stock tab that states another total', () => {
    const other = { ...STOCK, rows: [{ itemCode: 'A', balanceQuantity: 6 }, STOCK.rows[1]!] };
    assert.equal(parted(totalsOf([PURCHASES, SALES, other])), 1);
  });

  it('leaves out rows that are struck out, and transfers, which rule 6 holds', () => {
    const voided: TabOfRows = {
      register: 'sales',
      rows: [...SALES.rows, { itemCode: 'A', date: '2026-03-09', quantity: 9, status: '已作废' }],
    };
    const transfers: TabOfRows = {
      register: 'transfers',
      rows: [{ itemCode: 'A', date: '2026-03-10', quantity: 1, fromWarehouse: 'W' }],
    };
    assert.equal(parted(totalsOf([PURCHASES, voided, transfers])), 0);
    assert.equal(totalsOf([transfers]), undefined);
  });

  it('compares the ins and outs of a stock tab that no journal tells line by line', () => {
    const flows: TabOfRows = {
      register: 'stock',
      rows: [
        { itemCode: 'A', date: '2026-03-01', quantityIn: 10, quantityOut: 4 },
        { itemCode: 'B', date: '2026-03-02', quantityIn: 7 },
      ],
    };
    assert.deepEqual(totalsOf([flows]), [{ stated: '21000000', computed: '21000000' }]);
    const lose = (ledger: Ledger): Ledger => ({ ...ledger, entries: ledger.entries.slice(1) });
    assert.equal(parted(totalsOf([flows], { ledger: lose })), 1);
  });

  it('does not ask of a stock journal what purchases and sales tell of its items already', () => {
    const journal: TabOfRows = {
      register: 'stock',
      rows: [
        { itemCode: 'A', date: '2026-03-01', quantity: 10, movementType: 'receipt' },
        { itemCode: 'C', date: '2026-03-02', quantity: 7, movementType: 'receipt' },
      ],
    };
    assert.equal(parted(totalsOf([PURCHASES, SALES, journal])), 0);
    assert.equal(totalsOf([journal])!.length, 1);
  });
});

describe('reconcileCompany', () => {
  const header = ['日期', '单据编号', '客户', '商品编码', '商品名称', '数量', '单价', '金额'];
  const rows: readonly (readonly CellValue[])[] = [
    header,
    ['2026-03-05', 'XS-001', '丙', 'SP001', '可乐', 3, 8, 24],
    ['2026-03-06', 'XS-002', '丁', 'SP002', '雪碧', 5, 6, 30],
    ['2026-03-07', 'XS-003', '丁', 'SP002', '雪碧', 2, 6, 12],
  ];

  it('shows rule 8 kept when every row is posted, and broken when one is withheld', () => {
    assert.deepEqual(ruleEight(rows), { holds: true, violations: 0 });
    const unknown = rows.map((row, index) =>
      index === 2
        ? row.map((cell, column) => (column === 3 ? 'ZZ-9' : column === 4 ? '无名' : cell))
        : row,
    );
    assert.deepEqual(ruleEight(unknown), { holds: false, violations: 1 });
  });
});

const ITEMS: readonly (readonly CellValue[])[] = [
  ['商品编码', '商品名称', '单位', '类别'],
  ['SP001', '可乐', '瓶', '饮料'],
  ['SP002', '雪碧', '瓶', '饮料'],
];

function ruleEight(rows: readonly (readonly CellValue[])[]): unknown {
  const content: WorkbookContent = {
    file: 'sell.xlsx',
    format: 'xlsx',
    dateSystem: 1900,
    tabs: [tabContent('商品', ITEMS), tabContent('销售', rows)],
    notes: [],
  };
  const { checkUp } = reconcileCompany([content], { settings: defaultSettings(TODAY) });
  const { holds, violations } = checkUp.find(({ number }) => number === 8)!;
  return { holds, violations };
}
