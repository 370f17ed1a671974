import assert from 'node:assert/strict';
import { standardCostsOf } from '../../core/ledger/standard-costs.ts';
import { type Line } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type UnitPrice } from '../../core/values/exact.ts';

function line(register: RegisterId, item: string, costPrice?: number): Line {
  return {
    id: `${register}-${item}`,
    register,
    source: { file: 'book.xlsx', tab: register, row: 1 },
    sequence: 1,
    item,
    values: costPrice === undefined ? {} : { costPrice: (costPrice * 1_000_000) as UnitPrice },
  };
}

describe('standardCostsOf', () => {
  it('takes the cost price of the items register, before that of the stock tab', () => {
    const costs = standardCostsOf([line('stock', 'A', 3), line('items', 'A', 2)]);
    assert.deepEqual([...costs], [['A', 2_000_000]]);
  });

  it('takes the stock tab where the items register prices nothing', () => {
    const costs = standardCostsOf([
      line('items', 'A'),
      line('stock', 'A', 3),
      line('stock', 'A', 4),
    ]);
    assert.deepEqual([...costs], [['A', 3_000_000]]);
  });

  it('takes no price of purchases for a standard', () => {
    assert.equal(standardCostsOf([line('purchase', 'A', 3)]).size, 0);
  });
});
