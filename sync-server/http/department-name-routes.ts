/** What the departments are called, for everybody who works with others: to whom a finding can be given. */

import { departmentNamesReply } from '../../core/contract/people.ts';
import { peopleReplyOf } from './people-problem.ts';
import { defineRoute, type Route } from './route.ts';

export const DEPARTMENT_NAME_ROUTES: readonly Route[] = [
  defineRoute({
    operation: 'departmentNames',
    method: 'get',
    path: '/api/department-names',
    tag: 'People',
    summary: 'The departments there are, by id and name',
    permission: 'readLedger',
    resource: 'organisation',
    reply: { status: 200, schema: departmentNamesReply, description: 'The departments' },
    problems: [],
    run: async (_input, { parts, scope }) => {
      const { departments } = peopleReplyOf(await parts.ledger.people.listDepartments(scope));
      return {
        json: { departments: departments.map(({ department, name }) => ({ department, name })) },
      };
    },
  }),
];
