/** Every class of finding has a small company in which it fires, and one close to it in which it must not. */

import assert from 'node:assert/strict';
import { CATALOGUE, type CatalogueCode } from '../../../core/values/catalogue/catalogue.ts';
import { CELL_PAIRS } from './cell-pairs.ts';
import { DOCUMENT_PAIRS, MASTER_PAIRS } from './document-pairs.ts';
import { COUNT_PAIRS, LEDGER_PAIRS, REFUSAL_PAIRS } from './ledger-pairs.ts';
import { type FindingPair } from './pair.ts';
import { ROW_PAIRS } from './row-pairs.ts';
import { SYNC_PAIRS } from './sync-pairs.ts';

/** A code without a pair does not compile. */
const PAIRS: Readonly<Record<CatalogueCode, FindingPair>> = {
  ...CELL_PAIRS,
  ...ROW_PAIRS,
  ...DOCUMENT_PAIRS,
  ...MASTER_PAIRS,
  ...LEDGER_PAIRS,
  ...REFUSAL_PAIRS,
  ...COUNT_PAIRS,
  ...SYNC_PAIRS,
};

describe('every class of finding', () => {
  it('has a pair, and every pair a class', () => {
    assert.deepEqual(Object.keys(PAIRS).toSorted(), Object.keys(CATALOGUE).toSorted());
  });

  for (const [code, { fires, silent }] of Object.entries(PAIRS)) {
    it(`${code} fires, and is silent close to it`, () => {
      const [found, close] = [fires(), silent()];
      assert.ok(found.includes(code), `did not fire; found ${found.join(', ') || 'nothing'}`);
      assert.ok(!close.includes(code), 'fired where it must not');
    });
  }
});
