/** Departments, for an admin: what they are called, who sees costs, who writes each register and who reads it. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { departmentId, type DepartmentsReply } from '../../../core/contract/people.ts';
import { type RegisterRule } from '../../../core/contract/people.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { useStore } from '../views/use-store.tsx';
import { CheckField, SelectField, TextField } from '../tasks/text-field.tsx';
import {
  listDepartments,
  removeDepartment,
  saveDepartment,
  saveRegisterRule,
} from './admin-actions.ts';
import { useLoaded } from './use-loaded.ts';

type Department = DepartmentsReply['departments'][number];

export function DepartmentsView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [loaded, reload] = useLoaded(() => listDepartments(store));
  if (loaded === undefined) return <p class="muted">{say('loading')}</p>;
  const after = async (asked: Promise<unknown>): Promise<void> => {
    store.notice.value = null;
    if ((await asked) !== undefined) store.spoken.value = say('departments.saved');
    await reload();
  };
  return (
    <>
      <h1>{say('more.departments')}</h1>
      <ul class="stack">
        {loaded.departments.map((department) => (
          <DepartmentCard key={department.department} department={department} after={after} />
        ))}
      </ul>
      <AddDepartment after={after} />
      <section class="stack">
        <h2>{say('departments.registers')}</h2>
        <small>{say('departments.registers.text')}</small>
        {loaded.registers.map((rule) => (
          <RuleFields
            key={rule.register}
            rule={rule}
            departments={loaded.departments}
            after={after}
          />
        ))}
      </section>
    </>
  );
}

type After = (asked: Promise<unknown>) => Promise<void>;

function DepartmentCard({
  department: { department, name, seesCost, registers },
  after,
}: {
  readonly department: Department;
  readonly after: After;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const [written, setWritten] = useState(name);
  const isChanged = written.trim() !== '' && written.trim() !== name;
  return (
    <li class="card stack">
      <TextField label={say('departments.name')} value={written} onInput={setWritten} />
      <small>
        {registers.length === 0
          ? say('departments.noRegisters')
          : say('departments.writes', {
              registers: registers.map((id) => REGISTERS[id].name[locale]).join(say('list.and')),
            })}
      </small>
      <CheckField
        label={say('departments.seesCost')}
        isChecked={seesCost}
        onChange={(sees) => void after(saveDepartment(store, department, { name, seesCost: sees }))}
      />
      <div class="btns">
        <button
          type="button"
          class="btn small"
          aria-disabled={!isChanged}
          onClick={() => {
            if (!isChanged) return;
            void after(saveDepartment(store, department, { name: written.trim(), seesCost }));
          }}
        >
          {say('departments.rename')}
        </button>
        <button
          type="button"
          class="btn sub small"
          onClick={() => void after(removeDepartment(store, department))}
        >
          {say('departments.remove')}
        </button>
      </div>
    </li>
  );
}

/** The id is what rules and finding marks keep: it is chosen once and never changes. */
function AddDepartment({ after }: { readonly after: After }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const isReady = departmentId.safeParse(id.trim()).success && name.trim() !== '';
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const asked = saveDepartment(store, id.trim(), { name: name.trim(), seesCost: false });
        void after(
          asked.then((saved) => {
            if (saved === undefined) return undefined;
            setId('');
            setName('');
            return saved;
          }),
        );
      }}
    >
      <h2>{say('departments.add')}</h2>
      <TextField label={say('departments.name')} value={name} onInput={setName} />
      <TextField
        label={say('departments.id')}
        value={id}
        onInput={setId}
        hint={say('departments.id.hint')}
      />
      <button type="submit" class="btn wide" aria-disabled={!isReady}>
        {say('departments.add.go')}
      </button>
    </form>
  );
}

function RuleFields({
  rule,
  departments,
  after,
}: {
  readonly rule: RegisterRule;
  readonly departments: readonly Department[];
  readonly after: After;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const name = REGISTERS[rule.register].name[store.locale.value];
  const save = (to: Partial<RegisterRule>): void =>
    void after(saveRegisterRule(store, { ...rule, ...to }));
  const { sharedWith } = rule;
  return (
    <fieldset class="card stack">
      <legend class="lab">{name}</legend>
      <SelectField
        label={say('departments.writer')}
        value={rule.department}
        onChoose={(department) => save({ department })}
      >
        {departments.map((one) => (
          <option key={one.department} value={one.department}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={say('departments.allRead')}
        isChecked={sharedWith === null}
        onChange={(all) => save({ sharedWith: all ? null : [] })}
      />
      {sharedWith === null
        ? null
        : departments
            .filter(({ department }) => department !== rule.department)
            .map((one) => (
              <CheckField
                key={one.department}
                label={say('departments.reads', { department: one.name })}
                isChecked={sharedWith.includes(one.department)}
                onChange={(reads) =>
                  save({
                    sharedWith: reads
                      ? [...sharedWith, one.department]
                      : sharedWith.filter((id) => id !== one.department),
                  })
                }
              />
            ))}
    </fieldset>
  );
}
