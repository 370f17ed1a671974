/** For an admin and an auditor: the audit log with its export, and the workbooks there are. */

import {
  auditExportRequest,
  auditReply,
  auditRequest,
  type AuditEntryReport,
  type AuditExportRequest,
  seenWorkbooksReply,
} from '../../core/contract/audit.ts';
import { linkParams, oneTimeLink } from '../../core/contract/one-time-links.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import { type CsvCell, writeCsv } from '../connectors/csv/write-csv.ts';
import { replyOf } from './ledger-routes.ts';
import { defineRoute, type RequestContext, type Route } from './route.ts';

const AUDIT = { tag: 'People', permission: 'audit', resource: 'organisation' } as const;
/** Most entries of one exported file; a longer log is exported a span of days at a time. */
const MAX_EXPORTED = 50_000;
const AUDIT_LINKS = '/api/audit/links';

export const AUDIT_ROUTES: readonly Route[] = [
  defineRoute({
    ...AUDIT,
    operation: 'auditLog',
    method: 'get',
    path: '/api/audit',
    summary: 'Entries of the audit chain, the newest first',
    query: auditRequest,
    reply: { status: 200, schema: auditReply, description: 'A page of entries' },
    problems: ['ORGANISATION-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.audits.entries(scope, query)),
    }),
  }),
  defineRoute({
    ...AUDIT,
    operation: 'linkToAuditFile',
    method: 'post',
    path: AUDIT_LINKS,
    summary: 'A link that opens once, to the log as a CSV file in which no text is a formula',
    body: auditExportRequest,
    reply: { status: 201, schema: oneTimeLink, description: 'It waits for a minute' },
    problems: ['ORGANISATION-UNKNOWN', 'LINKS-FULL'],
    run: async ({ body }, context) => {
      const bytes = writeCsv(await auditRows(body, context));
      const fileName = 'tallybook-audit.csv';
      const { parts, scope } = context;
      return { json: parts.links.keep(scope, AUDIT_LINKS, { kind: 'file', bytes, fileName }) };
    },
  }),
  defineRoute({
    operation: 'openAuditLink',
    method: 'get',
    path: `${AUDIT_LINKS}/{link}`,
    tag: 'People',
    summary: 'The file behind a link; whoever has the link may open it, once',
    permission: 'open',
    resource: 'nothing',
    params: linkParams,
    reply: { status: 200, mediaType: 'application/octet-stream', description: 'A CSV file' },
    problems: ['LINK-USED'],
    run: async ({ params }, { parts }) => {
      const { bytes, fileName } = parts.links.take(params.link, 'file');
      return { bytes, fileName };
    },
  }),
  defineRoute({
    ...AUDIT,
    operation: 'seenWorkbooks',
    method: 'get',
    path: '/api/workbooks-seen',
    summary: 'Workbooks that were ever synced: where, by whom last, and how far behind',
    reply: { status: 200, schema: seenWorkbooksReply, description: 'The workbooks, by name' },
    problems: ['ORGANISATION-UNKNOWN'],
    run: async (_input, { parts, scope }) => ({
      json: { workbooks: replyOf(await parts.ledger.audits.seenWorkbooks(scope)) },
    }),
  }),
];

const HEADER = ['sequence', 'at', 'author', 'kind', 'versions', 'movements', 'note', 'hash'];

async function auditRows(
  filter: AuditExportRequest,
  { parts, scope }: RequestContext,
): Promise<readonly (readonly CsvCell[])[]> {
  const rows: (readonly CsvCell[])[] = [HEADER.map((text) => ({ text }))];
  let before: number | null | undefined;
  do {
    const { entries, next } = replyOf(
      await parts.ledger.audits.entries(scope, {
        ...filter,
        limit: MAX_PAGE_ROWS,
        ...(typeof before === 'number' && { before }),
      }),
    );
    for (const entry of entries) rows.push(auditCells(entry));
    before = next;
  } while (before !== null && rows.length <= MAX_EXPORTED);
  return rows.slice(0, MAX_EXPORTED + 1);
}

function auditCells(entry: AuditEntryReport): readonly CsvCell[] {
  const { sequence, at, author, kind, versions, movements, note, hash } = entry;
  return [
    { decimal: String(sequence) },
    { text: at },
    { text: author },
    { text: kind },
    { decimal: String(versions) },
    { decimal: String(movements) },
    { text: note },
    { text: hash },
  ];
}
