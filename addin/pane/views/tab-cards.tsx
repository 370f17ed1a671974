/** The tabs of the workbook, each with what it was taken for; whatever is doubtful comes first. */

import { type JSX } from 'preact';
import { figure } from '../state/figures.ts';
import { chooseRegister } from '../state/first-run.ts';
import { doubtfulFields } from '../state/mapping-memory.ts';
import { opened } from '../state/navigation.ts';
import { type TabCandidate } from '../state/tab-candidate.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function TabCards(): JSX.Element {
  const store = useStore();
  const ordered = store.candidates.value.toSorted(
    (left, right) => Number(isDoubtful(right)) - Number(isDoubtful(left)),
  );
  return (
    <ul class="stack">
      {ordered.map((candidate) => (
        <TabCard key={candidate.tab} candidate={candidate} />
      ))}
    </ul>
  );
}

export function isDoubtful(candidate: TabCandidate): boolean {
  return candidate.register !== 'other' && doubtfulFields(candidate).length > 0;
}

function TabCard({ candidate }: { readonly candidate: TabCandidate }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const isUsed = candidate.register !== 'other';
  const doubts = isUsed ? doubtfulFields(candidate).length : 0;
  return (
    <li class={doubts > 0 ? 'card pick' : 'card'}>
      <div class="row top0">
        <label class="check">
          <input
            type="checkbox"
            checked={isUsed}
            aria-label={`${say('first.use')}: ${candidate.tab}`}
            disabled={!isUsed && candidate.headerRow === null}
            onChange={({ currentTarget }) =>
              void chooseRegister(
                store,
                candidate,
                currentTarget.checked ? (candidate.offered[0]?.register ?? 'other') : 'other',
              )
            }
          />
          <b>{candidate.tab}</b>
        </label>
        <span class="right">
          <Verdict isUsed={isUsed} doubts={doubts} />
        </span>
      </div>
      <RegisterSelect candidate={candidate} isQuiet={isUsed && doubts === 0} />
      <div class="stack t">
        <small>{shapeOf()}</small>
        {candidate.sampleRow === '' ? null : <small class="cut">{candidate.sampleRow}</small>}
      </div>
      {isUsed ? (
        <button
          type="button"
          class="btn small start"
          onClick={() => {
            const view = { kind: 'mapping', tab: candidate.tab } as const;
            store.navigation.value = opened(store.navigation.value, view);
          }}
        >
          {doubts > 0 ? say('first.columns.check', { n: doubts }) : say('first.columns')}
        </button>
      ) : null}
    </li>
  );

  function shapeOf(): string {
    if (candidate.headerRow === null) return say('first.shape.none');
    const found = candidate.fields.filter(({ column }) => column !== null).length;
    return say('first.shape', {
      row: candidate.headerRow,
      rows: figure(String(candidate.rowCount)),
      found,
      total: candidate.fields.length,
    });
  }
}

function Verdict({
  isUsed,
  doubts,
}: {
  readonly isUsed: boolean;
  readonly doubts: number;
}): JSX.Element {
  const say = useStore().say.value;
  if (!isUsed) {
    return (
      <span class="tag">
        <Icon name="todo" />
        {say('first.notRegister')}
      </span>
    );
  }
  return doubts > 0 ? (
    <span class="tag warn">
      <Icon name="warn" />
      {say('first.check', { n: doubts })}
    </span>
  ) : (
    <span class="tag ok">
      <Icon name="ok" />
      {say('first.sure')}
    </span>
  );
}

function RegisterSelect({
  candidate,
  isQuiet,
}: {
  readonly candidate: TabCandidate;
  readonly isQuiet: boolean;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <select
      class={isQuiet ? 'in quiet' : 'in'}
      aria-label={`${say('first.register')}: ${candidate.tab}`}
      value={candidate.register}
      onChange={({ currentTarget }) => void chooseRegister(store, candidate, currentTarget.value)}
    >
      <option value="other">{say('first.notUsed')}</option>
      {candidate.offered.map(({ register, name }) => (
        <option key={register} value={register}>
          {name[store.locale.value]}
        </option>
      ))}
    </select>
  );
}
