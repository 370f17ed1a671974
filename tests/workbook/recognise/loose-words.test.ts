/** Latin headers that are known though no list has them just so. */

import assert from 'node:assert/strict';
import { looseReadings } from '../../../core/workbook/recognise/loose-words.ts';
import { matchHeader } from '../../../core/workbook/recognise/match-header.ts';
import { type WordScope } from '../../../core/workbook/recognise/field-words.ts';

const KNOWN: readonly (readonly [string, WordScope, string])[] = [
  ['Sale Nbr', 'sales', 'documentNumber'],
  ['sale_number', 'sales', 'documentNumber'],
  ['Item Details', 'stock', 'itemName'],
  ['quantity of item', 'purchase', 'quantity'],
  ['Recieved Quantities', 'stock', 'quantityIn'],
  ['Sto.Loction', 'stock', 'warehouse'],
  ['Custmer Name', 'sales', 'customer'],
  ['Prices', 'purchase', 'unitPrice'],
];

describe('looseReadings', () => {
  for (const [header, scope, field] of KNOWN) {
    it(`lets “${header}” be known for ${field}`, () => {
      assert.equal(matchHeader(header, scope)[0]?.field, field);
    });
  }

  it('mends no word into another that lists know', () => {
    for (const header of ['Gender', 'Quality', 'Station', 'Winter', 'Margin']) {
      assert.deepEqual(looseReadings(header, 'stock'), [], header);
    }
  });

  it('leaves more than one of a thing what it is where a list has it', () => {
    assert.notEqual(
      matchHeader('Units', 'sales')[0]?.strength,
      matchHeader('Unit', 'sales')[0]?.strength,
    );
  });
});
