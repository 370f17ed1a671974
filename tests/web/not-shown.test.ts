import assert from 'node:assert/strict';
import { notShownWords } from '../../addin/web/not-shown.ts';

describe('notShownWords', () => {
  it('names what is not shown, in the order of the list and in the language of the page', () => {
    assert.equal(notShownWords('tables drawings', 'zh'), '图表和图片、表格样式');
    assert.equal(notShownWords('pivots', 'en'), 'pivot tables');
  });

  it('says nothing of a file that is shown whole, nor of what it has no word for', () => {
    for (const noted of [null, '', 'unheard-of <b>']) {
      assert.equal(notShownWords(noted, 'en'), undefined);
    }
  });
});
