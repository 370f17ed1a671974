/**
 * Reconciles the lines the store holds, with what a workbook has not pushed yet laid over them. A company that fits into
 * memory is reconciled in one piece; a bigger one in portions of whole items, so that memory does not grow with it.
 * (Rules that hold items against each other, such as swapped counts, then see the items of a portion.)
 * Nothing is stored but what the run found.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { severityCountsOf } from '../../core/contract/report-reconciliation.ts';
import { type ReconcileStoredRequest } from '../../core/contract/sync-reconcile.ts';
import { type CheckReport } from '../../core/contract/reconcile-report.ts';
import { balancesOf } from '../../core/ledger/balances.ts';
import { checkUp } from '../../core/ledger/check-up.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Balance, type LedgerPolicy } from '../../core/ledger/movement.ts';
import { postLines, type PostingContext } from '../../core/ledger/post-movements-outcome.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { itemWordsOf } from '../../core/reconcile/item-words.ts';
import { companyEvidence } from '../../core/reconcile/company-evidence.ts';
import { findSingleDiscrepancies } from '../../core/reconcile/find-discrepancies.ts';
import { tabTotals } from '../../core/reconcile/tab-totals.ts';
import {
  addOpeningFacts,
  NO_OPENING_FACTS,
  openingFactsOf,
  type OpeningFacts,
} from '../../core/reconcile/group-missing-openings.ts';
import { findSheetDifferences } from '../../core/reconcile/find-sheet-differences.ts';
import { addToMonths, touchedMonths } from '../../core/reconcile/find-total-differences.ts';
import { groupFindings } from '../../core/reconcile/group-findings.ts';
import { orderDiscrepancies } from '../../core/reconcile/order-discrepancies.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { type Line } from '../../core/registers/line.ts';
import { isMasterRegister } from '../../core/registers/register-groups.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { indexMasters, type Masters } from '../../core/registers/masters.ts';
import { type CivilDate, parseCivilDate } from '../../core/values/civil-date.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { type Outcome, type Scope, type StoredReconciliation } from './ledger-services.ts';
import { type StoredRunOptions } from './ledger-services.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { companyPortions } from './company-portions.ts';
import { loadMasterLines } from './load-masters.ts';
import { ledgerPolicy } from './ledger-policy.ts';
import { layOver, ownOverlay, placeOverlay, readOverlay, type ReadOverlay } from './overlay.ts';
import { type PushTools } from './push-lines.ts';
import { saveFindings } from './save-findings.ts';
import { refused } from './service-refusal.ts';
import { settleLedger } from './settle-ledger.ts';
import { settingsNow } from './settings-now.ts';
import { sumText } from './sum-text.ts';

/** Moving average unless another method is asked for. */
export async function reconcileStored(
  tools: Pick<PushTools, 'store' | 'now' | 'amountScaleOf' | 'limits'>,
  scope: Scope,
  request: ReconcileStoredRequest,
  options: StoredRunOptions = {},
): Promise<Outcome<StoredReconciliation>> {
  const asOf = request.asOf === undefined ? undefined : parseCivilDate(request.asOf);
  if (request.asOf !== undefined && asOf === undefined) return refused('noSuchDay');
  const amountScale = await tools.amountScaleOf(scope.organisation);
  if (amountScale === undefined) return refused('unknownOrganisation');
  const overlay = readOverlay(request.overlay, amountScale);
  if (overlay === undefined) return refused('overlayInvalid');
  await settleLedger(tools, scope);
  const settings = { ...settingsNow(new Date(tools.now())), amountScale };
  const method = request.method ?? 'movingAverage';
  let uploading: readonly string[] = [];
  const run = await tools.store.read(scope.organisation, async (ledger) => {
    uploading = await registersComingIn(ledger, scope, Date.parse(tools.now()));
    const policy = await ledgerPolicy(ledger, method);
    return await runOver(ledger, {
      overlay: await ownOverlay(ledger, overlay, scope.rights),
      settings,
      policy,
      asOf,
      options,
      limits: tools.limits,
    });
  });
  if (run === undefined) return refused('unknownOrganisation');
  if (run === 'cancelled') return refused('cancelled');
  const saved = await saveFindings(tools, scope, {
    method,
    asOf: asOf ?? null,
    revision: run.revision,
    discrepancies: run.discrepancies,
  });
  if (saved === undefined) return refused('unknownOrganisation');
  const { head, run: number, gone, accepted, findings, next } = saved;
  const { discrepancies, balances, checkUp: checks, lines, movements } = run;
  const totals = {
    lines,
    movements,
    items: new Set(balances.map(({ item }) => item)).size,
    quantity: sumText(
      balances.map(({ quantity }) => quantity),
      6,
    ),
    value: sumText(
      balances.map(({ value }) => value),
      amountScale,
    ),
    discrepancies: severityCountsOf(
      discrepancies.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    ),
    accepted: accepted.size,
    gone,
  };
  const shared = { head, run: number, method, asOf: asOf ?? null };
  const half = uploading.length === 0 ? {} : { uploading: [...uploading] };
  const reply = { ...shared, findings, next, checkUp: [...checks], ...half, totals };
  const { itemNames } = run;
  return { status: 'done', reply: { reply, discrepancies, balances, itemNames } };
}

