/** Handing in workbooks, the sample company, and runs over them. */

import * as z from 'zod/mini';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { givenName, locale } from '../../core/contract/parts.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import { findingMatches } from '../../core/contract/finding-list.ts';
import {
  balancesPage,
  findingsPage,
  findingsQuery,
  pageQuery,
  runReply,
  runRequest,
  uploadReply,
  uuidText,
  type RunReply,
} from '../../core/contract/run-requests.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { type QuestionAnswer } from '../../core/workbook/recognition.ts';
import { fileNameOf } from './file-name.ts';
import { RequestProblem } from './problem.ts';
import { problemReportOf } from './problem-report.ts';
import { type ReconcileOptions } from './ports.ts';
import { defineRoute, type RequestContext, type Route } from './route.ts';
import { type Run, type RunResult } from './run-board.ts';

/** Rows of a page when the request does not say. */
const PAGE_ROWS = 100;

const runParams = z.strictObject({ run: uuidText });

const keepWorkbook = defineRoute({
  operation: 'keepWorkbook',
  method: 'post',
  path: '/api/workbooks',
  tag: 'Workbooks',
  summary: 'Hand in a workbook; it is kept in memory for half an hour, and nowhere else',
  permission: 'runWorkbooks',
  resource: 'own',
  query: z.strictObject({ name: givenName }),
  takesWorkbook: true,
  reply: { status: 201, schema: uploadReply, description: 'Kept' },
  problems: ['BODY-TOO-LARGE', 'TYPE-REFUSED', 'UPLOAD-SPACE-FULL'],
  run: async ({ query, workbook }, { parts, scope }) => {
    const name = fileNameOf(query.name);
    const id = parts.uploads.keep(scope, { name, bytes: workbook });
    return { json: { workbook: id, name, bytes: workbook.length } };
  },
});

const forgetWorkbook = defineRoute({
  operation: 'forgetWorkbook',
  method: 'delete',
  path: '/api/workbooks/{workbook}',
  tag: 'Workbooks',
  summary: 'Forget a workbook at once',
  permission: 'runWorkbooks',
  resource: 'own',
  params: z.strictObject({ workbook: uuidText }),
  reply: { status: 204, mediaType: '', description: 'It is not there any more' },
  problems: [],
  run: async ({ params }, { parts, scope }) => {
    parts.uploads.forget(scope, params.workbook);
    return { nothing: true };
  },
});

const keepSample = defineRoute({
  operation: 'keepSample',
  method: 'post',
  path: '/api/sample',
  tag: 'Workbooks',
  summary: 'Hand in the workbooks of the sample company, which has mistakes on purpose',
  permission: 'runWorkbooks',
  resource: 'own',
  query: z.strictObject({ locale }),
  reply: {
    status: 201,
    schema: z.strictObject({ workbooks: z.array(uploadReply) }),
    description: 'Kept',
  },
  problems: ['UPLOAD-SPACE-FULL'],
  run: async ({ query }, { parts, scope }) => {
    const files = await parts.workbooks.sampleWorkbooks(query.locale);
    const workbooks = files.map((file) => ({
      workbook: parts.uploads.keep(scope, file),
      name: file.name,
      bytes: file.bytes.length,
    }));
    return { json: { workbooks } };
  },
});

const startRun = defineRoute({
  operation: 'startRun',
  method: 'post',
  path: '/api/runs',
  tag: 'Workbooks',
  summary: 'Inspect or reconcile workbooks as one company; reads only',
  permission: 'runWorkbooks',
  resource: 'own',
  body: runRequest,
  reply: { status: 202, schema: runReply, description: 'Started, or waiting for its turn' },
  problems: ['WORKBOOK-GONE', 'RUN-QUEUE-FULL', 'SERVER-STOPPING', 'DAY-UNKNOWN'],
  run: async ({ body }, context) => {
    const { parts, scope } = context;
    const files = body.workbooks.map((id) => parts.uploads.take(scope, id));
    const run = parts.runs.start(scope, { kind: body.kind, files, options: optionsOf(body) });
    return { json: replyOf(run, context) };
  },
});

const findRun = defineRoute({
  operation: 'findRun',
  method: 'get',
  path: '/api/runs/{run}',
  tag: 'Workbooks',
  summary: 'How far a run is, and its totals when it is done',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  reply: { status: 200, schema: runReply, description: 'Its state' },
  problems: ['RUN-GONE'],
  run: async ({ params }, context) => ({
    json: replyOf(context.parts.runs.find(context.scope, params.run), context),
  }),
});

const cancelRun = defineRoute({
  operation: 'cancelRun',
  method: 'delete',
  path: '/api/runs/{run}',
  tag: 'Workbooks',
  summary: 'Stop a run and forget its results',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  reply: { status: 204, mediaType: '', description: 'Stopped and forgotten' },
  problems: ['RUN-GONE'],
  run: async ({ params }, { parts, scope }) => {
    parts.runs.cancel(scope, params.run);
    return { nothing: true };
  },
});

const runInspection = defineRoute({
  operation: 'runInspection',
  method: 'get',
  path: '/api/runs/{run}/inspection',
  tag: 'Workbooks',
  summary: 'What every tab was recognised as',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  reply: { status: 200, schema: inspectReport, description: 'The inspect report' },
  problems: ['RUN-GONE', 'RUN-NOT-DONE'],
  run: async ({ params }, { parts, scope }) => ({
    json: resultOf(parts.runs.find(scope, params.run)).inspection,
  }),
});

