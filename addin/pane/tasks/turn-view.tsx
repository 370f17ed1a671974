/** Turns the tab a person is on into a register: what it is, which column is what, and the button that remembers it. */

import { type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answerWith, chooseRegister, inspectTabs } from '../state/first-run.ts';
import { replaced } from '../state/navigation.ts';
import { type TabCandidate } from '../state/tab-candidate.ts';
import { turnIntoRegister } from '../state/turn-tab.ts';
import { Empty } from '../views/empty.tsx';
import { MappingView } from '../views/mapping-view.tsx';
import { useStore } from '../views/use-store.tsx';
import { SelectField } from './text-field.tsx';

export function TurnView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const tab = store.here.value;
  // What was read while another tab was looked at says nothing of this one yet.
  const [readFor, setReadFor] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void inspectTabs(store).then(() => setReadFor(tab));
  }, [store, tab]);
  const candidate = store.candidates.value.find((one) => one.tab === tab);
  if (readFor !== tab) return <p class="muted loading">{say('loading')}</p>;
  return candidate === undefined || candidate.columns.length === 0 ? (
    <NothingToTurn tab={tab ?? ''} />
  ) : (
    <TurnForm key={candidate.tab} candidate={candidate} />
  );
}

function NothingToTurn({ tab }: { readonly tab: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <Empty drawing="tab" title={say('turn.empty', { tab })} text={say('turn.empty.text')}>
      <button
        type="button"
        class="btn pri"
        data-primary="true"
        onClick={() => {
          const view = { kind: 'work', view: 'newRegister' } as const;
          store.navigation.value = replaced(store.navigation.value, view);
        }}
      >
        {say('more.newRegister')}
      </button>
    </Empty>
  );
}

function TurnForm({ candidate }: { readonly candidate: TabCandidate }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { tab, register } = candidate;
  const before = useRef(store.answers.value);
  const isDone = useRef(false);
  const wasRegister = useRef(register !== 'other').current;
  const isChosen = register !== 'other';
  // Who leaves without the button has decided nothing.
  useEffect(
    () => () => {
      if (!isDone.current) void answerWith(store, before.current);
    },
    [store],
  );
  return (
    <>
      <h1>{say(wasRegister ? 'turn.is' : 'turn.title', { tab })}</h1>
      <p class="muted">{say('turn.text')}</p>
      <SelectField
        label={say('newRegister.which')}
        value={isChosen ? register : ''}
        onChoose={(chosen) => void chooseRegister(store, candidate, chosen)}
      >
        {isChosen ? null : <option value="">{say('turn.choose')}</option>}
        {candidate.offered.map(({ register: id, name }) => (
          <option key={id} value={id}>
            {name[store.locale.value]}
          </option>
        ))}
      </SelectField>
      {isChosen ? <MappingView tab={tab} /> : null}
      <button
        type="button"
        class="btn pri wide"
        data-primary="true"
        aria-disabled={!isChosen}
        onClick={() => {
          if (!isChosen) return;
          isDone.current = true;
          void turnIntoRegister(store, tab, before.current);
        }}
      >
        {say('turn.go')}
      </button>
      {isChosen ? null : <small>{say('turn.go.why')}</small>}
    </>
  );
}
