/** Shows findings in the cells, or takes them away again: the workbook's own looks come back. */

import { askAboutRun } from './ask-about-run.ts';
import { type PaneStore } from './pane-store.ts';
import { paneErrorOf } from './pane-error.ts';

const MARKS_SETTING = 'tallybook.marks';

/** Brings the marks of every tab in line with the last run; a tab that refuses is told and the others go on. */
export async function setMarks(store: PaneStore): Promise<void> {
  const { host } = store.context;
  const marks = new Map(
    store.areMarksOn.value ? store.run.value?.marks.map((tab) => [tab.tab, tab.marks]) : [],
  );
  for (const { id, name } of await host.describeTabs()) {
    try {
      await host.setMarks(id, marks.get(name) ?? []);
    } catch (reason) {
      store.error.value = paneErrorOf(reason);
    }
  }
}

export async function switchMarks(store: PaneStore, areOn: boolean): Promise<void> {
  store.areMarksOn.value = areOn;
  await store.context.host.writeSetting(MARKS_SETTING, areOn ? null : 'off');
  await setMarks(store);
}

export async function recallMarks(store: PaneStore): Promise<void> {
  store.areMarksOn.value = (await store.context.host.readSetting(MARKS_SETTING)) !== 'off';
}

/** Notes are in the language of whoever looks, so a change of language writes them again. */
export async function translateMarks(store: PaneStore): Promise<void> {
  const { run, locale } = store;
  if (run.value === null) return;
  const marks = await askAboutRun(store, 'marks', { locale: locale.value });
  run.value = { ...run.value, marks };
  await setMarks(store);
}
