import assert from 'node:assert/strict';
import { checkedTabs } from '../../addin/pane/state/checked-tabs.ts';

const TABS = [
  { name: '采购', rows: 182 },
  { name: '说明', rows: 9 },
];

describe('checkedTabs', () => {
  it('says roughly how large a tab is that nobody looked at yet', () => {
    assert.deepEqual(checkedTabs(TABS, []), [
      { name: '采购', rows: 180, isExact: false },
      { name: '说明', rows: 9, isExact: false },
    ]);
  });

  it('counts the rows of data of what was recognised, and leaves out what is no register', () => {
    const candidates = [
      { tab: '采购', register: 'purchase', rowCount: 179 },
      { tab: '说明', register: 'other', rowCount: 0 },
    ] as const;
    assert.deepEqual(checkedTabs(TABS, candidates), [{ name: '采购', rows: 179, isExact: true }]);
  });
});
