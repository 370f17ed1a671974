/** Goes to a step of the first run; the tabs are read when they are first looked at. */

import { inspectTabs } from './first-run.ts';
import { type FirstRunStep } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';

export function goToStep(store: PaneStore, step: FirstRunStep): void {
  store.navigation.value = { ...store.navigation.value, open: [], firstRun: step };
  if (step === 'tabs' && store.candidates.value.length === 0) void inspectTabs(store);
}
