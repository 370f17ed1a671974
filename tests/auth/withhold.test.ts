import assert from 'node:assert/strict';
import { type DiscrepancyReport } from '../../core/contract/findings.ts';
import { wordsOf } from '../../core/contract/report-findings.ts';
import { FIELD_IDS, FIELDS } from '../../core/registers/field.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { FULL_RIGHTS, NO_RIGHTS, type Rights } from '../../sync-server/auth/rights.ts';
import {
  isCostField,
  isShownWhole,
  shownDiscrepancy,
  shownLine,
  shownRow,
  withheldFields,
} from '../../sync-server/auth/withhold.ts';

/** Somebody who reads everything, and sees and writes what is said. */
const reader = (more: Partial<Rights> = {}): Rights => ({
  ...NO_RIGHTS,
  countsBlind: false,
  reads: new Set(REGISTER_IDS),
  ...more,
});

describe('isCostField', () => {
  it('knows what things cost from what customers pay', () => {
    const costs = [
      ...(['purchase.unitPrice', 'purchase.freight', 'purchase-orders.amount'] as const),
      ...(['sales.costPrice', 'sales-orders.costPrice', 'customers.costPrice'] as const),
      ...(['items.costPrice', 'stock.balanceValue', 'counts.balanceValue'] as const),
      'suppliers.openingPayable',
    ];
    const others = [
      ...(['sales.unitPrice', 'sales-orders.amount', 'customers.openingReceivable'] as const),
      ...(['items.salePrice', 'items.minimumPrice', 'suppliers.creditLimit'] as const),
      ...(['stock.balanceQuantity', 'purchase.taxRate', 'purchase.supplier'] as const),
    ];
    const isCost = (name: string): boolean => {
      const [register, field] = name.split('.');
      const known = REGISTER_IDS.find((id) => id === register)!;
      return isCostField(
        known,
        FIELD_IDS.find((id) => id === field)!,
      );
    };
    assert.deepEqual(
      costs.filter((name) => !isCost(name)),
      [],
    );
    assert.deepEqual(others.filter(isCost), []);
  });

  it('leaves no money column of a register of what was bought out', () => {
    const money = FIELD_IDS.filter((field) => ['price', 'amount'].includes(FIELDS[field].kind));
    assert.deepEqual(
      money.filter((field) => !isCostField('purchase', field)),
      ['salePrice', 'minimumPrice', 'creditLimit'],
    );
  });
});

describe('withheldFields', () => {
  it('withholds nothing from those who see costs, or write the register themselves', () => {
    for (const register of REGISTER_IDS) {
      assert.equal(withheldFields(FULL_RIGHTS, register).size, 0);
      assert.equal(withheldFields(reader({ writes: new Set([register]) }), register).size, 0);
    }
  });

  it('does not tell a blind counter what to find, in a count and in a stock register', () => {
    const blind = reader({ seesCost: true, countsBlind: true });
    const expected = [
      ...['openingQuantity', 'availableQuantity', 'balanceQuantity', 'bookQuantity'],
      'differenceQuantity',
    ].sort();
    for (const register of ['counts', 'stock'] as const) {
      assert.deepEqual([...withheldFields(blind, register)].sort(), expected);
    }
    assert.equal(withheldFields(blind, 'purchase').size, 0);
  });
});

