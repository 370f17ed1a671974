/** Writes the reports with charts into a tab of their own, where the host has charts. */

import { type JSX } from 'preact';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { type PaneRun } from '../state/pane-run.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { tellDone, whileWriting } from '../state/while-writing.ts';
import { useStore } from '../views/use-store.tsx';
import { reportTablesOf } from './report-tables.ts';

const BUTTON: LocalText = { zh: '写进一张新表（带图表）', en: 'Write to a tab, with charts' };
const HINT: LocalText = {
  zh: '只写进我们自己的报表，下次再写会先清空它；别的表一格都不动。',
  en: 'Written to our own report tab, which is emptied the next time; no other tab is touched.',
};
const done = (tab: string): LocalText => ({
  zh: `写进了“${tab}”。`,
  en: `Written to “${tab}”.`,
});

export function ReportButton({ run }: { readonly run: PaneRun }): JSX.Element {
  const store = useStore();
  const locale = store.locale.value;
  return (
    <section class="stack t">
      <button
        type="button"
        class="btn wide"
        disabled={store.isWriting.value}
        onClick={() => void writeReport(store, run)}
      >
        {BUTTON[locale]}
      </button>
      <small>{HINT[locale]}</small>
    </section>
  );
}

async function writeReport(store: PaneStore, run: PaneRun): Promise<void> {
  const { name, tables } = reportTablesOf(run, store.locale.value, store.say.value);
  await whileWriting(store, async () => {
    const tab = await store.context.host.writeReport?.(name, tables);
    const text = done(tab?.name ?? name)[store.locale.value];
    tellDone(store, { text });
  });
}
