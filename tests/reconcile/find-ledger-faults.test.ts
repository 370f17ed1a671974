/** Rows the ledger would not take: each says in plain words why, and what concerns a whole item is said once. */

import assert from 'node:assert/strict';
import { wordsOf } from '../../core/contract/report-findings.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type LedgerPolicy } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { findDiscrepancies } from '../../core/reconcile/find-discrepancies.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { linesOf, type TabOfRows, TODAY } from '../support/company-lines.ts';

const BOUGHT: TabOfRows = {
  register: 'purchase',
  rows: [
    { itemCode: 'P1', date: '2026-03-01', quantity: 10, unitPrice: 5, amount: 50 },
    { itemCode: 'P1', date: '2026-03-02', quantity: 4, unitPrice: 5, amount: 20 },
  ],
};
const SOLD: TabOfRows = {
  register: 'sales',
  rows: [{ itemCode: 'P1', date: '2026-03-05', quantity: 17, unit: '瓶' }],
};

function foundUnder(
  policy: Partial<LedgerPolicy>,
  ...tabs: readonly TabOfRows[]
): readonly Discrepancy[] {
  const lines = linesOf(tabs);
  const posting = postLines(lines);
  const { movements } = posting;
  const ledger = foldMovements(movements, { ...defaultPolicy('movingAverage'), ...policy });
  const settings = defaultSettings(TODAY);
  return findDiscrepancies({
    lines,
    movements,
    ledger,
    posting,
    settings,
    masters: indexMasters(lines),
  });
}

function textOf({ code, parameters }: Discrepancy): string {
  return wordsOf(code, parameters).text.en;
}

describe('findLedgerFaults', () => {
  it('says how much was missing where stock below zero is not allowed, and nothing where it sufficed', () => {
    const found = foundUnder({ negativeStock: 'forbid' }, BOUGHT, SOLD);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['movementShort'],
    );
    assert.match(textOf(found[0]!), /17 瓶 out on 2026-03-05, 3 瓶 more than was there/);
    const few = { ...SOLD, rows: [{ ...SOLD.rows[0]!, quantity: 14 }] };
    assert.deepEqual(foundUnder({ negativeStock: 'forbid' }, BOUGHT, few), []);
  });

  it('says once an item that it has no standard cost, with how many rows wait for it', () => {
    const found = foundUnder({ method: 'standard' }, BOUGHT);
    assert.deepEqual(
      found.map(({ code, rows }) => [code, rows.length]),
      [['standardCostMissing', 2]],
    );
    assert.match(textOf(found[0]!), /so 2 rows were not posted/);
    const standardCosts = new Map([['P1', 5_000_000 as never]]);
    assert.deepEqual(foundUnder({ method: 'standard', standardCosts }, BOUGHT), []);
  });

  it('says once an item that a figure is too large to be kept', () => {
    const absurd = { itemCode: 'P2', date: '2026-03-01', quantity: 9e8, unitPrice: 9e8 };
    const found = foundUnder({}, { register: 'purchase', rows: [absurd, absurd] });
    const own = found.filter(({ code }) => code === 'figuresOutOfRange');
    assert.deepEqual(
      own.map(({ item, rows }) => [item, rows.length]),
      [['P2', 2]],
    );
    assert.deepEqual(foundUnder({}, BOUGHT), []);
  });
});
