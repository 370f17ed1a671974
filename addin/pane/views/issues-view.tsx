/** The list of findings: searched, filtered, grouped. Enter jumps to the cell, Space opens the details. */

import { type JSX } from 'preact';
import { figure } from '../state/figures.ts';
import { clearedFilters, filterWords } from '../state/issue-filters.ts';
import { type Grouping, GROUPINGS, type IssueListState, toggledSet } from '../state/issue-list.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { runSummary } from '../state/run-summary.ts';
import { Empty } from './empty.tsx';
import { FindingList } from './finding-list.tsx';
import { ReconcileFirst } from './reconcile-first.tsx';
import { SearchField } from './search-field.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { useStore } from './use-store.tsx';

export function IssuesView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const run = store.run.value;
  if (run === null) return <ReconcileFirst text={say('issues.notRun')} />;
  const state = store.list.value;
  const { rows, shown, total } = store.shown.value;
  return (
    <>
      <h1 class="vh">{say('issues.title')}</h1>
      <section class="stack">
        <SearchField
          value={state.search}
          placeholder={say('issues.search')}
          label={say('issues.search.label')}
          onSearch={(search) => change(store, { search })}
        />
        <SeverityFilter
          counts={runSummary({ ...run, findings: store.open.value }).counts}
          pressed={state.severities}
          onPress={(severity) =>
            change(store, { severities: toggledSet(state.severities, severity) })
          }
        />
        <FilterChips state={state} />
        <div class="row">
          <small>
            <b class="num">
              {say('issues.shown', { shown: figure(String(shown)), total: figure(String(total)) })}
            </b>
          </small>
          <GroupingSelect grouping={state.groupBy} />
        </div>
      </section>
      {rows.length > 0 ? <FindingList /> : <NothingMatches state={state} />}
    </>
  );
}

function change(store: PaneStore, to: Partial<IssueListState>): void {
  store.list.value = { ...store.list.value, ...to };
}

/** Filters that came with the way here and have no place of their own in the view. */
function FilterChips({ state }: { readonly state: IssueListState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const { department, onlyNew, showsAccepted } = state;
  const accepted = store.accepted.value.size;
  if (department === null && !onlyNew && accepted === 0) return null;
  return (
    <div class="chips">
      {department === null ? null : (
        <button
          type="button"
          class="chip"
          aria-pressed="true"
          onClick={() => change(store, { department: null })}
        >
          {say('issues.filter.department', { department: say(`department.${department}`) })}
        </button>
      )}
      {onlyNew ? (
        <button
          type="button"
          class="chip"
          aria-pressed="true"
          onClick={() => change(store, { onlyNew: false })}
        >
          {say('issues.filter.new')}
        </button>
      ) : null}
      {accepted === 0 ? null : (
        <button
          type="button"
          class="chip"
          aria-pressed={showsAccepted}
          onClick={() => change(store, { showsAccepted: !showsAccepted })}
        >
          {say('issues.filter.accepted', { n: figure(String(accepted)) })}
        </button>
      )}
    </div>
  );
}

function GroupingSelect({ grouping }: { readonly grouping: Grouping }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <label class="right row nb grouping">
      <small>{say('issues.group')}</small>
      <select
        class="in quiet"
        value={grouping}
        onChange={({ currentTarget }) =>
          change(store, { groupBy: currentTarget.value as Grouping, toggled: new Set() })
        }
      >
        {GROUPINGS.map((one) => (
          <option key={one} value={one}>
            {say(`issues.group.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NothingMatches({ state }: { readonly state: IssueListState }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const words = filterWords(state, say);
  const filters = words.join(store.locale.value === 'zh' ? '、' : ', ');
  if (words.length === 0) {
    return store.run.value?.totals.twoSided === false ? (
      <Empty drawing="nothing" title={say('home.oneSided')} text={say('home.oneSided.text')} />
    ) : (
      <Empty drawing="agrees" title={say('home.agrees')} />
    );
  }
  return (
    <Empty drawing="nothing" title={say('issues.none')} text={say('issues.none.text', { filters })}>
      <button
        type="button"
        class="btn"
        onClick={() => {
          store.list.value = clearedFilters(state);
        }}
      >
        {say('issues.filter.clear')}
      </button>
    </Empty>
  );
}
