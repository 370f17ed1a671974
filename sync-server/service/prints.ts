/** Reads what is printed: a count sheet of what ought to be on the shelf, and one document of purchases or sales. */

import { type StockNoteRequest } from '../../core/contract/print-requests.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { shownLine, withheldFields } from '../auth/withhold.ts';
import { type StockNote } from '../print/stock-note.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { readCountSheet } from './read-count-sheet.ts';
import { loadLines, tabsByNumber } from './load-lines.ts';
import { type Outcome } from './outcome.ts';
import { type PrintServices } from './print-services.ts';
import { momentText } from './moment-text.ts';
import { type PushTools } from './push-lines.ts';
import { type Scope } from './scope.ts';
import { refused } from './service-refusal.ts';
import { syncLineOf } from './sync-line-of.ts';

export function createPrintServices(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
): PrintServices {
  return {
    countSheet: (scope, request) => readCountSheet(tools, scope, request),
    stockNote: (scope, kind, request) => readStockNote(tools, scope, kind, request),
  };
}

const REGISTER_OF_KIND = {
  receipt: 'purchase',
  dispatch: 'sales',
} as const satisfies Record<StockNote['kind'], RegisterId>;

/** Heads looked through at once: their contents are in memory together. */
const HEADS_AT_ONCE = 5_000;
/** Most lines of one document. */
const MAX_NOTE_LINES = 1_000;

async function readStockNote(
  { store, now }: Pick<PushTools, 'store' | 'now'>,
  scope: Scope,
  kind: StockNote['kind'],
  { document }: StockNoteRequest,
): Promise<Outcome<StockNote>> {
  const register = REGISTER_OF_KIND[kind];
  const { rights } = scope;
  if (!rights.reads.has(register)) return refused('unknownDocument');
  const note = await store.read(scope.organisation, async (ledger) => {
    const { name, amountScale } = ledger.head;
    const lines = await linesOfDocument(ledger, register, document);
    return {
      kind,
      company: name,
      document,
      printedAt: momentText(now()),
      lines: lines.map((line) => shownLine(rights, syncLineOf(line, amountScale))),
      amountScale,
      showsMoney: !withheldFields(rights, register).has('amount'),
    };
  });
  if (note === undefined) return refused('unknownOrganisation');
  return note.lines.length === 0 ? refused('unknownDocument') : { status: 'done', reply: note };
}

/** Living lines with that document number, in the order in which they were recorded. */
async function linesOfDocument(
  ledger: LedgerReader,
  register: RegisterId,
  document: string,
): Promise<Awaited<ReturnType<typeof loadLines>>> {
  const heads = await ledger.lineHeadsOfRegisters([register]);
  const tabs = await tabsByNumber(ledger);
  const wanted = document.trim();
  const found: Awaited<ReturnType<typeof loadLines>>[number][] = [];
  for (let from = 0; from < heads.length; from += HEADS_AT_ONCE) {
    const part = await loadLines(ledger, heads.slice(from, from + HEADS_AT_ONCE), { tabs });
    for (const line of part) if (line.values.documentNumber === wanted) found.push(line);
  }
  return found.slice(0, MAX_NOTE_LINES);
}
