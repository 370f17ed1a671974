/** What rows name and the masters lack: chosen, previewed row by row, and added. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { addMasters, type MastersPlan, planMasters } from '../state/add-masters.ts';
import { figure } from '../state/figures.ts';
import { toggledSet } from '../state/issue-list.ts';
import { type MissingMaster, missingMasters } from '../state/missing-masters.ts';
import { back, replaced } from '../state/navigation.ts';
import { Empty } from '../views/empty.tsx';
import { Icon } from '../views/icon.tsx';
import { ReconcileFirst } from '../views/reconcile-first.tsx';
import { useStore } from '../views/use-store.tsx';

export function MastersView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const missing = missingMasters(store.run.value, store.content.value);
  const [plan, setPlan] = useState<MastersPlan | null>(null);
  if (store.run.value === null) return <ReconcileFirst text={say('masters.notRun')} />;
  if (missing.length === 0) {
    return <Empty drawing="agrees" title={say('masters.none')} text={say('masters.none.text')} />;
  }
  return plan === null ? (
    <Choose missing={missing} onPlan={setPlan} />
  ) : (
    <Preview plan={plan} onLater={() => setPlan(null)} />
  );
}

/** What is nearly the same as something on file is not chosen at first: the row, not the file, is likely wrong. */
function Choose({
  missing,
  onPlan,
}: {
  readonly missing: readonly MissingMaster[];
  readonly onPlan: (plan: MastersPlan) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(missing.filter(({ isLikelySlip }) => !isLikelySlip).map(({ key }) => key)),
  );
  const registers = [...new Set(missing.map(({ register }) => register))];
  const wanted = missing.filter(({ key }) => chosen.has(key));
  return (
    <>
      <h1>{say('masters.title', { n: figure(String(missing.length)) })}</h1>
      <p class="muted">{say('masters.text')}</p>
      {registers.map((register) => (
        <section class="stack" key={register}>
          <h2>{REGISTERS[register].name[store.locale.value]}</h2>
          {missing
            .filter((master) => master.register === register)
            .map(({ key, name, values, rows, isLikelySlip }) => (
              <label class="check" key={key}>
                <input
                  type="checkbox"
                  checked={chosen.has(key)}
                  onChange={() => setChosen(toggledSet(chosen, key))}
                />
                <span class="wrap">
                  {[...new Set([name, values['itemName'] ?? ''])].filter(Boolean).join(' · ')}{' '}
                  <small>
                    {say('rows', { n: figure(String(rows)) })}
                    {isLikelySlip ? ` · ${say('masters.slip')}` : ''}
                  </small>
                </span>
              </label>
            ))}
        </section>
      ))}
      <button
        type="button"
        class="btn pri wide"
        data-primary="true"
        aria-disabled={wanted.length === 0}
        onClick={() => {
          if (wanted.length > 0) void planMasters(store, wanted).then(onPlan);
        }}
      >
        {say('masters.preview', { n: figure(String(wanted.length)) })}
      </button>
    </>
  );
}

function Preview({
  plan,
  onLater,
}: {
  readonly plan: MastersPlan;
  readonly onLater: () => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const rows = plan.tabs.reduce((sum, tab) => sum + tab.rows.length, 0);
  return (
    <>
      <h1>{say('masters.preview.title', { n: figure(String(rows)) })}</h1>
      <span class="tag info start">
        <Icon name="eye" />
        {say('fix.tag')}
      </span>
      <LeftOut plan={plan} />
      {plan.tabs.map((tab) => (
        <section class="stack" key={tab.tab}>
          <h2>{say('masters.into', { tab: tab.tab, n: figure(String(tab.rows.length)) })}</h2>
          {tab.rows.map(({ afterRow, shown }) => (
            <dl class="slip" key={afterRow}>
              {shown.map(({ header, text }) => (
                <div class="ln" key={header}>
                  <dt>{header}</dt>
                  <dd class="wrap">{text}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      <div class="btns">
        <button
          type="button"
          class={store.isWriting.value ? 'btn pri busy' : 'btn pri'}
          data-primary="true"
          aria-disabled={rows === 0 || store.isWriting.value}
          onClick={() => {
            if (rows === 0 || store.isWriting.value) return;
            void addMasters(store, plan).then(() => {
              store.navigation.value = back(store.navigation.value);
            });
          }}
        >
          {say('masters.go', { n: figure(String(rows)) })}
        </button>
        <button type="button" class="btn" onClick={onLater}>
          {say('fix.later')}
        </button>
      </div>
    </>
  );
}

/** What stays out of the preview, and what to do about it. */
function LeftOut({ plan }: { readonly plan: MastersPlan }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      {plan.changed.map((tab) => (
        <p key={tab}>{say('masters.changed', { tab })}</p>
      ))}
      {plan.withoutTab.length === 0 ? null : (
        <section class="card">
          <p>{say('masters.noTab', { n: figure(String(plan.withoutTab.length)) })}</p>
          <button
            type="button"
            class="btn small start"
            onClick={() => {
              const view = { kind: 'work', view: 'newRegister' } as const;
              store.navigation.value = replaced(store.navigation.value, view);
            }}
          >
            {say('more.newRegister')}
          </button>
        </section>
      )}
    </>
  );
}
