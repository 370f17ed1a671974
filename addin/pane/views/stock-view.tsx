/** Stock: what is there of every item, by the ledger; low, negative, expiring and high ones told. */

import { type JSX } from 'preact';
import { amountFigure, dayText, figure } from '../state/figures.ts';
import { type PaneRun } from '../state/pane-run.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { openCard, showStockOf } from '../state/show-stock.ts';
import {
  type ShownStock,
  STOCK_FLAGS,
  type StockFlag,
  type StockList,
  stockList,
  type StockListState,
} from '../state/stock-list.ts';
import { Empty } from './empty.tsx';
import { Icon, type IconName } from './icon.tsx';
import { ReconcileFirst } from './reconcile-first.tsx';
import { SearchField } from './search-field.tsx';
import { useStore } from './use-store.tsx';

/** Rows drawn at once; searching narrows further. */
const ROWS_SHOWN = 300;

export function StockView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const run = store.run.value;
  if (run === null) return <ReconcileFirst text={say('stock.notRun')} />;
  const state = store.stock.value;
  const rows = store.stockAsOf.value?.rows ?? run.stock;
  const list = stockList(rows, state, todayOf(store));
  return (
    <>
      <h1 class="vh">{say('stock.title')}</h1>
      <section class="stack">
        <SearchField
          value={state.search}
          placeholder={say('stock.search')}
          label={say('stock.search.label')}
          onSearch={(search) => change(store, { search })}
        />
        <Selects run={run} list={list} />
        <FlagChips list={list} />
      </section>
      {list.rows.length === 0 ? (
        <Empty drawing="nothing" title={say('stock.none')} />
      ) : (
        <section class="list">
          <div class="gh">
            <span>{say('stock.items', { n: figure(String(list.rows.length)) })}</span>
            <span class="cap right num">{amountFigure(run.totals.value)}</span>
          </div>
          {list.rows.slice(0, ROWS_SHOWN).map((row) => (
            <StockItem key={row.item} row={row} />
          ))}
        </section>
      )}
    </>
  );
}

function change(store: PaneStore, to: Partial<StockListState>): void {
  store.stock.value = { ...store.stock.value, ...to };
}

function Selects({ run, list }: { readonly run: PaneRun; readonly list: StockList }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { warehouse } = store.stock.value;
  return (
    <div class="row">
      <select
        class="in"
        aria-label={say('stock.warehouse')}
        value={warehouse === null ? '' : `=${warehouse}`}
        onChange={({ currentTarget: { value } }) =>
          change(store, { warehouse: value === '' ? null : value.slice(1) })
        }
      >
        <option value="">{say('stock.allWarehouses')}</option>
        {list.warehouses.map((name) => (
          <option key={name} value={`=${name}`}>
            {name === '' ? say('stock.noWarehouse') : name}
          </option>
        ))}
      </select>
      <input
        class="in"
        type="date"
        aria-label={say('card.asOf')}
        value={store.stockAsOf.value?.day ?? (run.lastDay <= todayOf(store) ? run.lastDay : '')}
        onChange={({ currentTarget }) => void showStockOf(store, currentTarget.value)}
      />
    </div>
  );
}

function FlagChips({ list }: { readonly list: StockList }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { flag } = store.stock.value;
  return (
    <div class="chips" role="group" aria-label={say('stock.only')}>
      {STOCK_FLAGS.map((one) => (
        <button
          key={one}
          type="button"
          class="chip"
          aria-pressed={flag === one}
          onClick={() => change(store, { flag: flag === one ? null : one })}
        >
          <span>{say(`stock.${one}`)}</span> <span class="num">{list.counts[one]}</span>
        </button>
      ))}
    </div>
  );
}

function StockItem({ row }: { readonly row: ShownStock }): JSX.Element {
  const store = useStore();
  return (
    <button type="button" class="rw no-i" onClick={() => void openCard(store, row.item)}>
      <span class="a cut">{row.name === '' ? row.item : row.name}</span>
      <span class="n num">
        {figure(row.quantity)} <span class="unit muted">{row.unit}</span>
      </span>
      <span class="b">
        <span class="cut num">{placesOf(store, row)}</span>
        {row.flags.length === 0 ? null : (
          <span class="right">
            <FlagTag row={row} flag={row.flags[0]!} />
          </span>
        )}
      </span>
    </button>
  );
}

/** Where it is; more than three places are for the card. */
const PLACES_SHOWN = 3;

function placesOf(
  store: PaneStore,
  { item, name, places, minimum, flags, expiry }: ShownStock,
): string {
  const say = store.say.value;
  if (flags[0] === 'expiring' && expiry !== null) {
    const day = dayText(expiry.date, store.locale.value, todayOf(store));
    return `${say('stock.lot', { lot: expiry.lot })} · ${day}`;
  }
  if (flags[0] === 'negative') {
    const below = places.filter(({ quantity }) => quantity.startsWith('-'));
    return below
      .slice(0, PLACES_SHOWN)
      .map(({ warehouse, lot, quantity }) => `${warehouse} ${lot} ${figure(quantity)}`.trim())
      .join(' · ');
  }
  const byWarehouse = [...Map.groupBy(places, ({ warehouse }) => warehouse)].map(([where, lots]) =>
    lots.length === 1 ? `${where} ${figure(lots[0]!.quantity)}`.trim() : where,
  );
  const parts = byWarehouse.slice(0, PLACES_SHOWN);
  if (flags[0] === 'low' && minimum !== null) {
    parts.push(say('stock.safety', { n: figure(minimum) }));
  }
  return [name === '' ? '' : item, ...parts].filter((part) => part !== '').join(' · ');
}

const FLAG_LOOKS: Readonly<Record<StockFlag, readonly [look: string, icon: IconName]>> = {
  negative: ['error', 'error'],
  low: ['warn', 'warn'],
  expiring: ['warn', 'warn'],
  high: ['info', 'info'],
};

function FlagTag({
  row,
  flag,
}: {
  readonly row: ShownStock;
  readonly flag: StockFlag;
}): JSX.Element {
  const say = useStore().say.value;
  const [look, icon] = FLAG_LOOKS[flag];
  const days = row.expiry?.days ?? 0;
  const text =
    flag === 'expiring'
      ? days < 0
        ? say('stock.expired')
        : say('stock.days', { n: days })
      : say(`stock.${flag}`);
  return (
    <span class={`tag ${look}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
