/** The buttons at the foot of a view: one primary button, the person's next step, and what goes beside it. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type WrittenTab } from '../engine/engine-messages.ts';
import { rememberMappings } from '../state/first-run.ts';
import { goToStep } from '../state/go-to-step.ts';
import { applyPlan, previewFix, writableFix } from '../state/fix-finding.ts';
import { jumpTo } from '../state/jump.ts';
import { back, currentView, type FirstRunStep, START } from '../state/navigation.ts';
import { findingOf } from '../state/pane-store.ts';
import { reconcile } from '../state/reconcile.ts';
import { balancesTabOf, writeBalancesTab } from '../state/show-stock.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function Actions(): JSX.Element | null {
  const store = useStore();
  const { tab, firstRun } = store.navigation.value;
  const view = currentView(store.navigation.value);
  switch (view?.kind) {
    case 'finding':
      return <FindingActions findingKey={view.key} />;
    case 'fix':
      return <FixActions />;
    case 'mapping':
      return <MappingActions />;
    case undefined:
      if (firstRun !== null && firstRun !== 'connect') return <FirstRunActions step={firstRun} />;
      return tab === 'stock' && store.run.value !== null ? <StockActions /> : null;
    default:
      return null;
  }
}

function FindingActions({ findingKey }: { readonly findingKey: string }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const finding = findingOf(store, findingKey);
  if (finding === undefined) return null;
  const hasFix = writableFix(finding) !== null;
  const { place } = finding;
  if (!hasFix && place === null) return null;
  const cell = finding.finding.cell ?? (place === null ? '' : `#${place.row}`);
  return (
    <div class="acts">
      {hasFix ? (
        <button
          type="button"
          class="btn pri"
          data-primary="true"
          onClick={() => void previewFix(store, findingKey)}
        >
          {say('finding.fix.preview')}
        </button>
      ) : null}
      {place === null ? null : (
        <button
          type="button"
          class={hasFix ? 'btn' : 'btn pri'}
          data-primary={!hasFix}
          onClick={() => void jumpTo(store, place)}
        >
          <Icon name="jump" />
          <span>{say('finding.jump', { cell })}</span>
        </button>
      )}
    </div>
  );
}

function FixActions(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const plan = store.plan.value;
  const isPlanned = plan !== null && plan.kind !== 'none';
  return (
    <div class="acts">
      {isPlanned ? (
        <button
          type="button"
          class={store.isWriting.value ? 'btn pri busy' : 'btn pri'}
          data-primary="true"
          aria-disabled={store.isWriting.value}
          onClick={() => void applyPlan(store)}
        >
          {say(plan.kind === 'set' ? 'fix.apply.set' : 'fix.apply.add')}
        </button>
      ) : null}
      <button
        type="button"
        class="btn narrow"
        onClick={() => {
          store.navigation.value = back(store.navigation.value);
        }}
      >
        {say(isPlanned ? 'fix.later' : 'back')}
      </button>
    </div>
  );
}

function MappingActions(): JSX.Element {
  const store = useStore();
  return (
    <div class="acts">
      <button
        type="button"
        class="btn pri"
        data-primary="true"
        onClick={() => {
          void rememberMappings(store);
          store.navigation.value = back(store.navigation.value);
        }}
      >
        {store.say.value('mapping.done')}
      </button>
    </div>
  );
}

function FirstRunActions({ step }: { readonly step: FirstRunStep }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const isLast = step === 'preview';
  const isNone = store.candidates.value.every(({ register }) => register === 'other');
  return (
    <div class="acts">
      <button
        type="button"
        class="btn narrow"
        onClick={() => goToStep(store, isLast ? 'tabs' : 'connect')}
      >
        {say('previous')}
      </button>
      {/* Without a register there is nothing to finish: the view says what to do instead. */}
      {isLast && isNone ? null : (
        <button
          type="button"
          class="btn pri"
          data-primary="true"
          onClick={() => {
            if (!isLast) {
              goToStep(store, 'preview');
              return;
            }
            store.navigation.value = START;
            void rememberMappings(store).then(() => reconcile(store));
          }}
        >
          {say(isLast ? 'first.done' : 'next')}
        </button>
      )}
    </div>
  );
}

/** First what the tab would hold, then the button that writes it. */
function StockActions(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [wanted, setWanted] = useState<WrittenTab | null>(null);
  if (wanted === null) {
    return (
      <div class="acts">
        <button type="button" class="btn" onClick={() => void balancesTabOf(store).then(setWanted)}>
          <Icon name="register" />
          <span>{say('stock.write')}</span>
        </button>
      </div>
    );
  }
  return (
    <>
      <div class="announce">
        <h2>{say('stock.write.title')}</h2>
        <p>{say('stock.write.text', { tab: wanted.name, n: wanted.rows.length - 1 })}</p>
        <span class="tag info">
          <Icon name="eye" />
          {say('fix.tag')}
        </span>
      </div>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          data-primary="true"
          onClick={() => {
            setWanted(null);
            void writeBalancesTab(store, wanted);
          }}
        >
          {say('stock.write.go')}
        </button>
        <button type="button" class="btn narrow" onClick={() => setWanted(null)}>
          {say('fix.later')}
        </button>
      </div>
    </>
  );
}
