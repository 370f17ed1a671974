/** Below a finding: give it to a department, comment on it, accept it with a reason. */

import { type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type FindingComment } from '../../../core/contract/finding-care.ts';
import { momentText } from '../state/figures.ts';
import { localMoment } from '../state/local-moment.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { findingOf, todayOf } from '../state/pane-store.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import {
  acceptFinding,
  assignFinding,
  commentFinding,
  commentsOf,
  type DepartmentName,
  departmentNames,
  reopenFinding,
} from './care-actions.ts';
import { authorWords } from '../sync/author-words.ts';

type Part = 'assign' | 'comment' | 'accept';

export function CarePanel({ findingKey }: { readonly findingKey: string }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const [part, setPart] = useState<Part | null>(null);
  const finding = findingOf(store, findingKey);
  if (finding === undefined) return null;
  const care = store.care.value.get(findingKey);
  const toggle = (wanted: Part) => (): void => setPart(part === wanted ? null : wanted);
  return (
    <section class="stack">
      {store.accepted.value.has(findingKey) ? <Accepted finding={finding} /> : null}
      <div class="btns">
        <button
          type="button"
          class="btn small"
          aria-expanded={part === 'assign'}
          onClick={toggle('assign')}
        >
          <Icon name="assign" />
          <span>{say('care.assign')}</span>
        </button>
        <button
          type="button"
          class="btn small"
          aria-expanded={part === 'comment'}
          onClick={toggle('comment')}
        >
          <Icon name="comment" />
          <span>{say('care.comments', { n: care?.comments ?? 0 })}</span>
        </button>
        {store.accepted.value.has(findingKey) ? null : (
          <button
            type="button"
            class="btn small"
            aria-expanded={part === 'accept'}
            onClick={toggle('accept')}
          >
            {say('care.accept')}
          </button>
        )}
      </div>
      {part === 'assign' ? <Assign finding={finding} /> : null}
      {part === 'comment' ? <Comments finding={finding} /> : null}
      {part === 'accept' ? <Accept finding={finding} onDone={() => setPart(null)} /> : null}
    </section>
  );
}

function Accepted({ finding }: { readonly finding: PaneFinding }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const accepted = store.care.value.get(finding.key)?.accepted;
  if (accepted === undefined || accepted === null) return null;
  const when = momentText(localMoment(accepted.at), store.locale.value, todayOf(store));
  return (
    <div class="card">
      <p class="row top0">
        <Icon name="ok" look="i ok" />
        <span>
          {say('care.accepted', {
            person: authorWords(accepted.by, say),
            when,
            reason: accepted.reason,
          })}
        </span>
      </p>
      <button
        type="button"
        class="btn small start"
        onClick={() => void reopenFinding(store, finding)}
      >
        {say('care.reopen')}
      </button>
    </div>
  );
}

function Assign({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const now = store.care.value.get(finding.key)?.department ?? '';
  const [departments, setDepartments] = useState<readonly DepartmentName[]>([]);
  useEffect(() => void departmentNames(store).then(setDepartments), [store]);
  // Until they are known, and should one be gone, who has it now is shown all the same.
  const isNamed = now === '' || departments.some(({ department }) => department === now);
  return (
    <label class="field">
      <span class="lab">{say('care.assign.to')}</span>
      <select
        class="in"
        value={now}
        onChange={({ currentTarget: { value } }) =>
          void assignFinding(store, finding, value === '' ? null : value)
        }
      >
        <option value="">{say('care.assign.nobody')}</option>
        {isNamed ? null : <option value={now}>{now}</option>}
        {departments.map(({ department, name }) => (
          <option key={department} value={department}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Comments({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [comments, setComments] = useState<readonly FindingComment[]>([]);
  const [text, setText] = useState('');
  const load = (): void => void commentsOf(store, finding).then(setComments);
  useEffect(load, [finding.key]);
  return (
    <div class="stack">
      {comments.map(({ author, at, text: said }, index) => (
        <p key={index}>
          <small>
            {authorWords(author, store.say.value)} ·{' '}
            {momentText(localMoment(at), store.locale.value, todayOf(store))}
          </small>
          <br />
          {said}
        </p>
      ))}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void commentFinding(store, finding, text).then((isDone) => {
            if (!isDone) return;
            setText('');
            load();
          });
        }}
      >
        <input
          class="in"
          aria-label={say('care.comment')}
          placeholder={say('care.comment')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="btn">
          {say('care.comment.go')}
        </button>
      </form>
    </div>
  );
}

function Accept({
  finding,
  onDone,
}: {
  readonly finding: PaneFinding;
  readonly onDone: () => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [reason, setReason] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        void acceptFinding(store, finding, reason).then((isDone) => {
          if (isDone) onDone();
        });
      }}
    >
      <label class="field">
        <span class="lab">{say('care.accept.why')}</span>
        <input
          class="in"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <small>{say('care.accept.text')}</small>
      <button type="submit" class="btn pri" aria-disabled={reason.trim() === ''}>
        {say('care.accept.go')}
      </button>
    </form>
  );
}
