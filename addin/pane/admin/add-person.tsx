/** Adds somebody: a name to sign in with, a department and a role. The link to set a password by comes back once. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  type DepartmentsReply,
  login as loginSchema,
  type Membership,
} from '../../../core/contract/people.ts';
import { useStore } from '../views/use-store.tsx';
import { CheckField, SelectField, TextField } from '../tasks/text-field.tsx';
import { addPerson } from './admin-actions.ts';
import { type Invitation, ROLES } from './invitation.ts';

export function AddPerson({
  departments,
  isFirst,
  onInvited,
}: {
  readonly departments: DepartmentsReply['departments'];
  /** Nobody has an account: the first one is an admin, or nobody could ever add the second. */
  readonly isFirst: boolean;
  readonly onInvited: (invitation: Invitation) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState<Membership>({ department: '', role: 'editor' });
  const [isAdmin, setIsAdmin] = useState(false);
  const wanted = login.trim().toLowerCase();
  const isReady = loginSchema.safeParse(wanted).success;
  const add = async (): Promise<void> => {
    if (!isReady) return;
    store.notice.value = null;
    const invited = await addPerson(store, {
      login: wanted,
      ...(name.trim() !== '' && { name: name.trim() }),
      ...((isAdmin || isFirst) && { isAdmin: true }),
      ...(place.department !== '' && { memberships: [place] }),
    });
    if (invited === undefined) return;
    setLogin('');
    setName('');
    onInvited({ name: invited.person.name, invitation: invited.invitation });
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{say('people.add')}</h2>
      <TextField
        label={say('people.add.login')}
        value={login}
        onInput={setLogin}
        hint={say('people.add.login.hint')}
      />
      <TextField label={say('people.add.name')} value={name} onInput={setName} />
      <PlaceFields departments={departments} place={place} onChange={setPlace} />
      {isFirst ? null : (
        <CheckField label={say('people.isAdmin')} isChecked={isAdmin} onChange={setIsAdmin} />
      )}
      <button type="submit" class="btn pri wide" data-primary="true" aria-disabled={!isReady}>
        {say('people.add.go')}
      </button>
    </form>
  );
}

function PlaceFields({
  departments,
  place,
  onChange,
}: {
  readonly departments: DepartmentsReply['departments'];
  /** Of no department as long as its id is ''. */
  readonly place: Membership;
  readonly onChange: (place: Membership) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      <SelectField
        label={say('people.add.department')}
        value={place.department}
        onChoose={(department) => onChange({ ...place, department })}
      >
        <option value="">{say('people.add.nowhere')}</option>
        {departments.map(({ department, name }) => (
          <option key={department} value={department}>
            {name}
          </option>
        ))}
      </SelectField>
      {place.department === '' ? null : (
        <SelectField
          label={say('people.add.role')}
          value={place.role}
          onChoose={(chosen) =>
            onChange({ ...place, role: ROLES.find((one) => one === chosen) ?? 'viewer' })
          }
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
