/** What the core makes of a company's stored lines, to hold the store's own answers against. */

import { balancesOf } from '../../core/ledger/balances.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postMovements } from '../../core/ledger/post-movements.ts';
import { type Line } from '../../core/registers/line.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { formatAmount, formatMicro } from '../../core/values/exact.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { parseLine } from '../../sync-server/service/parse-line.ts';
import { replyOf, SCOPE } from './opened-services.ts';

/** All living lines, pulled in pages, in the order in which they were first recorded. */
export async function pulledLines(services: LedgerServices, limit = 7): Promise<readonly Line[]> {
  const lines = new Map<string, Line>();
  const firsts = new Map<string, number>();
  let after: number | null = 0;
  let upTo: number | undefined;
  while (after !== null) {
    const request = { after, limit, ...(upTo === undefined ? {} : { upTo }) };
    const page: Awaited<ReturnType<typeof replyOfPull>> = await replyOfPull(services, request);
    upTo = page.upTo;
    after = page.next;
    for (const { id, revision, line } of page.changes) {
      if (!firsts.has(id)) firsts.set(id, revision);
      if (line === null) lines.delete(id);
      else {
        const parsed = parseLine(line, 2);
        if (parsed.status === 'rejected') throw new Error('pulled a line that cannot be read');
        const sequence = firsts.get(id)!;
        lines.set(id, { id, source: line.source, sequence, ...parsed.content });
      }
    }
  }
  return [...lines.values()].sort((left, right) => left.sequence - right.sequence);
}

async function replyOfPull(
  services: LedgerServices,
  request: { after: number; limit: number; upTo?: number },
): Promise<ReplyOfPull> {
  return replyOf(await services.pullLines(SCOPE, request));
}

type ReplyOfPull = Extract<
  Awaited<ReturnType<LedgerServices['pullLines']>>,
  { status: 'done' }
>['reply'];

/** Balances as the core makes them of the lines, nothing left out but what is zero in quantity and value. */
export function coreBalances(
  lines: readonly Line[],
  method: CostingMethod,
  asOf?: CivilDate,
): readonly string[] {
  const ledger = foldMovements(postMovements(lines), defaultPolicy(method, 2));
  return balancesOf(ledger, asOf)
    .filter(({ quantity, value }) => quantity !== 0 || value !== 0)
    .map(({ item, warehouse, lot, quantity, value }) =>
      [item, warehouse, lot, formatMicro(quantity), formatAmount(value, 2)].join(' | '),
    );
}

/** The same of the services' answer. */
export async function storedBalances(
  services: LedgerServices,
  method: CostingMethod,
  asOf?: CivilDate,
): Promise<readonly string[]> {
  const day = asOf === undefined ? {} : { asOf };
  const reply = replyOf(await services.balancesAsOf(SCOPE, { method, ...day }));
  return reply.balances.map(({ item, warehouse, lot, quantity, value }) =>
    [item, warehouse, lot, quantity, value].join(' | '),
  );
}

/** Quantities alone, which the store answers another way. */
export async function storedQuantities(
  services: LedgerServices,
  asOf?: CivilDate,
): Promise<readonly string[]> {
  const reply = replyOf(await services.balancesAsOf(SCOPE, asOf === undefined ? {} : { asOf }));
  return reply.balances.map(({ item, warehouse, lot, quantity }) =>
    [item, warehouse, lot, quantity].join(' | '),
  );
}

/** The quantities of balances with values, those that are zero left out. */
export function quantitiesOf(balances: readonly string[]): readonly string[] {
  return balances
    .map((text) => text.split(' | ').slice(0, 4))
    .filter(([, , , quantity]) => quantity !== '0')
    .map((parts) => parts.join(' | '));
}
