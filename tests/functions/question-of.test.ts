import assert from 'node:assert/strict';
import { questionOf } from '../../addin/functions/question-of.ts';

describe('questionOf', () => {
  it('takes a code as text or number, a warehouse and a date', () => {
    assert.deepEqual(questionOf('onHand', ' A-1 ', '主仓', 46_112), {
      figure: 'onHand',
      item: 'A-1',
      warehouse: '主仓',
      date: '2026-03-31',
    });
    assert.deepEqual(questionOf('cost', 690_123_456_789, null, '2026-03-31'), {
      figure: 'cost',
      item: '690123456789',
      date: '2026-03-31',
    });
  });

  it('leaves out what was left out, and what a blank cell gives', () => {
    assert.deepEqual(questionOf('value', 'A-1', null, undefined), { figure: 'value', item: 'A-1' });
    assert.deepEqual(questionOf('value', 'A-1', '', 0), { figure: 'value', item: 'A-1' });
  });

  it('says what is missing or no date, in both languages', () => {
    for (const refused of [
      questionOf('onHand', '', null, null),
      questionOf('onHand', null, null, null),
      questionOf('onHand', 'A-1', null, 'last month'),
    ]) {
      assert.ok('zh' in refused && refused.en.length > 0);
    }
  });
});
