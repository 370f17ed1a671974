import assert from 'node:assert/strict';
import { type FieldId } from '../../core/registers/field.ts';
import { rowFormula } from '../../templates/row-formula.ts';

const LETTERS = new Map<FieldId, string>([
  ['quantity', 'I'],
  ['unitPrice', 'J'],
  ['amount', 'K'],
  ['taxAmount', 'M'],
]);

describe('rowFormula', () => {
  it('shows nothing until every field it names is filled in', () => {
    const formula = rowFormula(
      { field: 'amount', formula: 'ROUND(quantity*unitPrice,2)' },
      LETTERS,
      4,
    );
    assert.equal(formula, 'IF(COUNT(I4,J4)<2,"",ROUND(I4*J4,2))');
  });

  it('counts blanks as nothing where the definition says so', () => {
    const formula = rowFormula(
      { field: 'amountWithTax', formula: 'amount+taxAmount', formulaTakesBlanks: true },
      LETTERS,
      7,
    );
    assert.equal(formula, 'IF(COUNT(K7,M7)<1,"",N(K7)+N(M7))');
  });

  it('is nothing for a column that a person fills in', () => {
    assert.equal(rowFormula({ field: 'quantity' }, LETTERS, 4), undefined);
  });

  it('refuses a field that the tab does not show', () => {
    assert.throws(() => rowFormula({ field: 'amount', formula: 'quantity*costPrice' }, LETTERS, 4));
  });
});
