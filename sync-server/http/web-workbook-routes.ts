/** The workbooks people edit in the browser: opening the sample company or a file, saving, downloading. */

import * as z from 'zod/mini';
import { givenName, locale } from '../../core/contract/parts.ts';
import { uuidText } from '../../core/contract/run-requests.ts';
import {
  keepWebWorkbook,
  keptWebWorkbook,
  MAX_WEB_WORKBOOK_BYTES,
  openedFile,
  openedWebWorkbook,
  savedWebWorkbook,
  saveWebWorkbook,
  webWorkbook,
  webWorkbookList,
} from '../../core/contract/web-workbook.ts';
import { writeWebInThread } from '../connectors/write-web-in-thread.ts';
import { openWebWorkbook, sampleWebWorkbook } from '../service/open-web-workbook.ts';
import { type SaveOutcome } from '../service/web-workbooks.ts';
import { fileNameOf } from './file-name.ts';
import { RequestProblem } from './problem.ts';
import { defineRoute, type Route, type RouteReply } from './route.ts';

/** Longest that reading or writing a big file may take, in milliseconds. */
const FILE_TIMEOUT_MS = 90_000;

const workbookParams = z.strictObject({ workbook: uuidText });

const openSampleWorkbook = defineRoute({
  operation: 'openSampleWorkbook',
  method: 'get',
  path: '/api/web-workbooks/sample',
  tag: 'Workbooks',
  summary: 'The sample company as the web workbook opens it; nothing is kept until it is saved',
  permission: 'runWorkbooks',
  resource: 'own',
  query: z.strictObject({ locale }),
  reply: { status: 200, schema: openedWebWorkbook, description: 'Its content' },
  problems: [],
  run: async ({ query }, { scope }) => ({
    json: { content: sampleWebWorkbook(query.locale, scope.rights) },
  }),
});

const openWorkbookFile = defineRoute({
  operation: 'openWorkbookFile',
  method: 'post',
  path: '/api/web-workbooks/open',
  tag: 'Workbooks',
  summary: 'Read a workbook file as the web workbook opens it; nothing is kept until it is saved',
  permission: 'runWorkbooks',
  resource: 'own',
  query: z.strictObject({ name: givenName }),
  takesWorkbook: true,
  timeoutMs: FILE_TIMEOUT_MS,
  reply: { status: 200, schema: openedFile, description: 'Its content, or why it is refused' },
  problems: ['BODY-TOO-LARGE', 'TYPE-REFUSED'],
  run: async ({ query, workbook }, { signal }) => {
    const file = { name: fileNameOf(query.name), bytes: workbook };
    return { json: await openWebWorkbook(file, { signal }) };
  },
});

const listWebWorkbooks = defineRoute({
  operation: 'listWebWorkbooks',
  method: 'get',
  path: '/api/web-workbooks',
  tag: 'Workbooks',
  summary: 'The caller’s own kept workbooks, the one saved last first',
  permission: 'runWorkbooks',
  resource: 'own',
  reply: { status: 200, schema: webWorkbookList, description: 'Without their content' },
  problems: [],
  run: async (_input, { parts, scope }) => ({
    json: { workbooks: await parts.ledger.webWorkbooks.list(scope) },
  }),
});

const keepNewWorkbook = defineRoute({
  operation: 'keepWebWorkbook',
  method: 'post',
  path: '/api/web-workbooks',
  tag: 'Workbooks',
  summary: 'Keep a workbook on the server; it is the caller’s alone',
  permission: 'runWorkbooks',
  resource: 'own',
  body: keepWebWorkbook,
  bodyBytesMax: MAX_WEB_WORKBOOK_BYTES,
  reply: { status: 201, schema: savedWebWorkbook, description: 'Kept, as revision 1' },
  problems: ['BODY-TOO-LARGE', 'WEB-WORKBOOKS-FULL', 'WEB-WORKBOOK-GONE'],
  run: async ({ body }, { parts, scope }) =>
    replyOfSave(await parts.ledger.webWorkbooks.keep(scope, body.content, body.workbook)),
});