describe('shownLine and shownRow', () => {
  const canary = '7919.13';
  const values = Object.fromEntries(FIELD_IDS.map((field) => [field, canary]));
  const extra = [{ header: '毛利', text: canary }];
  const source = { file: 'a', tab: 'b', row: 1 };
  const lineOf = (register: (typeof REGISTER_IDS)[number]) => ({
    ...{ id: 'x', register, item: 'A', values, source },
  });

  it('leave no cost in a register the caller neither writes nor sees the costs of', () => {
    const rights = reader();
    for (const register of REGISTER_IDS) {
      const shown = shownLine(rights, { ...lineOf(register), extra });
      const row = shownRow(rights, register, { fields: values, unread: values, extra });
      const kept = FIELD_IDS.filter((field) => !isCostField(register, field));
      assert.deepEqual(Object.keys(shown.values).sort(), [...kept].sort());
      assert.deepEqual(Object.keys(row.fields).sort(), [...kept].sort());
      assert.deepEqual(Object.keys(row.unread!).sort(), [...kept].sort());
      assert.equal('extra' in shown || 'extra' in row, false);
      assert.deepEqual([shown.id, shown.item, shown.source], ['x', 'A', source]);
    }
  });

  it('change nothing for those who see costs', () => {
    for (const register of REGISTER_IDS) {
      const row = { fields: values, extra };
      const line = { ...lineOf(register), extra };
      assert.equal(shownRow(FULL_RIGHTS, register, row), row);
      assert.equal(shownLine(FULL_RIGHTS, line), line);
    }
  });

  it('keep columns without a meaning where only the expected quantity is withheld', () => {
    const blind = reader({ seesCost: true, countsBlind: true });
    const row = shownRow(blind, 'counts', { fields: { bookQuantity: '5' }, extra });
    assert.deepEqual(row, { fields: {}, extra });
    const line = shownLine(blind, { ...lineOf('counts'), values: { bookQuantity: '5' }, extra });
    assert.deepEqual([line.values, line.extra], [{}, extra]);
  });

  it('make no member up that was not there', () => {
    const blind = reader({ seesCost: true, countsBlind: true });
    assert.deepEqual(shownRow(blind, 'counts', { fields: { remark: 'x' } }), {
      fields: { remark: 'x' },
    });
    assert.equal('extra' in shownLine(blind, lineOf('counts')), false);
  });
});

describe('shownDiscrepancy', () => {
  const of = (measure: DiscrepancyReport['measure'], more: object = {}): DiscrepancyReport =>
    ({ code: 'stockTabDiffers', measure, parameters: {}, ...more }) as DiscrepancyReport;

  it('keeps findings in money to those who see costs', () => {
    const shown = (rights: Rights): readonly string[] =>
      (['quantity', 'value', 'unitCost', 'days', 'count'] as const).filter(
        (measure) => shownDiscrepancy(rights, of(measure)) !== undefined,
      );
    assert.deepEqual(shown(reader()), ['quantity', 'days', 'count']);
    assert.deepEqual(shown(FULL_RIGHTS), ['quantity', 'value', 'unitCost', 'days', 'count']);
  });

  it('takes the amounts out of a finding about quantities, out of its texts too', () => {
    const parameters = {
      ...{ register: 'Purchases', month: '2026-01', rows: 1, storedRows: 2 },
      ...{ actual: '1', expected: '4', amount: '1,000', storedAmount: '24,757.39' },
    };
    const report = of('quantity', {
      code: 'totalsDiffer',
      ...wordsOf('totalsDiffer', parameters),
    });
    assert.equal(shownDiscrepancy(FULL_RIGHTS, report), report);
    const shown = shownDiscrepancy(reader(), report)!;
    assert.doesNotMatch(JSON.stringify(shown), /1,000|24,757/);
    assert.match(shown.text.en, /2 rows, quantity 4, amount —/);
    const newer = of('quantity', { code: 'ofAnotherVersion', parameters });
    assert.equal(shownDiscrepancy(reader(), newer), undefined);
  });
});

describe('isShownWhole', () => {
  it('is true of registers that are read and have nothing taken out', () => {
    const rights = reader({ writes: new Set(['counts']), reads: new Set(['counts', 'purchase']) });
    assert.equal(isShownWhole(rights, 'counts'), true);
    assert.equal(isShownWhole(rights, 'purchase'), false);
    assert.equal(isShownWhole({ ...rights, seesCost: true }, 'purchase'), true);
    assert.equal(isShownWhole({ ...rights, seesCost: true }, 'sales'), false);
  });
});
