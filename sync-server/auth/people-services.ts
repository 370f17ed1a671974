/** Everything about people and signing in, as the HTTP routes and the command line call it. */

import { uuidv7 } from 'uuidv7';
import {
  type AddPersonRequest,
  type ChangePersonRequest,
  type CreateTokenRequest,
  type DepartmentsReply,
  type PersonReport,
  type RegisterRule,
  type SaveDepartmentRequest,
  type TokenReport,
} from '../../core/contract/people.ts';
import {
  type AddInCodeExchange,
  type AddInCodeRequest,
  type InvitationRequest,
  type SessionsReply,
  type SignInRequest,
} from '../../core/contract/sign-in.ts';
import { type Scope } from '../service/scope.ts';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { type IssuedCode, issueAddInCode, takeAddInCode } from './add-in-code.ts';
import { type ExternalIdentity, externalSignIn } from './external-sign-in.ts';
import { createIdentifier, type Identifier } from './identify.ts';
import {
  listDepartments,
  removeDepartment,
  saveDepartment,
  saveRegisterRule,
} from './manage-departments.ts';
import {
  addPerson,
  changePerson,
  endSession,
  type Invited,
  invitePerson,
  listPeople,
  listSessions,
  setPassword,
} from './manage-people.ts';
import { type CreatedToken, createToken, listTokens, revokeToken } from './manage-tokens.ts';
import { createPasswords, type PasswordCost } from './passwords.ts';
import { type PeopleOutcome } from './people-refusal.ts';
import { type Principal } from './principal.ts';
import { refreshSession, type SessionStart, type StartedSession, WEB_IDLE_MS } from './sessions.ts';
import { createStrangers } from './sign-in-delay.ts';
import {
  changePassword,
  inviteFirstAdmin,
  signIn,
  type SignInTools,
  signOut,
  takeInvitation,
} from './sign-in.ts';

type Outcome<Reply> = Promise<PeopleOutcome<Reply>>;

export interface PeopleServices {
  /** Whether anybody has an account, in any organisation: from then on the server wants to know who asks. */
  readonly hasPeople: () => Promise<boolean>;
  /** Who a credential stands for; undefined when it stands for nobody any more. */
  readonly identify: Identifier['identify'];
  readonly signIn: (request: SignInRequest, client: string) => Outcome<StartedSession>;
  readonly takeInvitation: (request: InvitationRequest, client: string) => Outcome<StartedSession>;
  readonly externalSignIn: (
    identity: ExternalIdentity,
    start: SessionStart,
  ) => Outcome<StartedSession>;
  /** A code for the pane of an add-in whose dialog the person signed in at. */
  readonly issueAddInCode: (
    principal: Principal,
    request: AddInCodeRequest,
    client: string,
  ) => Outcome<IssuedCode>;
  readonly takeAddInCode: (request: AddInCodeExchange) => Outcome<StartedSession>;
  readonly refresh: (refresh: string) => Outcome<StartedSession>;
  readonly signOut: (principal: Principal) => Outcome<null>;
  readonly changePassword: (
    principal: Principal,
    request: { readonly current: string; readonly next: string },
    start: Pick<SessionStart, 'session' | 'client'>,
  ) => Outcome<StartedSession>;
  /** The one-time link of the first admin; undefined when there are people. */
  readonly inviteFirstAdmin: (organisation: number) => Promise<string | undefined>;
  readonly listPeople: (scope: Scope) => Outcome<readonly PersonReport[]>;
  readonly addPerson: (scope: Scope, request: AddPersonRequest) => Outcome<Invited>;
  readonly changePerson: (
    scope: Scope,
    person: string,
    request: ChangePersonRequest,
  ) => Outcome<{ readonly person: PersonReport }>;
  readonly invitePerson: (scope: Scope, person: string) => Outcome<Invited>;
  readonly setPassword: (
    scope: Scope,
    person: string,
    password: string,
  ) => Outcome<{ readonly person: PersonReport }>;
  readonly listDepartments: (scope: Scope) => Outcome<DepartmentsReply>;
  readonly saveDepartment: (
    scope: Scope,
    department: string,
    request: SaveDepartmentRequest,
  ) => Outcome<object>;
  readonly removeDepartment: (scope: Scope, department: string) => Outcome<object>;
  readonly saveRegisterRule: (scope: Scope, rule: RegisterRule) => Outcome<object>;
  /** Sessions of one person, or of everybody. */
  readonly listSessions: (
    caller: Pick<Principal, 'scope' | 'family'>,
    person?: string,
  ) => Outcome<SessionsReply>;
  readonly endSession: (
    scope: Scope,
    session: string,
    person?: string,
  ) => Outcome<{ readonly ended: number }>;
  readonly listTokens: (scope: Scope) => Outcome<readonly TokenReport[]>;
  readonly createToken: (scope: Scope, request: CreateTokenRequest) => Outcome<CreatedToken>;
  readonly revokeToken: (scope: Scope, token: string) => Outcome<object>;
}

export interface PeopleOptions {
  readonly now: () => string;
  readonly passwordCost?: PasswordCost;
  /** After so long without a person's request a web session ends, in milliseconds. */
  readonly webIdleMs?: number;
}

export function createPeopleServices(
  store: LedgerStore,
  { now, passwordCost, webIdleMs = WEB_IDLE_MS }: PeopleOptions,
): PeopleServices {
  const identifier = createIdentifier({ store, now, webIdleMs });
  const tools: SignInTools = {
    store,
    now,
    newId: uuidv7,
    passwords: createPasswords(passwordCost),
    webIdleMs,
    forgetLookups: identifier.forget,
    strangers: createStrangers(now),
  };
  return {
    hasPeople: () => hasPeople(store),
    identify: identifier.identify,
    signIn: (request, client) => signIn(tools, request, client),
    takeInvitation: (request, client) => takeInvitation(tools, request, client),
    externalSignIn: (identity, start) => externalSignIn(tools, identity, start),
    issueAddInCode: (principal, request, client) =>
      issueAddInCode(tools, principal, request, client),
    takeAddInCode: (request) => takeAddInCode(tools, request),
    refresh: (refresh) => refreshSession(tools, refresh),
    signOut: (principal) => signOut(tools, principal),
    changePassword: (principal, request, start) => changePassword(tools, principal, request, start),
    inviteFirstAdmin: (organisation) => inviteFirstAdmin(tools, organisation),
    listPeople: (scope) => listPeople(tools, scope),
    addPerson: (scope, request) => addPerson(tools, scope, request),
    changePerson: (scope, person, request) => changePerson(tools, scope, person, request),
    invitePerson: (scope, person) => invitePerson(tools, scope, person),
    setPassword: (scope, person, password) => setPassword(tools, scope, person, password),
    listDepartments: (scope) => listDepartments(tools, scope),
    saveDepartment: (scope, id, request) => saveDepartment(tools, scope, id, request),
    removeDepartment: (scope, id) => removeDepartment(tools, scope, id),
    saveRegisterRule: (scope, rule) => saveRegisterRule(tools, scope, rule),
    listSessions: (caller, person) => listSessions(tools, caller, person),
    endSession: (scope, session, person) => endSession(tools, scope, session, person),
    listTokens: (scope) => listTokens(tools, scope),
    createToken: (scope, request) => createToken(tools, scope, request),
    revokeToken: (scope, token) => revokeToken(tools, scope, token),
  };
}

async function hasPeople(store: LedgerStore): Promise<boolean> {
  for (const { organisation } of await store.listOrganisations()) {
    const count = await store.read(organisation, ({ people }) => people.countPeople());
    if (count !== undefined && count > 0) return true;
  }
  return false;
}
