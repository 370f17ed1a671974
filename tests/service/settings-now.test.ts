import assert from 'node:assert/strict';
import { settingsNow } from '../../sync-server/service/settings-now.ts';

describe('settingsNow', () => {
  it('takes the civil day of the machine, not that of Greenwich', () => {
    assert.equal(settingsNow(new Date(2026, 2, 1, 0, 30)).today, '2026-03-01');
    assert.equal(settingsNow(new Date(2026, 11, 31, 23, 30)).today, '2026-12-31');
  });
});
