/** The first run in three steps: connect, look at the tabs, see what will happen. Nothing is written before the end. */

import { type JSX } from 'preact';
import { figure } from '../state/figures.ts';
import { goToStep } from '../state/go-to-step.ts';
import { type FirstRunStep, type WorkView } from '../state/navigation.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { tabToTurn } from '../state/tab-to-turn.ts';
import { Empty } from './empty.tsx';
import { Icon } from './icon.tsx';
import { isDoubtful, TabCards } from './tab-cards.tsx';
import { useStore } from './use-store.tsx';

const STEPS: readonly FirstRunStep[] = ['connect', 'tabs', 'preview'];

export function FirstRunView({ step }: { readonly step: FirstRunStep }): JSX.Element {
  return (
    <>
      <Steps step={step} />
      {step === 'connect' ? <ConnectStep /> : step === 'tabs' ? <TabsStep /> : <PreviewStep />}
    </>
  );
}

function Steps({ step }: { readonly step: FirstRunStep }): JSX.Element {
  const say = useStore().say.value;
  const now = STEPS.indexOf(step);
  return (
    <ol class="row steprow" aria-label={say('first.steps')}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          class={index === now ? 'row' : 'row muted'}
          {...(index === now ? { 'aria-current': 'step' } : {})}
        >
          {index < now ? (
            <Icon name="ok" look="i ok" />
          ) : (
            <span class="stepn num">{index + 1}</span>
          )}
          {index === now ? <b>{say(`first.${one}`)}</b> : <span>{say(`first.${one}`)}</span>}
        </li>
      ))}
    </ol>
  );
}

function ConnectStep(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const promises = [say('first.promise.1'), say('first.promise.2'), say('first.promise.3')];
  return (
    <>
      <div class="stack t">
        <Icon name="mark" look="mark brandmark" />
        <h1>{say('first.heading')}</h1>
        <p class="muted">{say('first.text')}</p>
      </div>
      <div class="stack w">
        <p class="row top0">
          <Icon
            name={store.context.server.isConnected ? 'ok' : 'info'}
            look={store.context.server.isConnected ? 'i ok' : 'i info'}
          />
          <span>
            {say(store.context.server.isConnected ? 'first.connected' : 'first.notConnected')}
          </span>
        </p>
        <button
          type="button"
          class="btn pri wide"
          data-primary="true"
          onClick={() => goToStep(store, 'tabs')}
        >
          {say('first.workbook')}
        </button>
      </div>
      <section class="slip">
        <h2 class="ln">{say('first.promises')}</h2>
        <ul>
          {promises.map((promise) => (
            <li class="ln" key={promise}>
              <span>{promise}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function TabsStep(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const candidates = store.candidates.value;
  if (candidates.length === 0) return <p class="muted">{say('loading')}</p>;
  const registers = candidates.filter(({ register }) => register !== 'other').length;
  const doubtful = candidates.filter(isDoubtful).length;
  return (
    <>
      <div class="stack t">
        <h1>
          {registers === 0
            ? say('first.recognised.none')
            : say('first.recognised', { n: registers })}
        </h1>
        <p class="muted">
          {doubtful === 0 ? say('first.look') : say('first.look.columns', { n: doubtful })}
        </p>
      </div>
      <TabCards />
    </>
  );
}

function openWork(store: PaneStore, view: WorkView): void {
  store.navigation.value = { tab: 'more', open: [{ kind: 'work', view }], firstRun: null };
}

function PreviewStep(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const used = store.candidates.value.filter(({ register }) => register !== 'other');
  const rows = used.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (used.length === 0) {
    return (
      <Empty drawing="tab" title={say('registers.none')} text={say('registers.none.text')}>
        {tabToTurn(store) === null ? null : (
          <button
            type="button"
            class="btn pri"
            data-primary="true"
            onClick={() => openWork(store, 'turn')}
          >
            {say('turn.way')}
          </button>
        )}
        <button type="button" class="btn sub" onClick={() => openWork(store, 'newRegister')}>
          {say('more.newRegister')}
        </button>
      </Empty>
    );
  }
  return (
    <>
      <div class="stack t">
        <h1>{say('first.preview.heading')}</h1>
        <p class="muted">{say('first.preview.text')}</p>
      </div>
      <section class="slip">
        <ul>
          <li class="ln">
            <span>{say('first.preview.tabs')}</span>
            <span class="num">{figure(String(used.length))}</span>
          </li>
          <li class="ln">
            <span>{say('first.preview.rows')}</span>
            <span class="num">{figure(String(rows))}</span>
          </li>
          <li class="ln">
            <span>{say('first.preview.changed')}</span>
            <b class="num dbl">0</b>
          </li>
        </ul>
      </section>
      <ul class="stack">
        <li class="row top0">
          <Icon name="pen" />
          <span>{say('first.preview.marks')}</span>
        </li>
        <li class="row top0">
          <Icon name="register" />
          <span>{say('first.preview.remember')}</span>
        </li>
      </ul>
    </>
  );
}
