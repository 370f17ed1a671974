import assert from 'node:assert/strict';
import { portionItems } from '../../sync-server/service/item-portions.ts';

describe('portionItems', () => {
  const tally = [
    { item: 'a', lines: 3 },
    { item: 'b', lines: 2 },
    { item: 'c', lines: 9 },
    { item: 'd', lines: 1 },
  ];

  it('puts whole items together up to the limit', () => {
    assert.deepEqual(portionItems(tally, 5), [['a', 'b'], ['c'], ['d']]);
  });

  it('makes one portion of a company that fits', () => {
    assert.deepEqual(portionItems(tally, 100), [['a', 'b', 'c', 'd']]);
  });

  it('makes none of a company without lines', () => {
    assert.deepEqual(portionItems([], 5), []);
  });
});
