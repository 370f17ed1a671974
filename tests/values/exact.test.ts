/** Exact numbers: what is read is what is written, and products are divided without losing a digit. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addExact,
  amountOf,
  decimalOfSheetNumber,
  divideHalfUp,
  formatAmount,
  formatMicro,
  formatScaled,
  multiplyDivide,
  parseAmount,
  parseDecimal,
  parseQuantity,
  toScaled,
  unitPriceOf,
  type Amount,
  type Quantity,
  type UnitPrice,
} from '../../core/values/exact.ts';

const safe = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -20, max: 20 }));
const divisors = safe.filter((value) => value !== 0);

function exactQuotient(left: number, right: number, divisor: number): bigint {
  const sign = divisor < 0 ? -1n : 1n;
  return divideHalfUp(BigInt(left) * BigInt(right) * sign, BigInt(Math.abs(divisor)));
}

describe('multiplyDivide', () => {
  it('agrees with big integers on any three numbers, or says that the result is out of range', () => {
    fc.assert(
      fc.property(safe, safe, divisors, (left, right, divisor) => {
        const exact = exactQuotient(left, right, divisor);
        if (Number.isSafeInteger(Number(exact))) {
          assert.equal(multiplyDivide(left, right, divisor), Number(exact));
        } else {
          assert.throws(() => multiplyDivide(left, right, divisor), RangeError);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('agrees where the quotient is a share of one of the factors, as in every cost of a dispatch', () => {
    const positive = fc.maxSafeInteger().map((value) => Math.max(1, Math.abs(value)));
    fc.assert(
      fc.property(safe, positive, positive, (value, one, other) => {
        const [part, whole] = one <= other ? [one, other] : [other, one];
        assert.equal(multiplyDivide(value, part, whole), Number(exactQuotient(value, part, whole)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('rounds a half away from zero on both sides', () => {
    assert.equal(multiplyDivide(5, 1, 2), 3);
    assert.equal(multiplyDivide(-5, 1, 2), -3);
    assert.equal(multiplyDivide(5, 1, -2), -3);
    const large = 9_000_000_000_000_001;
    assert.equal(multiplyDivide(large, 3, 6), 4_500_000_000_000_001);
    assert.equal(multiplyDivide(-large, 3, 6), -4_500_000_000_000_001);
  });

  it('never answers minus zero', () => {
    assert.ok(Object.is(multiplyDivide(-1, 1, 3), 0));
    assert.ok(Object.is(multiplyDivide(-1, 9_007_199_254_740_991, 9_007_199_254_740_991), -1));
    assert.ok(Object.is(multiplyDivide(0, -5, 3), 0));
  });
});

describe('parseDecimal and formatScaled', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }), (value, scale) => {
        const text = formatScaled(value, scale);
        assert.equal(toScaled(parseDecimal(text)!, scale), value === 0 ? 0 : value);
      }),
    );
  });

  it('read back quantities and amounts', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 2, 3), (value, scale) => {
        assert.equal(parseQuantity(formatMicro(value as Quantity)), value + 0);
        assert.equal(parseAmount(formatAmount(value as Amount, scale), scale), value + 0);
      }),
    );
  });

  it('take no text that is no number, and no number too large to keep', () => {
    for (const text of ['', '.', '-', '1,000', '12 kg', '1e999', 'NaN', '0x10', '1'.repeat(41)]) {
      assert.equal(parseDecimal(text), undefined, text);
    }
    assert.equal(parseQuantity('9007199254.740992'), undefined);
    assert.equal(parseQuantity('9007199254.740991'), Number.MAX_SAFE_INTEGER);
  });
});

describe('decimalOfSheetNumber', () => {
  it('is what the sheet shows: fifteen digits', () => {
    assert.deepEqual(decimalOfSheetNumber(0.1 + 0.2), { coefficient: 3n, scale: 1 });
    assert.deepEqual(decimalOfSheetNumber(-19.99), { coefficient: -1999n, scale: 2 });
    assert.equal(decimalOfSheetNumber(Number.NaN), undefined);
  });
});

describe('addExact', () => {
  it('throws rather than losing a digit', () => {
    assert.throws(() => addExact(Number.MAX_SAFE_INTEGER, 1), RangeError);
    assert.equal(addExact(2, 3), 5);
  });
});

describe('amountOf and unitPriceOf', () => {
  it('round once, half up', () => {
    assert.equal(amountOf(3_000_000 as Quantity, 3_335_000 as UnitPrice), 1001);
    assert.equal(unitPriceOf(1000 as Amount, 3_000_000 as Quantity), 3_333_333);
  });

  it('know no unit price without quantity, nor one too large to keep', () => {
    assert.equal(unitPriceOf(1000 as Amount, 0 as Quantity), undefined);
    assert.equal(unitPriceOf(9_008 as Amount, 1 as Quantity, 0), undefined);
  });
});
