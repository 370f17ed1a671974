/** Which tabs are shared, and as what: a register of their own, or one that others share already. */

import { type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type SharedRegister } from '../../../core/contract/sync-rows.ts';
import { figure } from '../state/figures.ts';
import { inspectTabs } from '../state/first-run.ts';
import { type TabCandidate } from '../state/tab-candidate.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { connect, type ShareChoice, shareTabs } from './sync-actions.ts';

export function SharePanel({ isMore = false }: { readonly isMore?: boolean }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const [isOpen, setIsOpen] = useState(!isMore);
  const state = store.sync.value;
  useEffect(() => {
    if (!isOpen) return;
    if (store.candidates.value.length === 0) void inspectTabs(store);
    if (state.replica === null && state.problem === null) void connect(store);
  }, [isOpen]);
  const bound = new Set((state.bindings ?? []).map(({ name }) => name));
  const candidates = store.candidates.value.filter(
    ({ register, tab }) => register !== 'other' && !bound.has(tab),
  );
  if (!isOpen) {
    return (
      <button type="button" class="btn sub start" onClick={() => setIsOpen(true)}>
        <Icon name="plus" />
        <span>{say('sync.share.more')}</span>
      </button>
    );
  }
  return (
    <section class="stack w">
      <div class="stack t">
        <h1>{say('sync.share.title')}</h1>
        <p class="muted">{say('sync.share.text')}</p>
      </div>
      {candidates.length === 0 ? (
        <p class="muted">{say('loading')}</p>
      ) : (
        <Choices candidates={candidates} />
      )}
    </section>
  );
}

function Choices({ candidates }: { readonly candidates: readonly TabCandidate[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [chosen, setChosen] = useState<readonly ShareChoice[]>([]);
  const choose = (tab: string, binding: string | null | undefined): void => {
    const others = chosen.filter((one) => one.tab !== tab);
    setChosen(binding === undefined ? others : [...others, { tab, binding }]);
  };
  return (
    <>
      <ul class="stack">
        {candidates.map((candidate) => (
          <Choice
            key={candidate.tab}
            candidate={candidate}
            choice={chosen.find(({ tab }) => tab === candidate.tab)}
            onChoose={(binding) => choose(candidate.tab, binding)}
          />
        ))}
      </ul>
      <p class="row top0">
        <Icon name="eye" look="i muted" />
        <span>{say('sync.share.column')}</span>
      </p>
      <button
        type="button"
        class="btn pri wide"
        data-primary="true"
        aria-disabled={chosen.length === 0}
        onClick={() => {
          if (chosen.length > 0) void shareTabs(store, chosen);
        }}
      >
        {say('sync.share.go', { n: chosen.length })}
      </button>
    </>
  );
}

function Choice({
  candidate,
  choice,
  onChoose,
}: {
  readonly candidate: TabCandidate;
  readonly choice: ShareChoice | undefined;
  /** Undefined leaves the tab out. */
  readonly onChoose: (binding: string | null | undefined) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const joinable: readonly SharedRegister[] = store.sync.value.shared.filter(
    ({ register }) => register === candidate.register,
  );
  return (
    <li class="card">
      <div class="row top0">
        <label class="check">
          <input
            type="checkbox"
            checked={choice !== undefined}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? (joinable[0]?.binding ?? null) : undefined)
            }
          />
          <b>{candidate.tab}</b>
        </label>
        <small class="right num nb">{say('rows', { n: figure(String(candidate.rowCount)) })}</small>
      </div>
      {choice === undefined ? null : (
        <select
          class="in"
          aria-label={`${say('sync.share.as')}: ${candidate.tab}`}
          value={choice.binding ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
        >
          <option value="">{say('sync.share.new')}</option>
          {joinable.map(({ binding, name, rows }) => (
            <option key={binding} value={binding}>
              {say('sync.share.join', { name, n: figure(String(rows)) })}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
