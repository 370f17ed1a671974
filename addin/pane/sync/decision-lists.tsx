/** What waits for a person: conflicts, held changes, and rows that are kept but not recorded. */

import { type JSX } from 'preact';
import { type HeldChange, type ResolveHeldRequest } from '../../../core/contract/sync-decisions.ts';
import { figure } from '../state/figures.ts';
import { conflictFields, type SyncState } from '../state/sync-state.ts';
import { opened } from '../state/navigation.ts';
import { type TextKey } from '../state/texts.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { registerName, resolveHeld } from './sync-actions.ts';
import { fieldName } from './field-name.ts';
import { authorWords } from './author-words.ts';

export function DecisionLists({ state }: { readonly state: SyncState }): JSX.Element | null {
  if (state.decisions === null) return null;
  return (
    <>
      <Conflicts state={state} />
      <HeldChanges state={state} />
      <Quarantined state={state} />
    </>
  );
}

function Conflicts({ state }: { readonly state: SyncState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const open = state.decisions?.conflicts.filter(({ status }) => status === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <section class="list">
      <div class="gh">
        <Icon name="conflict" look="i warn" />
        <h2>{say('sync.conflicts')}</h2>
        <b class="right num warn">{figure(String(open.length))}</b>
      </div>
      {open.map((conflict) => {
        const fields = conflictFields(conflict);
        const document = conflict.kept.row?.fields.documentNumber ?? '';
        const names = fields.map(({ field }) => fieldName(field, store.locale.value)).join(' · ');
        return (
          <button
            key={conflict.id}
            type="button"
            class="rw no-i"
            onClick={() => {
              const view = { kind: 'conflict', id: conflict.id } as const;
              store.navigation.value = opened(store.navigation.value, view);
            }}
          >
            <span class="a cut">{[document, names].filter((part) => part !== '').join(' ')}</span>
            <span class="n">
              <Icon name="right" look="i muted" />
            </span>
            <span class="b">
              <span class="cut num">
                {fields
                  .slice(0, 1)
                  .map(
                    ({ kept, setAside }) =>
                      `${authorWords(conflict.kept.author, say)} ${kept} · ${authorWords(conflict.setAside.author, say)} ${setAside}`,
                  )
                  .join('')}
              </span>
            </span>
          </button>
        );
      })}
    </section>
  );
}

type HeldChoice = ResolveHeldRequest['choice'];

const HELD_CHOICES: Readonly<Record<HeldChange['reason'], readonly HeldChoice[]>> = {
  manyDeleted: ['delete', 'restore'],
  otherDepartment: ['delete', 'restore'],
  reusedRows: ['newRows', 'corrections'],
};

function HeldChanges({ state }: { readonly state: SyncState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const open = state.decisions?.held.filter(({ status }) => status === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <section class="stack">
      <h2>{say('sync.held')}</h2>
      {open.map(({ id, reason, author, rows, register }) => (
        <div class="card pick" key={id}>
          <b>
            {say(`sync.held.${reason}` satisfies TextKey, {
              author: authorWords(author, say),
              n: rows.length,
            })}
          </b>
          <small>{registerName(register, store.locale.value)}</small>
          <div class="btns">
            {HELD_CHOICES[reason].map((choice) => (
              <button
                key={choice}
                type="button"
                class="btn small"
                onClick={() => void resolveHeld(store, { id, choice })}
              >
                {say(`sync.held.${choice}` satisfies TextKey)}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function Quarantined({ state }: { readonly state: SyncState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const rows = state.decisions?.quarantined ?? [];
  if (rows.length === 0) return null;
  return (
    <section class="list">
      <div class="gh">
        <h2>{say('sync.quarantined')}</h2>
        <b class="right num">{figure(String(rows.length))}</b>
      </div>
      {rows.map(({ id, row, faults, register }) => (
        <div class="rw no-i plain" key={id}>
          <span class="a cut">
            {row.fields.documentNumber ??
              row.fields.itemCode ??
              registerName(register, store.locale.value)}
          </span>
          <span class="n" />
          <span class="b">
            <span class="cut">
              {faults.map(({ text }) => text[store.locale.value]).join(' · ')}
            </span>
          </span>
        </div>
      ))}
    </section>
  );
}
