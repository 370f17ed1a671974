import assert from 'node:assert/strict';
import { problemOf } from '../../addin/pane/state/sync-state.ts';
import { loadMoreTexts, loadTexts, sayIn } from '../../addin/pane/state/texts.ts';
import { HostRefusal } from '../../core/workbook/workbook-host.ts';

describe('problemOf', () => {
  before(async () => {
    for (const locale of ['zh', 'en'] as const) {
      await loadTexts(locale);
      await loadMoreTexts(locale);
    }
  });

  const CODES: readonly HostRefusal['code'][] = [
    ...(['busy', 'protected', 'spilled', 'merged', 'fullTable'] as const),
    ...(['tabGone', 'tooLarge', 'readOnly', 'notSupported'] as const),
  ];

  for (const code of CODES) {
    it(`says what stopped a sync and what to do, in both languages: ${code}`, () => {
      const refusal = new HostRefusal(code, '采购');
      const problem = problemOf({ status: 'stopped', reason: 'host', refusal });
      assert.ok(problem !== undefined);
      for (const locale of ['zh', 'en'] as const) {
        const say = sayIn(locale);
        const [title, text] = [say(problem.title, problem.parameters), say(problem.text)];
        assert.ok(title.length > 4 && text.length > 8, `${title} ${text}`);
        // In the midst of a round something may have been written: it must not be denied.
        assert.doesNotMatch(text, /没有写入|nothing was written|untouched/i);
        const isOfOneTab = ['protected', 'spilled', 'merged', 'fullTable', 'tabGone'].includes(
          code,
        );
        if (isOfOneTab) assert.match(title, /采购/);
      }
      assert.equal(problem.code, `HOST-${code}`);
    });
  }

  it('says nothing of a sync that its person ended', () => {
    const refusal = new HostRefusal('cancelled');
    assert.equal(problemOf({ status: 'stopped', reason: 'host', refusal }), undefined);
    assert.equal(problemOf({ status: 'stopped', reason: 'cancelled' }), undefined);
  });
});
