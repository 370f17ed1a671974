/** People, for an admin: who there is, what each may do, adding somebody, and a new link for who has lost theirs. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type DepartmentsReply, type PersonReport } from '../../../core/contract/people.ts';
import { figure } from '../state/figures.ts';
import { type DepartmentNames, roleWords } from '../state/person-words.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { AddPerson } from './add-person.tsx';
import { listDepartments, listPeople } from './admin-actions.ts';
import { EditPerson } from './edit-person.tsx';
import { type Invitation } from './invitation.ts';
import { ShownOnce } from './shown-once.tsx';
import { useLoaded } from './use-loaded.ts';

export function PeopleView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [people, reload] = useLoaded(() => listPeople(store));
  const [departments] = useLoaded(() => listDepartments(store));
  const [open, setOpen] = useState<string | null>(null);
  const [invited, setInvited] = useState<Invitation | null>(null);
  if (people === undefined || departments === undefined) {
    return <p class="muted">{say('loading')}</p>;
  }
  const onInvited = (invitation: Invitation): void => {
    setInvited(invitation);
    setOpen(null);
    // The first account ends the time in which this machine is its user's own: asking again would lead away from the link.
    if (people.people.length > 0) void reload();
  };
  return (
    <>
      <h1>{say('more.people')}</h1>
      {invited === null ? null : (
        <ShownOnce
          title={say('people.invited', { person: invited.name })}
          text={say('people.invited.text')}
          secret={new URL(`/sign-in#${invited.invitation}`, location.href).href}
          onDone={() => setInvited(null)}
        />
      )}
      <PeopleList
        people={people.people}
        departments={departments}
        open={open}
        onOpen={(person) => setOpen(person === open ? null : person)}
        onChanged={() => void reload()}
        onInvited={onInvited}
      />
      <AddPerson
        departments={departments.departments}
        isFirst={people.people.length === 0}
        onInvited={onInvited}
      />
    </>
  );
}

function PeopleList({
  people,
  departments,
  open,
  onOpen,
  onChanged,
  onInvited,
}: {
  readonly people: readonly PersonReport[];
  readonly departments: DepartmentsReply;
  readonly open: string | null;
  readonly onOpen: (person: string) => void;
  readonly onChanged: () => void;
  readonly onInvited: (invitation: Invitation) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const names: DepartmentNames = new Map(
    departments.departments.map(({ department, name }) => [department, name]),
  );
  return (
    <section class="list">
      <h2 class="gh">
        <span>{say('people.list')}</span>
        <span class="cap right num">{figure(String(people.length))}</span>
      </h2>
      {people.length === 0 ? <p class="gh muted">{say('people.none')}</p> : null}
      {people.map((person) => (
        <div key={person.person}>
          <button
            type="button"
            class="rw"
            aria-expanded={open === person.person}
            onClick={() => onOpen(person.person)}
          >
            <Icon name="assign" look="i muted" />
            <span class="a cut">{person.name}</span>
            <span class="n">
              <Icon name={open === person.person ? 'down' : 'right'} look="i muted" />
            </span>
            <span class="b">
              <span class="wrap">
                {[
                  person.isDisabled ? say('people.disabled') : '',
                  person.hasPassword ? '' : say('people.waiting'),
                  roleWords(person, names, say),
                ]
                  .filter((word) => word !== '')
                  .join(' · ')}
              </span>
            </span>
          </button>
          {open === person.person ? (
            <EditPerson
              person={person}
              departments={departments.departments}
              onChanged={onChanged}
              onInvited={onInvited}
            />
          ) : null}
        </div>
      ))}
    </section>
  );
}
