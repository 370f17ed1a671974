/** Keeps a shared workbook in step: listens for what others did, says so, and runs rounds where a person switched that on. */

import { effect } from '@preact/signals';
import { NOTICES_PATH } from '../../../core/sync/sync-paths.ts';
import { hasNews, wantsRound } from '../state/auto-round.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { loadDecisions, loadSync, setSync, syncByItself } from './sync-actions.ts';

/** After the last edit or notice, in milliseconds: a person types several cells in a row. */
const SETTLE_MS = 4_000;
/** After a round that did not come to its end. */
const RETRY_MS = 60_000;
/** How often a server that cannot be listened to is asked. */
const POLL_MS = 60_000;
/** Kept with the workbook: '1' where rounds run by themselves. */
const AUTOMATIC = 'tallybook.automatic';

/** What the machine gives: waiting, and whether anybody looks. Both return how to stop. */
export interface AutoClock {
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly isSeen: () => boolean;
}

/** Returns how to end it. */
export async function beginSync(store: PaneStore, clock: AutoClock): Promise<() => void> {
  const { host, server } = store.context;
  if (!server.isConnected) return () => undefined;
  const isAutomatic = (await host.readSetting(AUTOMATIC)) === '1';
  await loadSync(store);
  setSync(store, { isAutomatic });
  let stopHearing = (): void => undefined;
  let isHearing = false;
  const stopEffect = effect(() => {
    const isShared = (store.sync.value.bindings ?? []).length > 0;
    if (isShared === isHearing) return;
    isHearing = isShared;
    stopHearing();
    stopHearing = isShared ? hear(store, clock) : () => undefined;
  });
  const stopRounds = runRounds(store, clock);
  return () => {
    stopEffect();
    stopRounds();
    stopHearing();
  };
}

/** Switches rounds by themselves on or off, for this workbook. */
export async function switchAutomatic(store: PaneStore, isAutomatic: boolean): Promise<void> {
  setSync(store, { isAutomatic, needsLook: false });
  await store.context.host.writeSetting(AUTOMATIC, isAutomatic ? '1' : null);
}

/** By the server's notices where the page can listen, else by asking now and then while somebody looks. */
function hear(store: PaneStore, clock: AutoClock): () => void {
  const { listen } = store.context.server;
  if (listen !== undefined) {
    return listen(NOTICES_PATH, {
      onOpen: () => {
        setSync(store, { hearing: 'open' });
        void learn(store);
      },
      onNotice: () => void learn(store),
      onLost: () => setSync(store, { hearing: 'lost' }),
    });
  }
  let stop = (): void => undefined;
  const ask = (): void => {
    stop = clock.after(POLL_MS, ask);
    if (!clock.isSeen()) return;
    void loadDecisions(store).then((isReached) =>
      setSync(store, { hearing: isReached ? 'open' : 'lost' }),
    );
  };
  ask();
  return () => stop();
}

/** A notice says only that something changed: what, is asked for. Told once, when it is new. */
async function learn(store: PaneStore): Promise<void> {
  const before = hasNews(store.sync.value);
  await loadDecisions(store);
  if (!before && hasNews(store.sync.value)) {
    store.spoken.value = store.say.value('sync.news.spoken');
  }
}

function runRounds(store: PaneStore, clock: AutoClock): () => void {
  let cancel: (() => void) | null = null;
  const factsOf = (): Parameters<typeof wantsRound>[0] => ({
    sync: store.sync.value,
    hasUnsent: store.unsentTabs.value.size > 0,
    isBusy: store.isWriting.value || store.progress.value !== null,
  });
  const stop = effect(() => {
    const isWanted = wantsRound(factsOf());
    cancel?.();
    cancel = null;
    if (!isWanted) return;
    const wait = store.sync.value.problem === null ? SETTLE_MS : RETRY_MS;
    cancel = clock.after(wait, () => {
      cancel = null;
      if (wantsRound(factsOf())) void syncByItself(store);
    });
  });
  return () => {
    stop();
    cancel?.();
  };
}