/** Names of shared registers that are being uploaded: half a register must not be taken for a whole one. */
async function registersComingIn(
  ledger: LedgerReader,
  { rights }: Scope,
  now: number,
): Promise<readonly string[]> {
  return (await ledger.sync.sharedRegisters())
    .filter(({ upload, uploadUntil }) => upload !== null && uploadUntil > now)
    .filter(({ register }) => rights.reads.has(register as RegisterId))
    .map(({ name }) => name);
}

interface RunSettings {
  readonly overlay: ReadOverlay;
  readonly settings: CompanySettings;
  readonly policy: LedgerPolicy;
  readonly asOf: CivilDate | undefined;
  readonly options: StoredRunOptions;
  readonly limits: LedgerLimits;
}

interface RunResult {
  readonly itemNames: ReadonlyMap<string, string>;
  readonly revision: number;
  readonly discrepancies: readonly Discrepancy[];
  readonly balances: readonly Balance[];
  readonly checkUp: readonly CheckReport[];
  readonly lines: number;
  readonly movements: number;
}

async function runOver(ledger: LedgerReader, run: RunSettings): Promise<RunResult | 'cancelled'> {
  const { options } = run;
  const overlay = await placeOverlay(ledger, run.overlay);
  const masters = indexMasters(layOver(await loadMasterLines(ledger), overlay, isMaster));
  const portions = await companyPortions(ledger, overlay, run.limits);
  const found = new Map<string, Discrepancy>();
  const balances: Balance[] = [];
  const itemNames = new Map<string, string>();
  let checks: readonly CheckReport[] = [];
  let openings = NO_OPENING_FACTS;
  let lineCount = 0;
  let movementCount = 0;
  const months = touchedMonths(overlay);
  for await (const { lines, context } of portions.load()) {
    addToMonths(months, lines);
    if (options.signal?.aborted === true) return 'cancelled';
    const part = reconcilePart(lines, { ...run, masters, context });
    for (const discrepancy of part.discrepancies) found.set(discrepancy.fingerprint, discrepancy);
    for (const balance of part.balances) balances.push(balance);
    for (const [item, name] of part.itemNames) itemNames.set(item, name);
    checks = addChecks(checks, part.checkUp);
    openings = addOpeningFacts(openings, part.openings);
    lineCount += lines.length;
    movementCount += part.movements;
    options.onProgress?.(lineCount, portions.lineCount);
    await nextTurn();
  }
  const grouped = groupFindings([...found.values()], openings);
  const ofSheet = findSheetDifferences(overlay, months, run.settings.amountScale);
  return {
    revision: ledger.head.revision,
    discrepancies: orderDiscrepancies([...grouped, ...ofSheet]),
    balances,
    itemNames,
    checkUp: checks,
    lines: lineCount,
    movements: movementCount,
  };
}

function isMaster({ register }: Line): boolean {
  return isMasterRegister(register);
}

function reconcilePart(
  lines: readonly Line[],
  run: RunSettings & { readonly masters: Masters; readonly context: PostingContext | undefined },
): Pick<RunResult, 'discrepancies' | 'balances' | 'itemNames' | 'checkUp' | 'movements'> & {
  readonly openings: OpeningFacts;
} {
  const { settings, policy, asOf, masters, context } = run;
  const posting = postLines(lines, context);
  const { movements } = posting;
  const ledger = foldMovements(movements, policy);
  const day = asOf === undefined ? {} : { asOf };
  const company = { lines, movements, ledger, masters, settings, posting, ...day };
  const evidence = companyEvidence(company);
  const checks = checkUp(ledger, movements, tabTotals(evidence));
  return {
    discrepancies: findSingleDiscrepancies({ ...evidence, checkUp: checks }),
    openings: openingFactsOf(evidence),
    balances: balancesOf(ledger, asOf),
    itemNames: itemWordsOf(lines).names,
    checkUp: checks,
    movements: movements.length,
  };
}

/** A rule holds for the company when it holds in every portion that had something to compare. */
function addChecks(
  sum: readonly CheckReport[],
  part: readonly CheckReport[],
): readonly CheckReport[] {
  const checks = new Map(sum.map((check) => [check.number, check]));
  for (const own of part) {
    const known = checks.get(own.number);
    const violations = (known?.violations ?? 0) + own.violations;
    checks.set(own.number, { ...own, violations, holds: violations === 0 });
  }
  return [...checks.values()].sort((left, right) => left.number - right.number);
}
