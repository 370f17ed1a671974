import assert from 'node:assert/strict';
import { hasNews, maySendUnseen, wantsRound } from '../../addin/pane/state/auto-round.ts';
import { NO_SYNC, type SyncState } from '../../addin/pane/state/sync-state.ts';
import { type SyncEntry } from '../../core/contract/sync-decisions.ts';
import { type TabPreview } from '../../core/sync/round-outcome.ts';

const entry = (change: Partial<SyncEntry>): SyncEntry => ({
  session: 's',
  replica: 'theirs',
  author: 'li',
  at: '2026-04-02T06:00:00Z',
  binding: 'b1',
  register: 'sales',
  firstRevision: 7,
  lastRevision: 8,
  inserted: 1,
  updated: 0,
  deleted: 0,
  isReverted: false,
  ...change,
});

const shared = (syncs: readonly SyncEntry[], change: Partial<SyncState> = {}): SyncState => ({
  ...NO_SYNC,
  bindings: [{ binding: 'b1', register: 'sales', name: '销售登记' }],
  replica: 'mine',
  syncedAt: '2026-04-01T10:00',
  seenRevision: 5,
  isAutomatic: true,
  hearing: 'open',
  history: { syncs: [...syncs], versions: [] },
  ...change,
});

const facts = (
  sync: SyncState,
  more: { readonly hasUnsent?: boolean; readonly isBusy?: boolean } = {},
): Parameters<typeof wantsRound>[0] => ({ sync, hasUnsent: false, isBusy: false, ...more });

describe('hasNews', () => {
  it('is what another workbook sent after what was seen, into a tab that is shared here', () => {
    assert.equal(hasNews(shared([entry({})])), true);
    assert.equal(hasNews(shared([entry({ lastRevision: 5 })])), false);
    assert.equal(hasNews(shared([entry({ replica: 'mine' })])), false);
    assert.equal(hasNews(shared([entry({ binding: 'elsewhere' })])), false);
  });

  it('goes by the time of the last sync in a workbook that was just opened', () => {
    const opened = { seenRevision: null };
    assert.equal(hasNews(shared([entry({})], opened)), true);
    assert.equal(hasNews(shared([entry({ at: '2026-03-01T00:00:00Z' })], opened)), false);
    assert.equal(hasNews(shared([entry({})], { ...opened, syncedAt: '' })), false);
  });
});

describe('wantsRound', () => {
  it('wants one for news and for edits, and none without either', () => {
    assert.equal(wantsRound(facts(shared([entry({})]))), true);
    assert.equal(wantsRound(facts(shared([]), { hasUnsent: true })), true);
    assert.equal(wantsRound(facts(shared([]))), false);
  });

  it('wants none while anything waits for a person, or nobody asked for it', () => {
    const news = [entry({})];
    for (const change of [
      { isAutomatic: false },
      { needsLook: true },
      { fork: 'copied' },
      { hearing: 'lost' },
      { bindings: [] },
      { phase: { kind: 'preview', tabs: [] } },
    ] as const) {
      assert.equal(wantsRound(facts(shared(news, change))), false, JSON.stringify(change));
    }
    assert.equal(wantsRound(facts(shared(news), { isBusy: true })), false);
  });
});

describe('maySendUnseen', () => {
  const tab = (change: Partial<TabPreview>): TabPreview =>
    ({
      fresh: 2,
      changed: 1,
      deleted: 0,
      expectedConflicts: 0,
      warnings: [],
      ...change,
    }) as TabPreview;

  it('lets new and changed rows go, and nothing that a person should look at', () => {
    assert.equal(maySendUnseen([tab({}), tab({})]), true);
    assert.equal(maySendUnseen([tab({}), tab({ deleted: 1 })]), false);
    assert.equal(maySendUnseen([tab({ expectedConflicts: 1 })]), false);
    assert.equal(maySendUnseen([tab({ warnings: ['manyDeletes'] as never })]), false);
  });
});
