/** Sync: without a server it says what that means; else its views are loaded, which a first look at the pane needs not. */

import { type JSX } from 'preact';
import { Empty } from './empty.tsx';
import { later } from './later.tsx';
import { useStore } from './use-store.tsx';

const SyncPanel = later(async () => (await import('../sync/sync-panel.tsx')).SyncPanel, {
  needsMoreTexts: true,
});
const ConflictView = later(async () => (await import('../sync/conflict-view.tsx')).ConflictView, {
  needsMoreTexts: true,
});

const TableOffers = later(async () => (await import('../tables/table-offers.tsx')).TableOffers);

/** `conflict` shows one conflict; left out, the whole of sync. */
export function SyncView({ conflict }: { readonly conflict?: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  if (!store.context.server.isConnected) {
    return <Empty drawing="tab" title={say('sync.none')} text={say('sync.none.text')} />;
  }
  if (conflict !== undefined) return <ConflictView id={conflict} />;
  return (
    <>
      <SyncPanel />
      {store.context.host.tables === undefined ? null : <TableOffers />}
    </>
  );
}
