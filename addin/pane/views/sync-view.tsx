/** Sync: what is shared with the server; without a server it says what that means. */

import { type JSX } from 'preact';
import { Empty } from './empty.tsx';
import { useStore } from './use-store.tsx';

export function SyncView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { isConnected } = store.context.server;
  return (
    <Empty
      drawing="tab"
      title={say(isConnected ? 'sync.later' : 'sync.none')}
      text={say('sync.none.text')}
    />
  );
}
