/** Plans rows for the masters, appends them below what is there, and takes them back. */

import { readTabNamed, undoFix, type UndoOutcome } from './apply-fix.ts';
import { type MissingMaster } from './missing-masters.ts';
import { type PaneStore } from './pane-store.ts';
import { type AddPlan, planAdd } from './plan-fix.ts';
import { reconcile } from './reconcile.ts';
import { tellDone, whileWriting } from './while-writing.ts';

/** What would be added to which tab; what has no tab is named, and stays out. */
export interface MastersPlan {
  readonly tabs: readonly { readonly tab: string; readonly rows: readonly AddPlan[] }[];
  readonly withoutTab: readonly MissingMaster[];
  /** Tabs that are not what they were when they were reconciled. */
  readonly changed: readonly string[];
}

/** Plans on the tabs as they stand now. */
export async function planMasters(
  store: PaneStore,
  chosen: readonly MissingMaster[],
): Promise<MastersPlan> {
  const tabs: { tab: string; rows: AddPlan[] }[] = [];
  const withoutTab: MissingMaster[] = [];
  const changed: string[] = [];
  for (const register of new Set(chosen.map((master) => master.register))) {
    const wanted = chosen.filter((master) => master.register === register);
    const tab = store.run.value?.tabs.find((one) => one.register === register);
    if (tab === undefined) {
      withoutTab.push(...wanted);
      continue;
    }
    const { content: now } = await readTabNamed(store.context.host, tab.tab);
    const then = store.content.value?.tabs.find(({ name }) => name === tab.tab);
    const rows: AddPlan[] = [];
    for (const { values } of wanted) {
      const plan = planAdd(tab, values, { then, now });
      if (plan.kind === 'add') rows.push({ ...plan, afterRow: plan.afterRow + rows.length });
    }
    if (rows.length === wanted.length) tabs.push({ tab: tab.tab, rows });
    else changed.push(tab.tab);
  }
  return { tabs, withoutTab, changed };
}

/** Appends what was shown, with one way back for all of it, and reconciles again. */
export async function addMasters(store: PaneStore, { tabs }: MastersPlan): Promise<void> {
  const { host } = store.context;
  const { say } = store;
  const written: AddPlan[] = [];
  await whileWriting(store, async () => {
    for (const { tab: name, rows } of tabs) {
      const [first] = rows;
      const { tab } = await readTabNamed(host, name);
      if (tab === undefined || first === undefined) continue;
      await host.insertRows(
        tab.id,
        first.afterRow,
        rows.map(({ cells }) => cells),
      );
      written.push(...rows);
    }
  });
  if (written.length === 0) return;
  const text = say.value('masters.done', { n: written.length });
  tellDone(store, { text, undo: () => takeBack(store, written) });
  await reconcile(store);
}

/** From below, so that what is above keeps its place; ends at the first row that somebody has edited since. */
async function takeBack(store: PaneStore, written: readonly AddPlan[]): Promise<UndoOutcome> {
  let worst: UndoOutcome = 'undone';
  for (const plan of written.toReversed()) {
    const outcome = await undoFix(store.context.host, plan);
    if (outcome === 'changed') return 'changed';
    if (outcome === 'cleared') worst = 'cleared';
  }
  return worst;
}
