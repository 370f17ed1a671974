import assert from 'node:assert/strict';
import { localeOf } from '../../sync-server/cli/locale-of.ts';

describe('localeOf', () => {
  it('takes --locale before the environment, in both spellings', () => {
    assert.equal(localeOf(['inspect', '--locale', 'en'], { LANG: 'zh_CN.UTF-8' }), 'en');
    assert.equal(localeOf(['inspect', '--locale=zh'], { LANG: 'en_US.UTF-8' }), 'zh');
  });

  it('follows LC_ALL before LC_MESSAGES before LANG', () => {
    assert.equal(localeOf([], { LC_ALL: 'en_US', LANG: 'zh_CN' }), 'en');
    assert.equal(localeOf([], { LC_MESSAGES: 'zh_TW', LANG: 'en_US' }), 'zh');
    assert.equal(localeOf([], { LANG: 'zh_CN.UTF-8' }), 'zh');
  });

  it('speaks English when nothing is said', () => {
    assert.equal(localeOf([], {}), 'en');
  });
});
