import assert from 'node:assert/strict';
import { MOVEMENT_TYPES, type MovementType } from '../../core/registers/field.ts';
import { headerWordList } from '../../core/registers/header-word-list.ts';
import {
  MOVEMENT_WORDS,
  movementSign,
  movementTypeOf,
} from '../../core/registers/movement-words.ts';
import { normaliseHeader } from '../../core/registers/normalise-header.ts';

describe('movementTypeOf', () => {
  const examples: readonly (readonly [string, MovementType])[] = [
    ['采购入库', 'receipt'],
    ['采購退貨', 'purchaseReturn'],
    ['销售出库', 'dispatch'],
    ['客退', 'salesReturn'],
    ['Sales return', 'salesReturn'],
    ['OUT', 'dispatch'],
    ['Purchase', 'receipt'],
    ['盘盈', 'gain'],
    ['报损', 'loss'],
    ['报废', 'scrap'],
    ['移仓', 'transfer'],
    ['调入', 'transferIn'],
    ['生产领料', 'consumed'],
    ['期初', 'opening'],
    ['transferOut', 'transferOut'],
  ];
  for (const [text, type] of examples) {
    it(`takes ${text} for ${type}`, () => {
      assert.equal(movementTypeOf(text), type);
    });
  }

  it('lets the register decide what a return is', () => {
    assert.equal(movementTypeOf('退货', 'purchase'), 'purchaseReturn');
    assert.equal(movementTypeOf('退货', 'sales'), 'salesReturn');
    assert.equal(movementTypeOf('Return', 'sales'), 'salesReturn');
    assert.equal(movementTypeOf('退货'), undefined);
  });

  it('knows no meaning of a word nobody has taught it', () => {
    assert.equal(movementTypeOf('天气'), undefined);
    assert.equal(movementTypeOf(''), undefined);
  });

  it('finds every type again by the name templates show', () => {
    for (const type of MOVEMENT_TYPES) {
      assert.equal(movementTypeOf(MOVEMENT_WORDS[type].name.zh), type);
      assert.equal(movementTypeOf(MOVEMENT_WORDS[type].name.en), type);
    }
  });

  it('has no word under two types', () => {
    const owners = new Map<string, MovementType>();
    for (const type of MOVEMENT_TYPES) {
      const { name, words } = MOVEMENT_WORDS[type];
      for (const text of [type, name.zh, name.en, ...headerWordList(words)]) {
        const word = normaliseHeader(text);
        assert.equal(owners.get(word) ?? type, type, text);
        owners.set(word, type);
      }
    }
  });
});

describe('movementSign', () => {
  it('says what each type does to stock', () => {
    assert.equal(movementSign('receipt'), 1);
    assert.equal(movementSign('purchaseReturn'), -1);
    assert.equal(movementSign('transfer'), 0);
  });
});
