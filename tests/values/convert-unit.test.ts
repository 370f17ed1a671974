/** Units convert exactly, or the conversion says why it cannot. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertUnit, type ItemUnits } from '../../core/values/convert-unit.ts';
import { type Quantity } from '../../core/values/exact.ts';

const TEA: ItemUnits = {
  mainUnit: '件',
  conversions: [
    { unit: '箱', numerator: 12n, denominator: 1n },
    { unit: '打', numerator: 1n, denominator: 3n },
  ],
};

describe('convertUnit', () => {
  it('converts by the factor, through the main unit', () => {
    const two = 2_000_000 as Quantity;
    assert.deepEqual(convertUnit(two, '箱', '件', TEA), {
      status: 'converted',
      quantity: 24_000_000,
    });
    assert.deepEqual(convertUnit(two, '箱', '打', TEA), {
      status: 'converted',
      quantity: 72_000_000,
    });
  });

  it('says that a conversion is unknown, and never takes it as 1', () => {
    const one = 1_000_000 as Quantity;
    const unknown = { status: 'unknownConversion', from: '箱', to: 'kg' };
    assert.deepEqual(convertUnit(one, '箱', 'kg', TEA), unknown);
  });

  it('says that a result has no exact figure', () => {
    const one = 1_000_000 as Quantity;
    assert.equal(convertUnit(one, '打', '件', TEA).status, 'notExact');
    const large = Number.MAX_SAFE_INTEGER as Quantity;
    assert.equal(convertUnit(large, '箱', '件', TEA).status, 'notExact');
  });

  it('comes back to the same quantity wherever it converts at all', () => {
    const factor = fc.bigInt({ min: 1n, max: 1000n });
    fc.assert(
      fc.property(fc.integer(), factor, factor, (quantity, numerator, denominator) => {
        const units = { mainUnit: 'a', conversions: [{ unit: 'b', numerator, denominator }] };
        const there = convertUnit(quantity as Quantity, 'a', 'b', units);
        if (there.status !== 'converted') return;
        const back = convertUnit(there.quantity, 'b', 'a', units);
        assert.deepEqual(back, { status: 'converted', quantity });
      }),
    );
  });
});
