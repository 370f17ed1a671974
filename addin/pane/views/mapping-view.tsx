/** The column map of one tab: the doubtful columns first, each with values from the tab, chosen from a list. */

import { type JSX } from 'preact';
import { chooseColumn } from '../state/first-run.ts';
import { doubtfulFields } from '../state/mapping-memory.ts';
import { type CandidateField, type TabCandidate } from '../state/tab-candidate.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function MappingView({ tab }: { readonly tab: string }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const candidate = store.candidates.value.find((one) => one.tab === tab);
  if (candidate === undefined) return null;
  const doubts = new Set(doubtfulFields(candidate));
  const doubtful = candidate.fields.filter(({ field }) => doubts.has(field));
  const found = candidate.fields.filter(
    ({ field, column }) => !doubts.has(field) && column !== null,
  );
  const missing = candidate.fields.filter(
    ({ field, column }) => !doubts.has(field) && column === null,
  );
  const otherColumns =
    found.length === 0
      ? say('mapping.missing', { n: missing.length })
      : say('mapping.found', { n: found.length });
  return (
    <>
      <p class="muted">
        {doubtful.length === 0
          ? say('mapping.fine', { n: found.length })
          : found.length === 0
            ? say('mapping.check.all', { n: doubtful.length })
            : say('mapping.check', { n: doubtful.length, rest: found.length })}
      </p>
      <ul class="stack w">
        {doubtful.map((field) => (
          <FieldChoice key={field.field} candidate={candidate} field={field} isDoubtful />
        ))}
      </ul>
      <details open={doubtful.length === 0}>
        <summary>
          <Icon name="right" />
          <b>{otherColumns}</b>
        </summary>
        <ul class="stack w below">
          {[...found, ...missing].map((field) => (
            <FieldChoice key={field.field} candidate={candidate} field={field} />
          ))}
        </ul>
      </details>
      <label class="check">
        <input
          type="checkbox"
          checked={store.keepsMappings.value}
          onChange={({ currentTarget }) => {
            store.keepsMappings.value = currentTarget.checked;
          }}
        />
        <span>{say('mapping.remember')}</span>
      </label>
    </>
  );
}

function FieldChoice({
  candidate,
  field,
  isDoubtful = false,
}: {
  readonly candidate: TabCandidate;
  readonly field: CandidateField;
  readonly isDoubtful?: boolean;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const id = `tb-map-${field.field}`;
  const question = candidate.questions.find((one) => one.field === field.field);
  const column = candidate.columns.find((one) => one.column === field.column);
  return (
    <li class="stack t">
      <div class="row">
        <label for={id}>
          <b>{field.name[locale]}</b>
          {field.isRequired ? (
            <>
              {' '}
              <small>{say('mapping.required')}</small>
            </>
          ) : null}
        </label>
        <span class="right row">
          {field.column === null ? null : (
            <small class="num">
              {say('mapping.confidence', { percent: Math.round(field.confidence * 100) })}
            </small>
          )}
          <Icon
            name={isDoubtful ? 'warn' : field.column === null ? 'todo' : 'ok'}
            look={isDoubtful ? 'i warn' : field.column === null ? 'i muted' : 'i ok'}
          />
        </span>
      </div>
      {question === undefined ? null : <p>{question.text[locale]}</p>}
      <ColumnSelect candidate={candidate} field={field} id={id} />
      {column === undefined ? null : <small class="num cut">{column.samples.join(' · ')}</small>}
    </li>
  );
}

function ColumnSelect({
  candidate,
  field,
  id,
}: {
  readonly candidate: TabCandidate;
  readonly field: CandidateField;
  readonly id: string;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <select
      class="in"
      id={id}
      value={field.column ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') void chooseColumn(store, candidate, field.field, value);
      }}
    >
      {field.column === null ? <option value="">{say('mapping.choose')}</option> : null}
      {candidate.columns.map(({ column, header }) => (
        <option key={column} value={column}>
          {header === ''
            ? say('mapping.columnBare', { column })
            : say('mapping.column', { column, header })}
        </option>
      ))}
    </select>
  );
}
