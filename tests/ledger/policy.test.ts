/** What is offered and what is refused, with words. */

import assert from 'node:assert/strict';
import { defaultPolicy, OFFERED_POLICY, policyRefusal } from '../../core/ledger/policy.ts';

describe('policyRefusal', () => {
  it('refuses nothing that is offered', () => {
    for (const [setting, values] of Object.entries(OFFERED_POLICY)) {
      for (const value of values) assert.equal(policyRefusal(setting, value), undefined);
    }
  });

  it('says in both languages why a setting is not offered, and names the choices', () => {
    assert.match(policyRefusal('method', 'lifo')!.zh, /后进先出/);
    assert.match(policyRefusal('correction', 'forward')!.en, /not offered/);
    assert.match(policyRefusal('costScope', 'shelf')!.en, /company, warehouse/);
    assert.match(policyRefusal('rounding', 'down')!.en, /no valuation setting/);
  });
});

describe('defaultPolicy', () => {
  it('keeps costs per warehouse, but per company for the monthly average, and per lot for lots', () => {
    assert.equal(defaultPolicy('fifo').costScope, 'warehouse');
    assert.equal(defaultPolicy('monthlyAverage').costScope, 'company');
    assert.equal(defaultPolicy('specificLot').lotCosting, 'perLot');
  });
});
