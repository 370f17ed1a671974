/** Gives every view the store without handing it down step by step. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type PaneStore } from '../state/pane-store.ts';

export const StoreContext = createContext<PaneStore | null>(null);

export function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('a view outside the pane');
  return store;
}
