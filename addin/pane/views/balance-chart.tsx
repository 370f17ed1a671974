/** The balance of each day as a step line, with the same figures as a table beside it. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type CardSpan, type CardView } from '../state/card-view.ts';
import { dayText, figure } from '../state/figures.ts';
import { todayOf } from '../state/pane-store.ts';
import { stepChart } from '../state/step-chart.ts';
import { useStore } from './use-store.tsx';

const SIZE = { width: 298, height: 66 };

export function BalanceChart({
  view,
  span,
  safety,
}: {
  readonly view: CardView;
  readonly span: CardSpan;
  readonly safety: string | null;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [isTable, setIsTable] = useState(false);
  return (
    <section class="stack t">
      <div class="head">
        <h2>{say('card.chart')}</h2>
        <button
          type="button"
          class="btn sub small right"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {say('card.chart.table')}
        </button>
      </div>
      {isTable ? <DaysTable view={view} /> : <Chart view={view} span={span} safety={safety} />}
    </section>
  );
}

function Chart({
  view,
  span,
  safety,
}: {
  readonly view: CardView;
  readonly span: CardSpan;
  readonly safety: string | null;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const day = (iso: string): string => dayText(iso, store.locale.value, todayOf(store));
  const { line, area, zero, limit } = stepChart(view.opening, view.days, span, safety, SIZE);
  const alt = say('card.chart.alt', {
    low: figure(view.lowest),
    high: figure(view.highest),
    closing: figure(view.closing),
  });
  const from = span.from === '' ? (view.days[0]?.day ?? span.asOf) : span.from;
  return (
    <figure class="chart">
      <svg
        class="spark"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={alt}
      >
        <path class="axis" d={`M4 ${zero}H${SIZE.width - 4}`} vector-effect="non-scaling-stroke" />
        <path class="area" d={area} />
        <path class="line" d={line} vector-effect="non-scaling-stroke" />
        {limit === null ? null : (
          <path
            class="limit"
            d={`M4 ${limit}H${SIZE.width - 4}`}
            vector-effect="non-scaling-stroke"
          />
        )}
      </svg>
      <figcaption class="row">
        <small>{day(from)}</small>
        <small class="middle">
          {safety === null ? '' : say('card.chart.safety', { n: figure(safety) })}
        </small>
        <small>{day(span.asOf)}</small>
      </figcaption>
    </figure>
  );
}

function DaysTable({ view }: { readonly view: CardView }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <div class="slip">
      <table class="mini">
        <caption class="vh">{say('card.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('card.chart.day')}</th>
            <th scope="col" class="r">
              {say('card.chart.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.days.map(({ day, balance }) => (
            <tr key={day}>
              <td>{dayText(day, store.locale.value, todayOf(store))}</td>
              <td class="r num">{figure(balance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
