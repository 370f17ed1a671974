/** One conflict, side by side: who wrote what, field by field, and a choice that sends both to the history. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Conflict } from '../../../core/contract/sync-decisions.ts';
import { back } from '../state/navigation.ts';
import {
  conflictChoice,
  type ConflictField,
  conflictFields,
  type Side,
} from '../state/sync-state.ts';
import { useStore } from '../views/use-store.tsx';
import { registerName, resolveConflict } from './sync-actions.ts';
import { fieldName } from './field-name.ts';
import { authorWords } from './author-words.ts';

export function ConflictView({ id }: { readonly id: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const conflict = store.sync.value.decisions?.conflicts.find((one) => one.id === id);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  if (conflict === undefined) return <p class="muted">{say('finding.gone')}</p>;
  const isWhole = conflict.kept.row === null || conflict.setAside.row === null;
  const fields = isWhole ? [] : conflictFields(conflict);
  const leave = (): void => {
    store.navigation.value = back(store.navigation.value);
  };
  return (
    <>
      <section class="stack t">
        <h1>{say(isWhole ? 'sync.conflict.whole' : 'sync.conflict.title')}</h1>
        <p>
          {say('sync.conflict.text', {
            register: registerName(conflict.register, store.locale.value),
          })}
        </p>
      </section>
      <div class="stack w">
        {isWhole ? (
          <WholeRow conflict={conflict} sides={sides} onChoose={setSides} />
        ) : (
          fields.map((field) => (
            <FieldSides
              key={field.field}
              conflict={conflict}
              field={field}
              side={sides.get(field.field) ?? 'kept'}
              onChoose={(side) => setSides(new Map([...sides, [field.field, side]]))}
            />
          ))
        )}
      </div>
      <div class="btns">
        <button
          type="button"
          class="btn pri grow"
          data-primary="true"
          onClick={() => {
            const choice = isWhole
              ? ({ take: sides.get('') ?? 'kept' } as const)
              : conflictChoice(conflict, sides);
            leave();
            void resolveConflict(store, { id, choice });
          }}
        >
          {say('sync.conflict.go')}
        </button>
        <button type="button" class="btn" onClick={leave}>
          {say('sync.conflict.later')}
        </button>
      </div>
    </>
  );
}

function FieldSides({
  conflict,
  field,
  side,
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly field: ConflictField;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const name = fieldName(field.field, store.locale.value);
  const legend =
    field.before === '' ? name : say('sync.conflict.was', { field: name, value: field.before });
  return (
    <fieldset class="sides">
      <legend class="lab">
        <b>{legend}</b>
      </legend>
      <div class="two">
        {(['kept', 'setAside'] as const).map((one) => (
          <Option
            key={one}
            name={`tb-side-${field.field}`}
            author={authorWords(conflict[one].author, say)}
            text={field[one] === '' ? say('sync.conflict.blank') : field[one]}
            isChosen={side === one}
            onChoose={() => onChoose(one)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function WholeRow({
  conflict,
  sides,
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly sides: ReadonlyMap<string, Side>;
  readonly onChoose: (sides: ReadonlyMap<string, Side>) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const side = sides.get('') ?? 'kept';
  return (
    <fieldset class="sides">
      <legend class="vh">{say('sync.conflict.whole')}</legend>
      <div class="two">
        {(['kept', 'setAside'] as const).map((one) => (
          <Option
            key={one}
            name="tb-side"
            author={authorWords(conflict[one].author, say)}
            text={
              conflict[one].row === null
                ? say('sync.conflict.gone')
                : Object.values(conflict[one].row.fields).join(' · ')
            }
            isChosen={side === one}
            onChoose={() => onChoose(new Map([['', one]]))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Option({
  name,
  author,
  text,
  isChosen,
  onChoose,
}: {
  readonly name: string;
  readonly author: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  return (
    <label class="opt">
      <span>{author}</span>
      <b class="num wrap">{text}</b>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
    </label>
  );
}
