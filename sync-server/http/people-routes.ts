/** For an admin: people, departments, who owns which register, and everybody's sessions. */

import {
  addPersonRequest,
  changePersonRequest,
  departmentParams,
  departmentsReply,
  invitationReply,
  peopleReply,
  personParams,
  personReport,
  registerParams,
  saveDepartmentRequest,
  saveRegisterRuleRequest,
} from '../../core/contract/people.ts';
import { sessionParams, sessionsReply } from '../../core/contract/sign-in.ts';
import { peopleReplyOf } from './people-problem.ts';
import { defineRoute, type Route } from './route.ts';

/** What every route here is: for admins, about people. */
const ADMIN = { tag: 'People', permission: 'managePeople', resource: 'people' } as const;
/** What changes anything wants a sign-in of the last minutes: a machine left alone is not an admin. */
const CHANGE = { ...ADMIN, needsRecentSignIn: true } as const;
const SAVED = { status: 204, mediaType: '', description: 'Saved' } as const;

const listPeople = defineRoute({
  ...ADMIN,
  operation: 'people',
  method: 'get',
  path: '/api/people',
  summary: 'Everybody, with their departments and roles',
  reply: { status: 200, schema: peopleReply, description: 'The people' },
  problems: [],
  run: async (_input, { parts, scope }) => ({
    json: { people: peopleReplyOf(await parts.ledger.people.listPeople(scope)) },
  }),
});

const addPerson = defineRoute({
  ...CHANGE,
  operation: 'addPerson',
  method: 'post',
  path: '/api/people',
  summary: 'Add somebody; the reply has the one-time link to set a password by',
  body: addPersonRequest,
  reply: { status: 201, schema: invitationReply, description: 'Added' },
  problems: ['LOGIN-TAKEN', 'DEPARTMENT-UNKNOWN', 'TOO-MANY-PEOPLE', 'LAST-ADMIN'],
  run: async ({ body }, { parts, scope }) => ({
    json: peopleReplyOf(await parts.ledger.people.addPerson(scope, body)),
  }),
});

const changePerson = defineRoute({
  ...CHANGE,
  operation: 'changePerson',
  method: 'patch',
  path: '/api/people/{person}',
  summary: 'Change somebody’s name, roles or departments, or disable them',
  params: personParams,
  body: changePersonRequest,
  reply: { status: 200, schema: personReport, description: 'As it is now' },
  problems: ['PERSON-UNKNOWN', 'DEPARTMENT-UNKNOWN', 'LAST-ADMIN'],
  run: async ({ params, body }, { parts, scope }) => ({
    json: peopleReplyOf(await parts.ledger.people.changePerson(scope, params.person, body)).person,
  }),
});

const invitePerson = defineRoute({
  ...CHANGE,
  operation: 'invitePerson',
  method: 'post',
  path: '/api/people/{person}/invitation',
  summary: 'Make a new one-time link for somebody',
  params: personParams,
  reply: { status: 201, schema: invitationReply, description: 'The link' },
  problems: ['PERSON-UNKNOWN'],
  run: async ({ params }, { parts, scope }) => ({
    json: peopleReplyOf(await parts.ledger.people.invitePerson(scope, params.person)),
  }),
});

const listDepartments = defineRoute({
  ...ADMIN,
  operation: 'departments',
  method: 'get',
  path: '/api/departments',
  summary: 'Departments, and which of them writes and reads each register',
  reply: { status: 200, schema: departmentsReply, description: 'The departments' },
  problems: [],
  run: async (_input, { parts, scope }) => ({
    json: peopleReplyOf(await parts.ledger.people.listDepartments(scope)),
  }),
});

const saveDepartment = defineRoute({
  ...CHANGE,
  operation: 'saveDepartment',
  method: 'put',
  path: '/api/departments/{department}',
  summary: 'Add a department, or change its name and whether it sees costs',
  params: departmentParams,
  body: saveDepartmentRequest,
  reply: SAVED,
  problems: ['TOO-MANY-PEOPLE'],
  run: async ({ params, body }, { parts, scope }) => {
    peopleReplyOf(await parts.ledger.people.saveDepartment(scope, params.department, body));
    return { nothing: true };
  },
});

const removeDepartment = defineRoute({
  ...CHANGE,
  operation: 'removeDepartment',
  method: 'delete',
  path: '/api/departments/{department}',
  summary: 'Remove a department that has no people and no registers',
  params: departmentParams,
  reply: { ...SAVED, description: 'Removed' },
  problems: ['DEPARTMENT-UNKNOWN', 'DEPARTMENT-IN-USE'],
  run: async ({ params }, { parts, scope }) => {
    peopleReplyOf(await parts.ledger.people.removeDepartment(scope, params.department));
    return { nothing: true };
  },
});

const saveRegisterRule = defineRoute({
  ...CHANGE,
  operation: 'saveRegisterRule',
  method: 'put',
  path: '/api/departments/registers/{register}',
  summary: 'Say which department writes a register, and which read it',
  params: registerParams,
  body: saveRegisterRuleRequest,
  reply: SAVED,
  problems: ['DEPARTMENT-UNKNOWN'],
  run: async ({ params, body }, { parts, scope }) => {
    const rule = { ...body, register: params.register };
    peopleReplyOf(await parts.ledger.people.saveRegisterRule(scope, rule));
    return { nothing: true };
  },
});

const listSessions = defineRoute({
  ...ADMIN,
  operation: 'sessions',
  method: 'get',
  path: '/api/sessions',
  summary: 'Everybody’s sessions',
  reply: { status: 200, schema: sessionsReply, description: 'The sessions' },
  problems: [],
  run: async (_input, { parts, principal }) => ({
    json: peopleReplyOf(await parts.ledger.people.listSessions(principal)),
  }),
});

const endSession = defineRoute({
  ...CHANGE,
  operation: 'endSession',
  method: 'delete',
  path: '/api/sessions/{session}',
  summary: 'End anybody’s session',
  params: sessionParams,
  reply: { ...SAVED, description: 'It has ended' },
  problems: ['SESSION-UNKNOWN'],
  run: async ({ params }, { parts, scope }) => {
    peopleReplyOf(await parts.ledger.people.endSession(scope, params.session));
    return { nothing: true };
  },
});

export const PEOPLE_ROUTES: readonly Route[] = [
  listPeople,
  addPerson,
  changePerson,
  invitePerson,
  listDepartments,
  saveDepartment,
  removeDepartment,
  saveRegisterRule,
  listSessions,
  endSession,
];
