/** What an admin asks of the server: people, departments, tokens, workbooks, the log. Refusals are told in its words. */

import type * as z from 'zod/mini';
import { auditReply, type AuditReply, type AuditRequest } from '../../../core/contract/audit.ts';
import { seenWorkbooksReply } from '../../../core/contract/audit.ts';
import {
  type AddPersonRequest,
  type ChangePersonRequest,
  createTokenReply,
  type CreateTokenRequest,
  departmentsReply,
  invitationReply,
  peopleReply,
  personReport,
  type RegisterRule,
  type SaveDepartmentRequest,
  tokensReply,
} from '../../../core/contract/people.ts';
import { askServer, NOTHING } from '../state/ask-server.ts';
import { type PaneStore } from '../state/pane-store.ts';

type Reply<Schema extends z.ZodMiniType> = Promise<z.output<Schema> | undefined>;

export const listPeople = (store: PaneStore): Reply<typeof peopleReply> =>
  askServer(store, { method: 'GET', path: '/api/people', schema: peopleReply });

export const addPerson = (
  store: PaneStore,
  body: AddPersonRequest,
): Reply<typeof invitationReply> =>
  askServer(store, { method: 'POST', path: '/api/people', body, schema: invitationReply });

export const changePerson = (
  store: PaneStore,
  person: string,
  body: ChangePersonRequest,
): Reply<typeof personReport> =>
  askServer(store, { method: 'PATCH', path: `/api/people/${person}`, body, schema: personReport });

export const invitePerson = (store: PaneStore, person: string): Reply<typeof invitationReply> =>
  askServer(store, {
    method: 'POST',
    path: `/api/people/${person}/invitation`,
    schema: invitationReply,
  });

export const listDepartments = (store: PaneStore): Reply<typeof departmentsReply> =>
  askServer(store, { method: 'GET', path: '/api/departments', schema: departmentsReply });

export const saveDepartment = (
  store: PaneStore,
  department: string,
  body: SaveDepartmentRequest,
): Reply<typeof NOTHING> =>
  askServer(store, {
    method: 'PUT',
    path: `/api/departments/${department}`,
    body,
    schema: NOTHING,
  });

export const removeDepartment = (store: PaneStore, department: string): Reply<typeof NOTHING> =>
  askServer(store, {
    method: 'DELETE',
    path: `/api/departments/${department}`,
    schema: NOTHING,
  });

export const saveRegisterRule = (
  store: PaneStore,
  { register, ...body }: RegisterRule,
): Reply<typeof NOTHING> =>
  askServer(store, {
    method: 'PUT',
    path: `/api/departments/registers/${register}`,
    body,
    schema: NOTHING,
  });

export const listTokens = (store: PaneStore): Reply<typeof tokensReply> =>
  askServer(store, { method: 'GET', path: '/api/tokens', schema: tokensReply });

export const createToken = (
  store: PaneStore,
  body: CreateTokenRequest,
): Reply<typeof createTokenReply> =>
  askServer(store, { method: 'POST', path: '/api/tokens', body, schema: createTokenReply });

export const revokeToken = (store: PaneStore, token: string): Reply<typeof NOTHING> =>
  askServer(store, { method: 'DELETE', path: `/api/tokens/${token}`, schema: NOTHING });

export const listSeenWorkbooks = (store: PaneStore): Reply<typeof seenWorkbooksReply> =>
  askServer(store, { method: 'GET', path: '/api/workbooks-seen', schema: seenWorkbooksReply });

export async function listAudit(
  store: PaneStore,
  request: AuditRequest,
): Promise<AuditReply | undefined> {
  const query = new URLSearchParams(
    Object.entries(request).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return askServer(store, { method: 'GET', path: `/api/audit?${query}`, schema: auditReply });
}
