/** Reports to look at: value in and out by month, the largest differences, and the check-up of the ledger. */

import { type JSX } from 'preact';
import { amountFigure, figure, monthText } from '../state/figures.ts';
import { findingTitle } from '../state/finding-words.ts';
import { opened } from '../state/navigation.ts';
import { type MonthAccuracy, type MonthFlow, type PaneRun } from '../state/pane-run.ts';
import { todayOf } from '../state/pane-store.ts';
import {
  accuracyChart,
  accuracyPercent,
  largestDifferences,
  monthBars,
} from '../state/report-rows.ts';
import { Icon } from './icon.tsx';
import { later } from './later.tsx';
import { ReconcileFirst } from './reconcile-first.tsx';
import { useStore } from './use-store.tsx';
import { Words } from './words.tsx';

const ReportButton = later(async () => (await import('../report/report-button.tsx')).ReportButton);

export function ReportsView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const run = store.run.value;
  if (run === null) return <ReconcileFirst text={say('reports.none')} />;
  return (
    <>
      <h1>{say('reports.title')}</h1>
      <Months months={run.months} />
      <Accuracy months={run.accuracy} />
      <Largest run={run} />
      {store.context.host.writeReport === undefined ? null : <ReportButton run={run} />}
      <CheckUp run={run} />
    </>
  );
}

/** A bar for what came in and one for what went out, with the figures in a table: the table is the report. */
function Months({ months }: { readonly months: readonly MonthFlow[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const month = (text: string): string => monthText(text, store.locale.value, todayOf(store));
  return (
    <section class="stack t">
      <h2>{say('reports.months')}</h2>
      <div class="monthbars" aria-hidden="true">
        {monthBars(months).map((bar) => (
          <div key={bar.month}>
            <span>
              <i class="came" style={{ height: `${bar.in}%` }} />
              <i class="went" style={{ height: `${bar.out}%` }} />
            </span>
            <small>
              {bar.labelAfter === null
                ? ''
                : monthText(bar.month, store.locale.value, bar.labelAfter)}
            </small>
          </div>
        ))}
      </div>
      <div class="slip">
        <table class="mini">
          <caption class="vh">{say('reports.months')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('reports.month')}</th>
              <th scope="col" class="r">
                <i class="key came" aria-hidden="true" /> {say('reports.in')}
              </th>
              <th scope="col" class="r">
                <i class="key went" aria-hidden="true" /> {say('reports.out')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((flow) => (
              <tr key={flow.month}>
                <td>{month(flow.month)}</td>
                <td class="r num">{amountFigure(flow.valueIn)}</td>
                <td class="r num">{amountFigure(flow.valueOut)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const CHART = { width: 300, height: 84, margin: 10 };

/** How often counts found what the books said: a line, and the figures in a table behind it. */
function Accuracy({ months }: { readonly months: readonly MonthAccuracy[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const last = months.at(-1);
  if (last === undefined) {
    return (
      <section class="stack t">
        <h2>{say('reports.accuracy')}</h2>
        <small>{say('reports.accuracy.none')}</small>
      </section>
    );
  }
  return (
    <section class="stack t">
      <h2>{say('reports.accuracy')}</h2>
      <AccuracyLine months={months} last={last} />
      <AccuracyTable months={months} />
    </section>
  );
}

function AccuracyLine({
  months,
  last,
}: {
  readonly months: readonly MonthAccuracy[];
  readonly last: MonthAccuracy;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { line, points } = accuracyChart(months, CHART);
  const month = (text: string): string => monthText(text, store.locale.value, todayOf(store));
  return (
    <figure class="chart">
      <svg
        class="spark inProportion"
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={say('reports.accuracy.alt', {
          percent: accuracyPercent(last),
          agreeing: figure(String(last.agreeing)),
          counted: figure(String(last.counted)),
        })}
      >
        <path class="limit" d={`M4 ${CHART.margin}H${CHART.width - 4}`} />
        <path class="axis" d={`M4 ${CHART.height - CHART.margin}H${CHART.width - 4}`} />
        <path class="line" d={line} />
        {points.map(({ month, x, y }) => (
          <circle key={month} class="dot" cx={x} cy={y} r="4" />
        ))}
      </svg>
      <figcaption class="row">
        <small>{month(points[0]?.month ?? last.month)}</small>
        <small class="middle">{say('reports.accuracy.limit')}</small>
        {points.length > 1 ? <small>{month(last.month)}</small> : null}
      </figcaption>
    </figure>
  );
}

function AccuracyTable({ months }: { readonly months: readonly MonthAccuracy[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <div class="slip">
      <table class="mini">
        <caption class="vh">{say('reports.accuracy')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('reports.month')}</th>
            <th scope="col" class="r">
              {say('reports.accuracy.agreeing')}
            </th>
            <th scope="col" class="r">
              {say('reports.accuracy.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <td>{monthText(one.month, store.locale.value, todayOf(store))}</td>
              <td class="r num">
                {figure(String(one.agreeing))} / {figure(String(one.counted))}
              </td>
              <td class="r num">{accuracyPercent(one)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Largest({ run }: { readonly run: PaneRun }): JSX.Element | null {
  const store = useStore();
  const rows = largestDifferences(run.findings);
  if (rows.length === 0) return null;
  return (
    <section class="stack t">
      <h2>{store.say.value('reports.top')}</h2>
      <ul class="bars wide">
        {rows.map(({ finding, share }) => (
          <li key={finding.key}>
            <button
              type="button"
              onClick={() => {
                const view = { kind: 'finding', key: finding.key } as const;
                store.navigation.value = opened(store.navigation.value, view);
              }}
            >
              <span>
                <Words text={findingTitle(finding, store.locale.value, store.say.value)} />
              </span>
              <b class="num">{amountFigure(finding.impact ?? '0')}</b>
              <span class="meter" aria-hidden="true">
                <i style={{ width: `${share}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckUp({ run }: { readonly run: PaneRun }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const passed = run.checkUp.filter(({ holds }) => holds).length;
  return (
    <section class="stack t">
      <h2>{say('reports.health')}</h2>
      <small>{say('reports.health.text', { total: run.checkUp.length, passed })}</small>
      <ul class="checks">
        {run.checkUp.map(({ number, title, holds, violations }) => (
          <li class="row top0" key={number}>
            <Icon name={holds ? 'ok' : 'error'} look={holds ? 'i ok' : 'i error'} />
            <span>{title[store.locale.value]}</span>
            {holds ? null : (
              <small class="right nb">
                {say('reports.failed', { n: figure(String(violations)) })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
