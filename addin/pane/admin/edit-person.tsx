/** One person opened in the list: roles by department, what goes beyond departments, a new link, disabling. */

import { type JSX } from 'preact';
import { type DepartmentsReply, type PersonReport } from '../../../core/contract/people.ts';
import { type ChangePersonRequest } from '../../../core/contract/people.ts';
import { withMembership } from '../state/person-words.ts';
import { useStore } from '../views/use-store.tsx';
import { CheckField, SelectField } from '../tasks/text-field.tsx';
import { changePerson, invitePerson } from './admin-actions.ts';
import { type Invitation, ROLES } from './invitation.ts';

export function EditPerson({
  person,
  departments,
  onChanged,
  onInvited,
}: {
  readonly person: PersonReport;
  readonly departments: DepartmentsReply['departments'];
  readonly onChanged: () => void;
  readonly onInvited: (invitation: Invitation) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const change = async (body: ChangePersonRequest): Promise<void> => {
    store.notice.value = null;
    const changed = await changePerson(store, person.person, body);
    if (changed !== undefined) store.spoken.value = say('people.saved', { person: changed.name });
    // What was refused is shown as it is, not as it was chosen.
    onChanged();
  };
  const invite = async (): Promise<void> => {
    const invited = await invitePerson(store, person.person);
    if (invited !== undefined) {
      onInvited({ name: invited.person.name, invitation: invited.invitation });
    }
  };
  return (
    <div class="inset stack">
      <small>{say('people.login', { login: person.login })}</small>
      {departments.map(({ department, name }) => (
        <SelectField
          key={department}
          label={name}
          value={person.memberships.find((one) => one.department === department)?.role ?? ''}
          onChoose={(chosen) => {
            const role = ROLES.find((one) => one === chosen) ?? null;
            void change({ memberships: withMembership(person, department, role) });
          }}
        >
          <option value="">{say('role.outside')}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </SelectField>
      ))}
      <WideRights person={person} onChange={(to) => void change(to)} />
      <div class="btns">
        <button type="button" class="btn small" onClick={() => void invite()}>
          {say('people.reset')}
        </button>
        <button
          type="button"
          class="btn small"
          onClick={() => void change({ isDisabled: !person.isDisabled })}
        >
          {say(person.isDisabled ? 'people.enable' : 'people.disable')}
        </button>
      </div>
    </div>
  );
}

/** What goes beyond departments. */
function WideRights({
  person,
  onChange,
}: {
  readonly person: PersonReport;
  readonly onChange: (to: ChangePersonRequest) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      <CheckField
        label={say('people.isAdmin')}
        isChecked={person.isAdmin}
        onChange={(isAdmin) => onChange({ isAdmin })}
      />
      <CheckField
        label={say('people.isAuditor')}
        isChecked={person.isAuditor}
        onChange={(isAuditor) => onChange({ isAuditor })}
      />
      <CheckField
        label={say('people.countsBlind')}
        isChecked={person.countsBlind}
        onChange={(countsBlind) => onChange({ countsBlind })}
      />
    </>
  );
}