const runReport = defineRoute({
  operation: 'runReport',
  method: 'get',
  path: '/api/runs/{run}/report',
  tag: 'Workbooks',
  summary: 'Everything a reconcile run found, whole',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  reply: { status: 200, schema: reconcileReport, description: 'The reconcile report' },
  problems: ['RUN-GONE', 'RUN-NOT-DONE'],
  run: async ({ params }, { parts, scope }) => ({
    json: reportOf(parts.runs.find(scope, params.run)),
  }),
});

const runFindings = defineRoute({
  operation: 'runFindings',
  method: 'get',
  path: '/api/runs/{run}/findings',
  tag: 'Workbooks',
  summary: 'Issues and discrepancies, worst first, a page at a time',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  query: findingsQuery,
  reply: { status: 200, schema: findingsPage, description: 'One page' },
  problems: ['RUN-GONE', 'RUN-NOT-DONE'],
  run: async ({ params, query }, { parts, scope }) => {
    const run = parts.runs.find(scope, params.run);
    reportOf(run);
    const { severity, text = '', offset = 0, limit = PAGE_ROWS } = query;
    const wanted = severity?.split(',');
    const matching = run
      .findings()
      .filter(
        (finding) =>
          (wanted === undefined || wanted.includes(finding.severity)) &&
          findingMatches(finding, text),
      );
    return { json: { total: matching.length, findings: matching.slice(offset, offset + limit) } };
  },
});

const runBalances = defineRoute({
  operation: 'runBalances',
  method: 'get',
  path: '/api/runs/{run}/balances',
  tag: 'Workbooks',
  summary: 'Balances a reconcile run computed, a page at a time',
  permission: 'runWorkbooks',
  resource: 'own',
  params: runParams,
  query: pageQuery,
  reply: { status: 200, schema: balancesPage, description: 'One page' },
  problems: ['RUN-GONE', 'RUN-NOT-DONE'],
  run: async ({ params, query }, { parts, scope }) => {
    const { text = '', offset = 0, limit = PAGE_ROWS } = query;
    const wanted = text.trim().toLowerCase();
    const matching = reportOf(parts.runs.find(scope, params.run)).balances.filter(
      ({ item, itemName, warehouse, lot }) =>
        [item, itemName, warehouse, lot].some((name) => name.toLowerCase().includes(wanted)),
    );
    return { json: { total: matching.length, balances: matching.slice(offset, offset + limit) } };
  },
});

const runCopy = defineRoute({
  operation: 'runCopy',
  method: 'get',
  path: '/api/runs/{run}/copies/{copy}',
  tag: 'Workbooks',
  summary: 'A marked copy, by its place in the run’s list of copies, from 0',
  permission: 'runWorkbooks',
  resource: 'own',
  params: z.strictObject({ run: uuidText, copy: z.string().check(z.regex(/^\d{1,3}$/)) }),
  reply: {
    status: 200,
    mediaType: 'application/octet-stream',
    description: 'The workbook, as an attachment',
  },
  problems: ['RUN-GONE', 'RUN-NOT-DONE', 'ROUTE-UNKNOWN'],
  run: async ({ params }, { parts, scope }) => {
    const copy = resultOf(parts.runs.find(scope, params.run)).copies[Number(params.copy)];
    if (copy === undefined) throw new RequestProblem('ROUTE-UNKNOWN');
    return { bytes: copy.bytes, fileName: copy.name };
  },
});

export const WORKBOOK_ROUTES: readonly Route[] = [
  keepWorkbook,
  forgetWorkbook,
  keepSample,
  startRun,
  findRun,
  cancelRun,
  runInspection,
  runReport,
  runFindings,
  runBalances,
  runCopy,
];

function optionsOf(
  body: z.infer<typeof runRequest>,
): Pick<ReconcileOptions, 'method' | 'asOf' | 'locale' | 'answers'> {
  const asOf = body.asOf === undefined ? undefined : parseCivilDate(body.asOf);
  if (body.asOf !== undefined && asOf === undefined) throw new RequestProblem('DAY-UNKNOWN');
  return {
    locale: body.locale,
    ...(body.method && { method: body.method }),
    ...(asOf && { asOf }),
    ...(body.answers && { answers: body.answers as readonly QuestionAnswer[] }),
  };
}

function replyOf(run: Run, context: RequestContext): RunReply {
  const problem =
    run.failure === undefined ? null : problemReportOf(new RequestProblem(run.failure), context);
  return {
    run: run.id,
    kind: run.kind,
    state: run.state,
    progress: run.progress === undefined ? null : { ...run.progress },
    problem,
    totals: run.result?.report?.totals ?? null,
    copies: (run.result?.copies ?? []).map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
}

function resultOf(run: Run): RunResult {
  if (run.failure !== undefined) throw new RequestProblem(run.failure);
  if (run.result === undefined) throw new RequestProblem('RUN-NOT-DONE');
  return run.result;
}

function reportOf(run: Run): NonNullable<RunResult['report']> {
  const { report } = resultOf(run);
  if (report === undefined) throw new RequestProblem('ROUTE-UNKNOWN');
  return report;
}
