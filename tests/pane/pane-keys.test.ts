import assert from 'node:assert/strict';
import { opened, neighbourTab, toTab } from '../../addin/pane/state/navigation.ts';
import { onPaneKey } from '../../addin/pane/state/pane-keys.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { ALL_SEVERITIES } from '../../addin/pane/state/issue-filters.ts';
import { findingsInOrder } from '../../addin/pane/state/issue-list.ts';
import { openPane } from './pane-in-memory.ts';

const key = (name: string, held: { ctrl?: boolean; alt?: boolean } = {}) => ({
  key: name,
  ctrlKey: held.ctrl === true,
  altKey: held.alt === true,
});

describe('onPaneKey', () => {
  it('goes one view back with Escape, and leaves Escape alone where there is none', () => {
    const { store } = openPane();
    assert.equal(onPaneKey(store, key('Escape'), false, null), false);
    store.navigation.value = opened(store.navigation.value, { kind: 'reports' });
    assert.equal(onPaneKey(store, key('Escape'), false, null), true);
    assert.deepEqual(store.navigation.value.open, []);
  });

  it('cancels a run only when Escape is pressed twice', async () => {
    const { store } = openPane();
    const run = reconcile(store);
    onPaneKey(store, key('Escape'), false, null);
    assert.notEqual(store.progress.value, null);
    assert.match(store.notice.value ?? '', /Esc/);
    onPaneKey(store, key('Escape'), false, null);
    assert.equal(store.progress.value, null);
    await run;
    assert.equal(store.run.value, null);
  });

  it('goes to the next finding and back with Alt and arrows, and stops at the ends', async () => {
    const { store } = openPane();
    await reconcile(store);
    store.list.value = { ...store.list.value, severities: ALL_SEVERITIES };
    const keys = findingsInOrder(store.shown.value.rows).map((finding) => finding.key);
    assert.ok(keys.length >= 2);
    store.navigation.value = opened(toTab(store.navigation.value, 'issues'), {
      kind: 'finding',
      key: keys[0]!,
    });
    const shown = (): unknown => store.navigation.value.open.at(-1);
    onPaneKey(store, key('ArrowDown', { alt: true }), false, null);
    assert.deepEqual(shown(), { kind: 'finding', key: keys[1] });
    onPaneKey(store, key('ArrowUp', { alt: true }), false, null);
    onPaneKey(store, key('ArrowUp', { alt: true }), false, null);
    assert.deepEqual(shown(), { kind: 'finding', key: keys[0] });
    assert.equal(store.navigation.value.open.length, 1);
  });

  it('presses the primary button with Ctrl+Enter and goes to the search with a slash, but not while typing', () => {
    const { store } = openPane();
    const pressed: string[] = [];
    const frame = {
      querySelector: (selector: string) => ({
        click: () => pressed.push(`click ${selector}`),
        focus: () => pressed.push(`focus ${selector}`),
      }),
    };
    assert.ok(onPaneKey(store, key('Enter', { ctrl: true }), false, frame));
    assert.ok(onPaneKey(store, key('/'), false, frame));
    assert.ok(!onPaneKey(store, key('/'), true, frame));
    assert.ok(!onPaneKey(store, key('z', { ctrl: true }), true, frame));
    assert.deepEqual(pressed, ['click [data-primary="true"]', 'focus [data-search="true"]']);
  });
});

describe('neighbourTab', () => {
  it('stays at the ends', () => {
    assert.equal(neighbourTab('home', -1), 'home');
    assert.equal(neighbourTab('home', 1), 'issues');
    assert.equal(neighbourTab('more', 1), 'more');
  });
});
