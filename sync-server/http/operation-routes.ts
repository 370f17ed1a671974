/** For whoever runs the server: is it alive, is it ready, how is it doing. */

import * as z from 'zod/mini';
import { defineRoute, type Route } from './route.ts';

export const OPERATION_ROUTES: readonly Route[] = [
  defineRoute({
    operation: 'isLive',
    method: 'get',
    path: '/health/live',
    tag: 'Operation',
    summary: 'Whether the process answers at all',
    permission: 'open',
    resource: 'nothing',
    reply: {
      status: 200,
      schema: z.strictObject({ live: z.literal(true) }),
      description: 'It does',
    },
    problems: [],
    run: async () => ({ json: { live: true } }),
  }),
  defineRoute({
    operation: 'isReady',
    method: 'get',
    path: '/health/ready',
    tag: 'Operation',
    summary:
      'Whether it can take work: the database answers, its schema is current, it is not stopping',
    permission: 'open',
    resource: 'nothing',
    reply: {
      status: 200,
      schema: z.strictObject({
        ready: z.boolean(),
        checks: z.array(z.strictObject({ name: z.string(), isReady: z.boolean() })),
      }),
      description: 'Ready; the same with status 503 when it is not',
    },
    problems: [],
    run: async (_input, { parts }) => {
      const store = await parts.ledger
        .checkReady()
        .catch(() => [{ name: 'database', isReady: false }]);
      const accepting = { name: 'accepting', isReady: parts.isAccepting() };
      const checks = [...store, accepting].map(({ name, isReady }) => ({ name, isReady }));
      const ready = checks.every(({ isReady }) => isReady);
      return { json: { ready, checks }, status: ready ? 200 : 503 };
    },
  }),
  defineRoute({
    operation: 'metrics',
    method: 'get',
    path: '/metrics',
    tag: 'Operation',
    summary: 'Metrics in Prometheus’ text format',
    permission: 'operate',
    resource: 'nothing',
    reply: { status: 200, mediaType: 'text/plain', description: 'The metrics' },
    problems: [],
    run: async (_input, { parts }) => ({
      text: await parts.metricsText(),
      mediaType: 'text/plain; version=0.0.4; charset=utf-8',
    }),
  }),
];
