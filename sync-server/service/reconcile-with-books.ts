/**
 * Reconciles workbooks together with the books of a firm: what stands in the workbooks takes the place of what was
 * pushed from them before, and everyone else's lines count too. No line is written; only the run's findings are kept.
 */

import { MAX_PULL_CHANGES } from '../../core/contract/sync-push.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { inspectCompany } from '../../core/reconcile-company.ts';
import { planMarks } from '../../core/marks/plan-marks.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { markWorkbook } from '../connectors/mark-workbook.ts';
import { type ReconcileOptions, type ReconcileRun, type WorkbookFile } from '../http/ports.ts';
import { copyName } from './copy-name.ts';
import { type LedgerServices, type Scope, type ServiceRefusal } from './ledger-services.ts';
import { linesOfWorkbooks } from './lines-of-workbooks.ts';
import { readWorkbooks } from './read-workbooks.ts';
import { syncLineOf } from './sync-line-of.ts';
import { uniquelyNamed } from './uniquely-named.ts';

/** The books would not be read as asked; the text says what to do. */
export class BooksRefusal extends Error {
  readonly refusal: ServiceRefusal;

  constructor(refusal: ServiceRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export interface Books {
  readonly ledger: LedgerServices;
  readonly scope: Scope;
  readonly settings: CompanySettings;
}

/** A run as over workbooks alone, with the balances and discrepancies of workbooks and books together. */
export async function reconcileWithBooks(
  books: Books,
  given: readonly WorkbookFile[],
  options: ReconcileOptions,
): Promise<ReconcileRun> {
  const { ledger, scope, settings } = books;
  const { onProgress } = options;
  const read = await readWorkbooks(uniquelyNamed(given), options);
  const { lines, issues } = linesOfWorkbooks(read.contents, settings, options.answers);
  const upserts = lines.map((line) => syncLineOf(line, settings.amountScale));
  const deletes = await linesGone(books, read.files, upserts);
  const stored = await ledger.reconcileStored(
    scope,
    {
      overlay: { upserts, deletes: [...deletes] },
      ...(options.method && { method: options.method }),
      ...(options.asOf && { asOf: options.asOf }),
    },
    {
      onProgress: (done, total) => onProgress?.({ stage: 'ledger', done, total }),
      ...(options.signal && { signal: options.signal }),
    },
  );
  if (stored.status === 'refused') throw new BooksRefusal(stored.refusal);
  const { reply, discrepancies, balances, itemNames } = stored.reply;
  const context = { today: settings.today, ...(options.answers && { answers: options.answers }) };
  const reconciliation: Reconciliation = {
    method: reply.method,
    amountScale: settings.amountScale,
    ...(options.asOf && { asOf: options.asOf }),
    files: read.withRefusals(inspectCompany(read.contents, context)),
    issues,
    discrepancies,
    balances,
    itemNames,
    checkUp: reply.checkUp,
    lineCount: reply.totals.lines,
    movementCount: reply.totals.movements,
  };
  const copies = [];
  for (const content of options.copies ? read.contents : []) {
    const plan = planMarks(reconciliation, content.file, options.locale);
    const copy = await markWorkbook(read.fileOf(content), plan, content);
    copies.push({ ...copy, name: copyName(content.file, copy.name, options.locale) });
  }
  return { reconciliation, copies };
}

/** Lines that were pushed from one of these files and stand in it no more. */
async function linesGone(
  { ledger, scope }: Books,
  files: readonly WorkbookFile[],
  upserts: readonly SyncLine[],
): Promise<ReadonlySet<string>> {
  const names = new Set(files.map(({ name }) => name));
  const registers = await ledger.registers(scope);
  if (registers.status === 'refused') throw new BooksRefusal(registers.refusal);
  const known = registers.reply.registers.flatMap(({ tabs }) => tabs.map(({ file }) => file));
  const gone = new Set<string>();
  if (!known.some((file) => names.has(file))) return gone;
  let after: number | null = 0;
  while (after !== null) {
    const page = await ledger.pullLines(scope, { after, limit: MAX_PULL_CHANGES });
    if (page.status === 'refused') throw new BooksRefusal(page.refusal);
    for (const { id, line } of page.reply.changes) {
      if (line !== null && names.has(line.source.file)) gone.add(id);
      else gone.delete(id);
    }
    after = page.reply.next;
  }
  for (const { id } of upserts) gone.delete(id);
  return gone;
}
