/**
 * The ledger's services as one caller may use them: registers they do not read, costs they do not see and, while they
 * count, what ought to be there, never leave the server. Every caller from the network comes through here.
 */

import { shownDiscrepancy, shownLine } from '../auth/withhold.ts';
import { type FindingReport } from '../../core/contract/sync-reconcile.ts';
import { type LedgerServices, type Outcome, type Scope } from './ledger-services.ts';
import { refused } from './service-refusal.ts';

export function withRights(ledger: LedgerServices): LedgerServices {
  return {
    ...ledger,
    pullLines: async (scope, request) =>
      shown(await ledger.pullLines(scope, request), (reply) => ({
        ...reply,
        changes: reply.changes.flatMap((change) => {
          if (change.line === null) return [change];
          if (!scope.rights.reads.has(change.line.register)) return [];
          return [{ ...change, line: shownLine(scope.rights, change.line) }];
        }),
      })),
    balancesAsOf: unlessBlind(async (scope, request) =>
      shown(await ledger.balancesAsOf(scope, request), (reply) =>
        scope.rights.seesCost
          ? reply
          : {
              ...reply,
              balances: reply.balances.map((balance) => ({
                ...balance,
                value: null,
                unitCost: null,
              })),
            },
      ),
    ),
    itemCard: unlessBlind(async (scope, request) =>
      shown(await ledger.itemCard(scope, request), (reply) =>
        scope.rights.seesCost
          ? reply
          : {
              ...reply,
              entries: reply.entries.map((entry) => ({ ...entry, value: null, valueAfter: null })),
            },
      ),
    ),
    reconcileStored: unlessBlind(async (scope, request, options) =>
      shown(await ledger.reconcileStored(scope, request, options), (run) => {
        if (scope.rights.seesCost) return run;
        const { reply } = run;
        return {
          discrepancies: run.discrepancies.filter(
            ({ measure }) => measure !== 'value' && measure !== 'unitCost',
          ),
          balances: [],
          itemNames: new Map(),
          reply: {
            ...reply,
            findings: shownFindings(scope, reply.findings),
            totals: { ...reply.totals, value: null },
          },
        };
      }),
    ),
    discrepancies: unlessBlind(async (scope, request) =>
      shown(await ledger.discrepancies(scope, request), (reply) => ({
        ...reply,
        findings: shownFindings(scope, reply.findings),
      })),
    ),
    findingCare: careUnlessBlind(ledger.findingCare),
    registers: async (scope) =>
      shown(await ledger.registers(scope), (reply) => ({
        ...reply,
        registers: reply.registers.filter(({ register }) => scope.rights.reads.has(register)),
      })),
  };
}

function shown<Reply>(outcome: Outcome<Reply>, show: (reply: Reply) => Reply): Outcome<Reply> {
  return outcome.status === 'done' ? { status: 'done', reply: show(outcome.reply) } : outcome;
}

/** What tells a counter how much to find is refused while they count blind. */
function unlessBlind<Request, Reply, Options>(
  ask: (scope: Scope, request: Request, options?: Options) => Promise<Outcome<Reply>>,
): (scope: Scope, request: Request, options?: Options) => Promise<Outcome<Reply>> {
  return async (scope, request, options) =>
    scope.rights.countsBlind ? refused('countIsBlind') : ask(scope, request, options);
}

function careUnlessBlind(care: LedgerServices['findingCare']): LedgerServices['findingCare'] {
  return {
    list: unlessBlind(care.list),
    comments: unlessBlind(care.comments),
    accept: unlessBlind(care.accept),
    reopen: unlessBlind(care.reopen),
    assign: unlessBlind(care.assign),
    comment: unlessBlind(care.comment),
  };
}

function shownFindings(scope: Scope, findings: readonly FindingReport[]): FindingReport[] {
  return findings.flatMap((finding) => {
    const discrepancy = shownDiscrepancy(scope.rights, finding.discrepancy);
    return discrepancy === undefined ? [] : [{ ...finding, discrepancy }];
  });
}
