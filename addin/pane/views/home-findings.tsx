/** What the last run found: the verdict, severities, the one to begin with, departments, since last time. */

import { type JSX } from 'preact';
import { type Department } from '../../../core/registers/register.ts';
import { amountFigure, figure, momentText } from '../state/figures.ts';
import { FIRST_LIST, type IssueListState } from '../state/issue-list.ts';
import { opened, toTab } from '../state/navigation.ts';
import { type PaneFinding, type PaneRun } from '../state/pane-run.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { type RunSummary, runSummary, verdictWords } from '../state/run-summary.ts';
import { ALL_SEVERITIES } from '../state/issue-filters.ts';
import { Empty } from './empty.tsx';
import { findingTitle } from '../state/finding-words.ts';
import { Tally } from './icon.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { SeveritySign } from './severity-sign.tsx';
import { useStore } from './use-store.tsx';
import { TurnWay, Way } from './way.tsx';
import { Words } from './words.tsx';

export function HomeFindings({ run }: { readonly run: PaneRun }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const summary = runSummary({ ...run, findings: store.open.value });
  const { verdict } = summary;
  if (verdict.kind === 'agrees') return <Agreement run={run} />;
  if (verdict.kind === 'oneSided') return <OneSide />;
  return (
    <>
      <section class="stack">
        <h1 class="verdict">
          <b class="num">
            <i>{figure(String(verdict.count))}</i>
          </b>
          <span>{verdictWords(verdict.kind, verdict.count, say)}</span>
        </h1>
        <p class="muted">{sentenceOf(store, summary, run)}</p>
        <SeverityFilter
          counts={summary.counts}
          onPress={(severity) => showList(store, { severities: new Set([severity]) })}
        />
      </section>
      {summary.first === undefined ? null : <FirstFinding finding={summary.first} />}
      <Departments summary={summary} />
      <SinceLastTime />
      <WaysOn />
    </>
  );
}

function showList(store: PaneStore, filter: Partial<IssueListState>): void {
  store.list.value = { ...FIRST_LIST, severities: ALL_SEVERITIES, ...filter };
  store.navigation.value = toTab(store.navigation.value, 'issues');
}

function sentenceOf(store: PaneStore, summary: RunSummary, { totals }: PaneRun): string {
  const say = store.say.value;
  const { itemsApart, itemsAgreeing, impact } = summary;
  const counts = { items: figure(String(itemsApart)), rest: figure(String(itemsAgreeing)) };
  if (itemsApart === 0 && !totals.twoSided) return say('home.oneSided.text');
  if (itemsApart === 0) return say('home.summary.rows', { items: counts.rest });
  return impact === null
    ? say('home.summary.plain', counts)
    : say('home.summary', { ...counts, value: amountFigure(impact) });
}

function Agreement({ run }: { readonly run: PaneRun }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const text = say('home.agrees.text', {
    items: figure(String(run.totals.items)),
    rows: figure(String(run.totals.rows)),
    when: momentText(store.ranAt.value, store.locale.value, todayOf(store)),
  });
  return (
    <>
      <Empty drawing="agrees" title={<span class="allok">{say('home.agrees')}</span>} text={text} />
      <SinceLastTime />
      <WaysOn />
    </>
  );
}

/** Nothing is wrong, and nothing agrees either: there was nothing to hold it against. */
function OneSide(): JSX.Element {
  const say = useStore().say.value;
  return (
    <>
      <Empty
        drawing="nothing"
        title={<span class="oneside">{say('home.oneSided')}</span>}
        text={say('home.oneSided.text')}
      />
      <SinceLastTime />
      <WaysOn />
    </>
  );
}

function FirstFinding({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const { finding: found, impact } = finding;
  const certainty = found.kind === 'discrepancy' ? found.explanations[0]?.certainty : undefined;
  return (
    <section class="card pick">
      <div class="row">
        <SeveritySign severity={found.severity} isNamed />
        <small>{say('home.first')}</small>
        {impact === null ? null : <span class="right num muted">{amountFigure(impact)}</span>}
      </div>
      <h2>
        <Words text={findingTitle(finding, locale, say)} />
      </h2>
      {certainty === undefined ? null : (
        <p>
          <span class="cert">
            <Tally certainty={certainty} />
            <span>{say(`certainty.${certainty}`)}</span>
          </span>
        </p>
      )}
      <p>
        <Words text={found.text[locale]} />
      </p>
      {found.tab === null ? null : (
        <small class="num cut">{[found.tab, found.cell].filter(Boolean).join(' ')}</small>
      )}
      <button
        type="button"
        class={store.editedTabs.value.size > 0 ? 'btn wide' : 'btn pri wide'}
        data-primary={store.editedTabs.value.size === 0}
        onClick={() => {
          showList(store, {});
          store.active.value = finding.key;
          store.navigation.value = opened(store.navigation.value, {
            kind: 'finding',
            key: finding.key,
          });
        }}
      >
        {say('home.first.go')}
      </button>
    </section>
  );
}

function Departments({ summary }: { readonly summary: RunSummary }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const most = summary.departments[0]?.count ?? 1;
  const { severities } = summary.verdict;
  const show = (department: Department): void => showList(store, { department, severities });
  return (
    <section class="stack t">
      <h2>{say('home.department')}</h2>
      <ul class="bars">
        {summary.departments.map(({ department, count }) => (
          <li key={department}>
            <button type="button" onClick={() => show(department)}>
              <span>{say(`department.${department}`)}</span>
              <span class="meter" aria-hidden="true">
                <i style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <b class="num">{figure(String(count))}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SinceLastTime(): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const since = store.since.value;
  if (since === null) return null;
  const when = momentText(since.at, store.locale.value, todayOf(store));
  const { changes } = since;
  return (
    <section class="stack">
      <div class="head">
        <h2>{say('home.since')}</h2>
        <small class="right">
          {say('home.since.last', { when, n: figure(String(since.countBefore)) })}
        </small>
      </div>
      {changes === null ? null : (
        <div class="three">
          <button type="button" onClick={() => showList(store, { onlyNew: true })}>
            <b class="num">{figure(String(changes.added.size))}</b>
            <span>{say('home.since.new')}</span>
          </button>
          <div>
            <b class="num ok">{figure(String(changes.gone))}</b>
            <span>{say('home.since.gone')}</span>
          </div>
          <button type="button" onClick={() => showList(store, {})}>
            <b class="num">{figure(String(changes.stillThere))}</b>
            <span>{say('home.since.still')}</span>
          </button>
        </div>
      )}
    </section>
  );
}

/** What else there is to look at. */
function WaysOn(): JSX.Element {
  const say = useStore().say.value;
  return (
    <section class="list">
      <TurnWay />
      <Way
        icon="chart"
        title={say('home.reports')}
        text={say('home.reports.go')}
        view={{ kind: 'reports' }}
      />
    </section>
  );
}
