/** Figures for formulas in cells, many in one request. */

import { figuresReply, figuresRequest } from '../../core/contract/figures.ts';
import { figuresOf } from '../service/figures-of.ts';
import { RequestProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

export const FIGURE_ROUTES: readonly Route[] = [
  defineRoute({
    operation: 'figures',
    method: 'post',
    path: '/api/ledger/figures',
    tag: 'Ledger',
    summary: 'Figures that formulas in cells ask for: on hand, unit cost and value of items',
    permission: 'readLedger',
    resource: 'registers',
    body: figuresRequest,
    reply: { status: 200, schema: figuresReply, description: 'One answer a question' },
    problems: ['ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => {
      const outcome = await figuresOf(parts.ledger, scope, body);
      if (outcome.status === 'refused') throw new RequestProblem('ORGANISATION-UNKNOWN');
      return { json: outcome.reply };
    },
  }),
];
