/** Offers to make an Excel Table of each shared tab that is none yet, with what it would do shown before it is done. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { planTable, type TablePlan } from '../../../core/sync/plan-table.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { type CellRegion } from '../../../core/workbook/workbook-host.ts';
import { paneErrorOf } from '../state/pane-error.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { useStore } from '../views/use-store.tsx';
import { isTableText, madeText, OBSTACLE_WORDS, previewText, TABLE_WORDS } from './table-words.ts';

/** What is known of one tab: nothing yet, words, or a plan to agree to. */
type Offer = LocalText | Extract<TablePlan, { status: 'possible' }> | null;

export function TableOffers(): JSX.Element | null {
  const store = useStore();
  const { bindings } = store.sync.value;
  if (bindings === null || bindings.length === 0) return null;
  return (
    <section class="stack t">
      <h2 class="gh">{TABLE_WORDS.title[store.locale.value]}</h2>
      {bindings.map(({ binding, name }) => (
        <TableOffer key={binding} binding={binding} name={name} />
      ))}
    </section>
  );
}

function TableOffer({
  binding,
  name,
}: {
  readonly binding: string;
  readonly name: string;
}): JSX.Element {
  const store = useStore();
  const locale = store.locale.value;
  const [offer, setOffer] = useState<Offer>(null);
  const ask = (work: Promise<Offer>): void => {
    work.then(setOffer, (reason: unknown) => (store.error.value = paneErrorOf(reason)));
  };
  if (offer === null) {
    return (
      <div class="row">
        <span class="cut">{name}</span>
        <button type="button" class="btn sub small" onClick={() => ask(look(store, binding))}>
          {TABLE_WORDS.look[locale]}
        </button>
      </div>
    );
  }
  if (!('region' in offer)) {
    return (
      <div role="status">
        <b>{name}</b>
        <p>{offer[locale]}</p>
      </div>
    );
  }
  const { region } = offer;
  return (
    <div class="card pick">
      <b>{name}</b>
      <p>{previewText(areaOf(region), region.rowCount - 1, region.columnCount)[locale]}</p>
      <div class="row">
        <button type="button" class="btn small" onClick={() => ask(make(store, offer))}>
          {TABLE_WORDS.make[locale]}
        </button>
        <button type="button" class="btn sub small" onClick={() => setOffer(null)}>
          {TABLE_WORDS.not[locale]}
        </button>
      </div>
    </div>
  );
}

/** "A3:I120" */
function areaOf({ row, column, rowCount, columnCount }: CellRegion): string {
  const last = `${columnLetters(column + columnCount - 1)}${row + rowCount - 1}`;
  return `${columnLetters(column)}${row}:${last}`;
}

async function look({ context: { host } }: PaneStore, binding: string): Promise<Offer> {
  const tab = (await host.describeTabs()).find((each) => each.binding === binding);
  if (tab === undefined || host.tables === undefined) return OBSTACLE_WORDS.changed;
  const plan = await planTable(host, tab.id, binding);
  if (plan.status === 'impossible') return OBSTACLE_WORDS[plan.why];
  const name = await host.tables.at(plan.region);
  return name === null ? plan : isTableText(name);
}

async function make(
  { context: { host } }: PaneStore,
  { region, guard }: Extract<TablePlan, { status: 'possible' }>,
): Promise<Offer> {
  const made = await host.tables!.make(region, guard);
  if (!('name' in made)) return TABLE_WORDS[made.status];
  return made.status === 'made' ? madeText(made.name) : isTableText(made.name);
}
