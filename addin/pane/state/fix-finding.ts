/** Proposes, previews, applies and takes back the fix of a finding. Nothing is written before it was shown. */

import { batch } from '@preact/signals';
import { type AppliedFix, applyFix, readTabNamed, undoFix } from './apply-fix.ts';
import { opened, toTab } from './navigation.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneFinding } from './pane-run.ts';
import { findingOf, type PaneStore } from './pane-store.ts';
import { type FixPlan, planAdd, planSet, type ProposedFix, type TwoReadings } from './plan-fix.ts';
import { reconcile } from './reconcile.ts';
import { tellDone, whileWriting } from './while-writing.ts';

/** The fix of a finding that can be written: its own, or that of its likeliest cause. */
export function writableFix({ finding }: PaneFinding): ProposedFix | null {
  const causes = finding.kind === 'discrepancy' ? finding.explanations.map(({ fix }) => fix) : [];
  const fixes = [finding.fix, ...causes.slice(0, 1)];
  return fixes.find((fix) => fix !== null && fix !== undefined && fix.kind !== 'confirm') ?? null;
}

/** Plans the fix on the tab as it stands now and opens its preview. */
export async function previewFix(store: PaneStore, key: string): Promise<void> {
  const finding = findingOf(store, key);
  const fix = finding && writableFix(finding);
  if (finding === undefined || fix === null || fix === undefined) return;
  const choice = fix.kind === 'choose' ? (fix.values[0] ?? '') : '';
  await planChoice(store, finding, choice);
  if (store.plan.value !== null) {
    store.navigation.value = opened(store.navigation.value, { kind: 'fix', key });
  }
}

/** Plans again with another of several likely values. */
export async function planChoice(
  store: PaneStore,
  finding: PaneFinding,
  choice: string,
): Promise<void> {
  const fix = writableFix(finding);
  if (fix === null) return;
  try {
    store.plan.value = await planOf(store, finding, fix, choice);
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}

async function planOf(
  store: PaneStore,
  { finding }: PaneFinding,
  fix: ProposedFix,
  choice: string,
): Promise<FixPlan | null> {
  switch (fix.kind) {
    case 'confirm':
      return null;
    case 'addRow': {
      const tab = store.run.value?.tabs.find(({ register }) => register === fix.register);
      return planAdd(tab, fix.values, await readingsOf(store, tab?.tab ?? ''));
    }
    case 'setCell':
    case 'choose': {
      if (fix.cell === null) return null;
      const field = finding.kind === 'issue' ? finding.field : null;
      const value = fix.kind === 'setCell' ? fix.value : choice;
      const place = { tab: fix.tab, row: fix.row, cell: fix.cell };
      return planSet(place, field, value, await readingsOf(store, fix.tab));
    }
  }
}

async function readingsOf(store: PaneStore, tab: string): Promise<TwoReadings> {
  const { content: now } = await readTabNamed(store.context.host, tab);
  const then = store.content.value;
  return {
    then: then?.tabs.find(({ name }) => name === tab),
    now,
    dateSystem: then?.dateSystem ?? 1900,
  };
}

/** Writes the plan that is shown, reconciles again, and goes back to the list. */
export async function applyPlan(store: PaneStore): Promise<void> {
  const plan = store.plan.value;
  if (plan === null || plan.kind === 'none' || store.isWriting.value) return;
  const say = store.say.value;
  await whileWriting(store, async () => {
    if ((await applyFix(store.context.host, plan)) === 'changed') {
      store.notice.value = say('fix.changed', { tab: plan.tab, row: rowOfPlan(plan) });
      return;
    }
    const text =
      plan.kind === 'set'
        ? say('fix.done.set', { cell: plan.address, value: plan.shown.after })
        : say('fix.done.add', { row: plan.afterRow + 1 });
    batch(() => {
      tellDone(store, { text, undo: () => undoFix(store.context.host, plan) });
      store.navigation.value = toTab(store.navigation.value, 'issues');
      store.plan.value = null;
    });
    await reconcile(store);
  });
}

function rowOfPlan(plan: AppliedFix): number {
  return plan.kind === 'set' ? plan.row : plan.afterRow;
}
