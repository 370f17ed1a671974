/** The whole of sync: what is shared, one button, its preview, what waits for a person, and who changed what. */

import { type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { figure } from '../state/figures.ts';
import { type SyncProblem, type SyncState } from '../state/sync-state.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { switchAutomatic } from './auto-sync.ts';
import { DecisionLists } from './decision-lists.tsx';
import { HistoryList } from './history-list.tsx';
import { SharePanel } from './share-panel.tsx';
import { answerCopy, loadSync, registerName, syncNow } from './sync-actions.ts';
import { SyncPreview } from './sync-preview.tsx';

export function SyncPanel(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const state = store.sync.value;
  useEffect(() => {
    void loadSync(store);
  }, [store]);
  if (state.bindings === null) return <p class="muted">{say('loading')}</p>;
  if (state.phase.kind === 'preview') return <SyncPreview tabs={state.phase.tabs} />;
  if (state.phase.kind === 'running') return <Running {...state.phase} />;
  if (state.bindings.length === 0) {
    return (
      <>
        <Problem problem={state.problem} />
        <SharePanel />
      </>
    );
  }
  return (
    <>
      <h1 class="vh">{say('sync.now')}</h1>
      <Problem problem={state.problem} />
      {state.fork === null ? <SyncButton state={state} /> : <CopyQuestion />}
      <Automatic state={state} />
      <DecisionLists state={state} />
      <SharedTabs state={state} />
      <HistoryList state={state} />
      <SharePanel key="more" isMore />
    </>
  );
}

function SyncButton({ state }: { readonly state: SyncState }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { summary } = state;
  return (
    <section class="stack">
      <button
        type="button"
        class="btn pri wide"
        data-primary="true"
        onClick={() => void syncNow(store)}
      >
        <Icon name="sync" />
        <span>{say('sync.now')}</span>
      </button>
      {summary === null ? null : (
        <p class="row top0">
          <Icon name="ok" look="i ok" />
          <span>
            {say('sync.done', {
              sent: figure(String(summary.sent)),
              received: figure(String(summary.received)),
            })}
            {summary.attention === 0
              ? ''
              : ` · ${say('sync.done.attention', { n: figure(String(summary.attention)) })}`}
          </span>
        </p>
      )}
    </section>
  );
}

function Automatic({ state }: { readonly state: SyncState }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <section class="stack">
      {state.needsLook ? (
        <p class="row top0">
          <Icon name="eye" look="i warn" />
          <span>{say('sync.look.text')}</span>
        </p>
      ) : null}
      <label class="check">
        <input
          type="checkbox"
          checked={state.isAutomatic}
          onChange={({ currentTarget }) => void switchAutomatic(store, currentTarget.checked)}
        />
        <span>
          {say('sync.automatic')}
          <br />
          <small>{say('sync.automatic.text')}</small>
        </span>
      </label>
    </section>
  );
}

function Running({ done, of }: { readonly done: number; readonly of: number }): JSX.Element {
  const say = useStore().say.value;
  const percent = of === 0 ? 0 : Math.floor((done / of) * 100);
  return (
    <section class="stack">
      <h1>{say('sync.running')}</h1>
      <div
        class="prog"
        role="progressbar"
        aria-label={say('sync.running')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <span class="num">
        {of === 0
          ? ''
          : say('sync.running.rows', { done: figure(String(done)), of: figure(String(of)) })}
      </span>
    </section>
  );
}

function Problem({ problem }: { readonly problem: SyncProblem | null }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  if (problem === null) return null;
  return (
    <section class="msg warn" role="alert">
      <Icon name="warn" look="i warn" />
      <div>
        <h2>{say(problem.title, problem.parameters)}</h2>
        <p>{problem.words?.[store.locale.value] ?? say(problem.text, problem.parameters)}</p>
        <small class="cap wrap">{problem.code}</small>
      </div>
    </section>
  );
}

/** A copy of a workbook would book everything twice: a person says what it is before anything is sent. */
function CopyQuestion(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <section class="card pick">
      <h2>{say('sync.fork.title')}</h2>
      <p>{say('sync.fork.text')}</p>
      <div class="stack">
        <button
          type="button"
          class="btn wide"
          onClick={() => void answerCopy(store, 'sameRegister')}
        >
          {say('sync.fork.same')}
        </button>
        <button
          type="button"
          class="btn wide"
          onClick={() => void answerCopy(store, 'newRegister')}
        >
          {say('sync.fork.new')}
        </button>
        <button type="button" class="btn wide" onClick={() => void answerCopy(store, 'readOnly')}>
          {say('sync.fork.read')}
        </button>
      </div>
    </section>
  );
}

function SharedTabs({ state }: { readonly state: SyncState }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <section class="list">
      <h2 class="gh">{say('sync.shared')}</h2>
      {(state.bindings ?? []).map(({ binding, name, register }) => {
        return (
          <div class="rw plain" key={binding}>
            <Icon name="register" look="i muted" />
            <span class="a cut">{name}</span>
            <span class="n" />
            <span class="b">
              <span class="cut">{registerName(register, store.locale.value)}</span>
            </span>
          </div>
        );
      })}
    </section>
  );
}
