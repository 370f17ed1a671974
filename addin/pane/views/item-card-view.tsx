/** The card of one item: the bridge from opening to closing, the daily balance, and the ledger line by line. */

import { type JSX } from 'preact';
import { cardView, type CardView, monthStart } from '../state/card-view.ts';
import { amountFigure, dayText, figure, isZero, signedFigure } from '../state/figures.ts';
import { jumpTo } from '../state/jump.ts';
import { ALL_SEVERITIES } from '../state/issue-filters.ts';
import { FIRST_LIST } from '../state/issue-list.ts';
import { toTab } from '../state/navigation.ts';
import { type CardEntry, type ItemCard } from '../state/pane-run.ts';
import { type CardState, todayOf } from '../state/pane-store.ts';
import { isWrong } from '../state/run-summary.ts';
import { chooseCardWarehouse } from '../state/show-stock.ts';
import { BalanceChart } from './balance-chart.tsx';
import { Empty } from './empty.tsx';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';
import { Words } from './words.tsx';

export function ItemCardView(): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const state = store.card.value;
  if (state === null) return null;
  const { card, asOf, fromStart } = state;
  const span = { from: fromStart ? '' : monthStart(asOf), asOf };
  const view = cardView(card, span);
  return (
    <>
      <section class="stack t">
        <h1>
          <Words text={card.name === '' ? card.item : card.name} />
        </h1>
        <small class="num wrap">
          {[card.item, card.specification, card.unit].filter((part) => part !== '').join(' · ')}
        </small>
      </section>
      <SpanFields state={state} />
      <Bridge view={view} from={span.from} />
      <FindingsOfItem item={card.item} />
      {view.days.length === 0 ? (
        <Empty
          drawing="never"
          title={say('card.none')}
          text={say('card.none.text', { n: `${figure(view.closing)} ${card.unit}`.trim() })}
        />
      ) : (
        <>
          <BalanceChart view={view} span={span} safety={card.minimum} />
          <Ledger entries={view.entries} />
        </>
      )}
    </>
  );
}

function SpanFields({ state }: { readonly state: CardState }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { card, warehouse, asOf, fromStart } = state;
  return (
    <div class="stack">
      {card.warehouses.length < 2 ? null : (
        <select
          class="in"
          aria-label={say('stock.warehouse')}
          value={warehouse === null ? '' : `=${warehouse}`}
          onChange={({ currentTarget: { value } }) =>
            void chooseCardWarehouse(store, value === '' ? null : value.slice(1))
          }
        >
          <option value="">{say('stock.allWarehouses')}</option>
          {card.warehouses.map((name) => (
            <option key={name} value={`=${name}`}>
              {name === '' ? say('stock.noWarehouse') : name}
            </option>
          ))}
        </select>
      )}
      <div class="row">
        <select
          class="in"
          aria-label={say('card.from')}
          value={fromStart ? 'start' : 'month'}
          onChange={({ currentTarget }) => {
            store.card.value = { ...state, fromStart: currentTarget.value === 'start' };
          }}
        >
          <option value="month">{say('card.from.month')}</option>
          <option value="start">{say('card.from.start')}</option>
        </select>
        <input
          class="in"
          type="date"
          aria-label={say('card.asOf')}
          value={asOf}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') {
              store.card.value = { ...state, asOf: currentTarget.value };
            }
          }}
        />
      </div>
    </div>
  );
}

function Bridge({ view, from }: { readonly view: CardView; readonly from: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const opening =
    from === ''
      ? say('card.opening')
      : say('card.opening.day', { when: dayText(from, store.locale.value, todayOf(store)) });
  const lines = [
    { operator: '', text: opening, value: figure(view.opening) },
    { operator: '+', text: say('card.in'), value: figure(view.in) },
    { operator: '\u2212', text: say('card.out'), value: figure(view.out.replace('-', '')) },
    { operator: '±', text: say('card.adjusted'), value: signedFigure(view.adjusted) },
  ];
  return (
    <section>
      <h2 class="vh">{say('finding.bridge')}</h2>
      <div class="slip">
        {lines.map(({ operator, text, value }) => (
          <div class="ln" key={text}>
            <span>
              <span class="op">{operator}</span>
              {text}
            </span>
            <span class="num">{value}</span>
          </div>
        ))}
        <div class="ln sum">
          <span>
            <span class="op">=</span>
            {say('card.closing')}
          </span>
          <span class="num dbl">{figure(view.closing)}</span>
        </div>
        {isZero(view.closingValue) ? null : (
          <div class="ln">
            <small>{say('card.value')}</small>
            <small class="num">{amountFigure(view.closingValue)}</small>
          </div>
        )}
      </div>
    </section>
  );
}

function FindingsOfItem({ item }: { readonly item: ItemCard['item'] }): JSX.Element | null {
  const store = useStore();
  const count =
    store.run.value?.findings.filter(
      (one) => one.item === item && one.finding.kind === 'discrepancy' && isWrong(one.finding),
    ).length ?? 0;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="msg error link"
      onClick={() => {
        store.list.value = { ...FIRST_LIST, severities: ALL_SEVERITIES, search: item };
        store.navigation.value = toTab(store.navigation.value, 'issues');
      }}
    >
      <Icon name="error" look="i error" />
      <span class="row">
        <b>{store.say.value('card.issues', { n: count })}</b>
        <span class="right">
          <Icon name="right" />
        </span>
      </span>
    </button>
  );
}

/** Lines of the ledger drawn at once. */
const ENTRIES_SHOWN = 300;

function Ledger({ entries }: { readonly entries: readonly CardEntry[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  return (
    <section class="list">
      <div class="gh">
        <h2>{say('card.ledger')}</h2>
        <span class="cap right">{say('card.columns')}</span>
      </div>
      {entries.slice(0, ENTRIES_SHOWN).map((entry, index) => (
        <button
          key={index}
          type="button"
          class="rw no-i"
          onClick={() => void jumpTo(store, entry.place)}
        >
          <span class="a cut">
            <span class="num">{dayText(entry.date, locale, todayOf(store))}</span>{' '}
            {entry.type[locale]}
          </span>
          <span class="n num">{signedFigure(entry.quantity)}</span>
          <span class="b">
            <span class="cut num">
              {[entry.document, entry.party, entry.warehouse, entry.lot]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <span class="right num">{figure(entry.quantityAfter)}</span>
          </span>
        </button>
      ))}
    </section>
  );
}
