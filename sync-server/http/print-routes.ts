/** What people print: count sheets, receipt and dispatch notes, as plain HTML with print CSS and no script. */

import { linkParams, oneTimeLink, printLinkRequest } from '../../core/contract/one-time-links.ts';
import {
  type CountSheetRequest,
  countSheetRequest,
  type Paper,
  type StockNoteRequest,
  stockNoteRequest,
} from '../../core/contract/print-requests.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { countSheetDocument } from '../print/count-sheet.ts';
import { type PrintLook } from '../print/print-document.ts';
import { type StockNote, stockNoteDocument } from '../print/stock-note.ts';
import { replyOf } from './ledger-routes.ts';
import { defineRoute, type RequestContext, type Route, type RouteReply } from './route.ts';

const PRINT = {
  method: 'get',
  tag: 'Ledger',
  permission: 'readLedger',
  resource: 'registers',
} as const;
const PAGE = {
  status: 200,
  mediaType: 'text/html; charset=utf-8',
  description: 'To print',
} as const;

/** Where links to print are made and opened. */
const PRINT_LINKS = '/api/print/links';

export const PRINT_ROUTES: readonly Route[] = [
  defineRoute({
    ...PRINT,
    operation: 'printCountSheet',
    path: '/api/print/count-sheet',
    summary: 'Count sheets to print (盘点表); without book quantities when blind',
    query: countSheetRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DAY-UNKNOWN'],
    run: async ({ query }, context) => pageOf(await countSheet(query, context)),
  }),
  defineRoute({
    ...PRINT,
    operation: 'printReceipt',
    path: '/api/print/receipt',
    summary: 'A goods receipt note to print (采购入库单)',
    query: stockNoteRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DOCUMENT-UNKNOWN'],
    run: async ({ query }, context) => pageOf(await stockNote('receipt', query, context)),
  }),
  defineRoute({
    ...PRINT,
    operation: 'printDispatch',
    path: '/api/print/dispatch',
    summary: 'A dispatch note to print (销售出库单)',
    query: stockNoteRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DOCUMENT-UNKNOWN'],
    run: async ({ query }, context) => pageOf(await stockNote('dispatch', query, context)),
  }),
  defineRoute({
    operation: 'linkToPrint',
    method: 'post',
    path: PRINT_LINKS,
    tag: 'Ledger',
    summary:
      'A link that opens once, to a sheet or note: for a caller whose bearer no link carries',
    permission: 'readLedger',
    resource: 'registers',
    body: printLinkRequest,
    reply: { status: 201, schema: oneTimeLink, description: 'It waits for a minute' },
    problems: ['ORGANISATION-UNKNOWN', 'DOCUMENT-UNKNOWN', 'DAY-UNKNOWN', 'LINKS-FULL'],
    run: async ({ body: { kind, ...request } }, context) => {
      // Made now, with the caller's rights: what opens later is what they were shown to be allowed.
      const text =
        kind === 'countSheet'
          ? await countSheet(request, context)
          : await stockNote(kind, request as StockNoteRequest, context);
      const { parts, scope } = context;
      return { json: parts.links.keep(scope, PRINT_LINKS, { kind: 'page', text }) };
    },
  }),
  defineRoute({
    operation: 'openPrintLink',
    method: 'get',
    path: `${PRINT_LINKS}/{link}`,
    tag: 'Ledger',
    summary: 'What waits behind a link; whoever has the link may open it, once',
    permission: 'open',
    resource: 'nothing',
    params: linkParams,
    reply: PAGE,
    problems: ['LINK-USED'],
    run: async ({ params }, { parts }) => pageOf(parts.links.take(params.link, 'page').text),
  }),
];

async function countSheet(
  query: CountSheetRequest,
  { parts, scope, locale }: RequestContext,
): Promise<string> {
  const sheet = replyOf(await parts.ledger.prints.countSheet(scope, query));
  return countSheetDocument(sheet, lookOf(query, locale));
}

async function stockNote(
  kind: StockNote['kind'],
  query: StockNoteRequest,
  { parts, scope, locale }: RequestContext,
): Promise<string> {
  const note = replyOf(
    await parts.ledger.prints.stockNote(scope, kind, { document: query.document }),
  );
  return stockNoteDocument(note, lookOf(query, locale));
}

function lookOf(
  {
    locale,
    paper = 'a4',
  }: { readonly locale?: Locale | undefined; readonly paper?: Paper | undefined },
  preferred: Locale,
): PrintLook {
  return { locale: locale ?? preferred, paper };
}

function pageOf(text: string): RouteReply {
  return { text, mediaType: PAGE.mediaType };
}
