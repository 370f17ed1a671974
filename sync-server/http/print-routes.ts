/** What people print: count sheets, receipt and dispatch notes, as plain HTML with print CSS and no script. */

import {
  countSheetRequest,
  type Paper,
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

export const PRINT_ROUTES: readonly Route[] = [
  defineRoute({
    ...PRINT,
    operation: 'printCountSheet',
    path: '/api/print/count-sheet',
    summary: 'Count sheets to print (盘点表); without book quantities when blind',
    query: countSheetRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DAY-UNKNOWN'],
    run: async ({ query }, { parts, scope, locale }) => {
      const sheet = replyOf(await parts.ledger.prints.countSheet(scope, query));
      return pageOf(countSheetDocument(sheet, lookOf(query, locale)));
    },
  }),
  defineRoute({
    ...PRINT,
    operation: 'printReceipt',
    path: '/api/print/receipt',
    summary: 'A goods receipt note to print (采购入库单)',
    query: stockNoteRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DOCUMENT-UNKNOWN'],
    run: ({ query }, context) => stockNote('receipt', query, context),
  }),
  defineRoute({
    ...PRINT,
    operation: 'printDispatch',
    path: '/api/print/dispatch',
    summary: 'A dispatch note to print (销售出库单)',
    query: stockNoteRequest,
    reply: PAGE,
    problems: ['ORGANISATION-UNKNOWN', 'DOCUMENT-UNKNOWN'],
    run: ({ query }, context) => stockNote('dispatch', query, context),
  }),
];

async function stockNote(
  kind: StockNote['kind'],
  query: {
    readonly document: string;
    readonly locale?: Locale | undefined;
    readonly paper?: Paper | undefined;
  },
  { parts, scope, locale }: RequestContext,
): Promise<RouteReply> {
  const note = replyOf(
    await parts.ledger.prints.stockNote(scope, kind, { document: query.document }),
  );
  return pageOf(stockNoteDocument(note, lookOf(query, locale)));
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
