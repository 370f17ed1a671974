/** The preview of a fix: exactly what would be written, before it is. */

import { type ComponentChildren, type JSX } from 'preact';
import { planChoice, writableFix } from '../state/fix-finding.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { findingOf, type PaneStore } from '../state/pane-store.ts';
import { type AddPlan, type NoPlan, type SetPlan } from '../state/plan-fix.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function FixView({ findingKey }: { readonly findingKey: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const finding = findingOf(store, findingKey);
  const plan = store.plan.value;
  if (finding === undefined || plan === null) return <p class="muted">{say('finding.gone')}</p>;
  if (plan.kind === 'none') return <p>{reasonOf(store, plan)}</p>;
  return (
    <>
      <section class="stack t">
        <h1>{say(plan.kind === 'set' ? 'fix.title.set' : 'fix.title.add')}</h1>
        <p class="row">
          <span class="tag info">
            <Icon name="eye" />
            {say('fix.tag')}
          </span>
        </p>
      </section>
      <Choices finding={finding} plan={plan} />
      {plan.kind === 'set' ? <SetPreview plan={plan} /> : <AddPreview plan={plan} />}
      <small>
        {say('fix.explain')} {say('fix.after.text')}
      </small>
    </>
  );
}

function reasonOf({ say }: PaneStore, plan: NoPlan): string {
  if (plan.reason === 'noTab') return say.value('fix.noTab', { register: plan.tab });
  return plan.reason === 'formula'
    ? say.value('fix.formula')
    : say.value('fix.changed', { tab: plan.tab, row: plan.row });
}

/** Several values are likely: the person picks one and the preview follows. */
function Choices({
  finding,
  plan,
}: {
  readonly finding: PaneFinding;
  readonly plan: SetPlan | AddPlan;
}): JSX.Element | null {
  const store = useStore();
  const fix = writableFix(finding);
  if (fix?.kind !== 'choose' || plan.kind !== 'set') return null;
  return (
    <fieldset class="card">
      <legend class="vh">{store.say.value('fix.choose')}</legend>
      <b aria-hidden="true">{store.say.value('fix.choose')}</b>
      {fix.values.map((value) => (
        <label class="check" key={value}>
          <input
            type="radio"
            name="tb-choice"
            checked={String(plan.after) === value}
            onChange={() => void planChoice(store, finding, value)}
          />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SetPreview({ plan }: { readonly plan: SetPlan }): JSX.Element {
  const say = useStore().say.value;
  return (
    <Slip
      title={plan.tab}
      caption={say('fix.tag')}
      heads={[say('fix.cell'), say('fix.before'), say('fix.after')]}
    >
      <tr class="new">
        <td class="num">{plan.address}</td>
        <td>{plan.shown.before === '' ? say('fix.blank') : plan.shown.before}</td>
        <td>{plan.shown.after}</td>
      </tr>
    </Slip>
  );
}

function AddPreview({ plan }: { readonly plan: AddPlan }): JSX.Element {
  const say = useStore().say.value;
  return (
    <Slip
      title={`${plan.tab} +${plan.afterRow + 1}`}
      caption={say('fix.newRow')}
      heads={[say('fix.column'), say('fix.value')]}
    >
      {plan.shown.map(({ header, text }) => (
        <tr class="new" key={header}>
          <td>{header}</td>
          <td>{text}</td>
        </tr>
      ))}
    </Slip>
  );
}

function Slip({
  title,
  caption,
  heads,
  children,
}: {
  readonly title: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="stack t">
      <h2>{title}</h2>
      <div class="slip">
        <table class="mini">
          <caption class="vh">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}
