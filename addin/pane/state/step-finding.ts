/** From one finding to the next in its detail, in the order of the list. */

import { findingsInOrder } from './issue-list.ts';
import { currentView, replaced } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
}

export interface FindingStep {
  /** From 1; 0 when it is not in the list as it is filtered now. */
  readonly position: number;
  readonly count: number;
}

export function findingStep(store: PaneStore, key: string): FindingStep {
  const findings = findingsInOrder(store.shown.value.rows);
  return {
    position: findings.findIndex((finding) => finding.key === key) + 1,
    count: findings.length,
  };
}

/** Whether there was one to go to, or the detail is shown at all. */
export function stepFinding(store: PaneStore, step: 1 | -1): boolean {
  const view = currentView(store.navigation.value);
  if (view?.kind !== 'finding') return false;
  const findings = findingsInOrder(store.shown.value.rows);
  const index = findings.findIndex(({ key }) => key === view.key);
  const next = findings[index + step];
  if (next === undefined) return true;
  store.active.value = next.key;
  store.navigation.value = replaced(store.navigation.value, { kind: 'finding', key: next.key });
  return true;
}