const findWebWorkbook = defineRoute({
  operation: 'findWebWorkbook',
  method: 'get',
  path: '/api/web-workbooks/{workbook}',
  tag: 'Workbooks',
  summary: 'A kept workbook with everything in it',
  permission: 'runWorkbooks',
  resource: 'own',
  params: workbookParams,
  reply: { status: 200, schema: keptWebWorkbook, description: 'As it was saved last' },
  problems: ['WEB-WORKBOOK-GONE'],
  run: async ({ params }, { parts, scope }) => {
    const found = await parts.ledger.webWorkbooks.find(scope, params.workbook);
    if (found === undefined) throw new RequestProblem('WEB-WORKBOOK-GONE');
    return { json: found };
  },
});

const saveKeptWorkbook = defineRoute({
  operation: 'saveWebWorkbook',
  method: 'post',
  path: '/api/web-workbooks/{workbook}',
  tag: 'Workbooks',
  summary: 'Save over the revision that was changed; refused when it was saved elsewhere since',
  permission: 'runWorkbooks',
  resource: 'own',
  params: workbookParams,
  body: saveWebWorkbook,
  bodyBytesMax: MAX_WEB_WORKBOOK_BYTES,
  reply: { status: 200, schema: savedWebWorkbook, description: 'Saved, as the next revision' },
  problems: ['BODY-TOO-LARGE', 'WEB-WORKBOOK-STALE', 'WEB-WORKBOOK-GONE'],
  run: async ({ params, body }, { parts, scope }) =>
    replyOfSave(await parts.ledger.webWorkbooks.save(scope, params.workbook, body)),
});

const forgetWebWorkbook = defineRoute({
  operation: 'forgetWebWorkbook',
  method: 'delete',
  path: '/api/web-workbooks/{workbook}',
  tag: 'Workbooks',
  summary: 'Forget a kept workbook for good',
  permission: 'runWorkbooks',
  resource: 'own',
  params: workbookParams,
  reply: { status: 204, mediaType: '', description: 'It is not there any more' },
  problems: [],
  run: async ({ params }, { parts, scope }) => {
    await parts.ledger.webWorkbooks.forget(scope, params.workbook);
    return { nothing: true };
  },
});

const fileOfWebWorkbook = defineRoute({
  operation: 'fileOfWebWorkbook',
  method: 'post',
  path: '/api/web-workbooks/file',
  tag: 'Workbooks',
  summary: 'A workbook of the browser as an .xlsx file',
  permission: 'runWorkbooks',
  resource: 'own',
  body: z.strictObject({ content: webWorkbook }),
  bodyBytesMax: MAX_WEB_WORKBOOK_BYTES,
  timeoutMs: FILE_TIMEOUT_MS,
  reply: { status: 200, mediaType: 'application/octet-stream', description: 'The file' },
  problems: ['BODY-TOO-LARGE'],
  run: async ({ body: { content } }) => ({
    bytes: await writeWebInThread(content),
    fileName: xlsxName(fileNameOf(content.name)),
  }),
});

/** In this order: "sample", "open" and "file" are no ids of workbooks. */
export const WEB_WORKBOOK_ROUTES: readonly Route[] = [
  openSampleWorkbook,
  openWorkbookFile,
  fileOfWebWorkbook,
  listWebWorkbooks,
  keepNewWorkbook,
  findWebWorkbook,
  saveKeptWorkbook,
  forgetWebWorkbook,
];

function replyOfSave(outcome: SaveOutcome): RouteReply {
  switch (outcome.status) {
    case 'saved':
      return { json: outcome.saved };
    case 'stale':
      throw new RequestProblem('WEB-WORKBOOK-STALE');
    case 'gone':
      throw new RequestProblem('WEB-WORKBOOK-GONE');
    case 'full':
      throw new RequestProblem('WEB-WORKBOOKS-FULL');
  }
}

/** What was opened from another kind of file is downloaded as .xlsx. */
function xlsxName(name: string): string {
  return `${name.replace(/\.(xlsx|xlsm|xls|xlsb|csv|html?|xml)$/i, '')}.xlsx`;
}
