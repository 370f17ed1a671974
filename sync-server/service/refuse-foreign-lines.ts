/** Turns away lines of registers the caller does not write: new ones, changed ones, and those another department keeps. */

import { type RegisterId, REGISTER_IDS } from '../../core/registers/register.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { idOf, type ReadOperation, rejected } from './apply-operations.ts';
import { lineProblem } from './line-problem.ts';

/** The operations, those on foreign registers rejected one by one: the rest of a batch is taken all the same. */
export async function refuseForeignLines(
  ledger: LedgerReader,
  operations: readonly ReadOperation[],
  writes: ReadonlySet<RegisterId>,
): Promise<readonly ReadOperation[]> {
  if (writes.size === REGISTER_IDS.length) return operations;
  const heads = await ledger.lineHeads(operations.flatMap((operation) => idOf(operation) ?? []));
  const kept = new Map(heads.map(({ id, register }) => [id, register]));
  return operations.map((operation) => {
    const id = idOf(operation);
    if (id === undefined) return operation;
    const wanted = operation.op === 'upsert' ? operation.line.register : undefined;
    // A line that is there belongs to the register it is in, whatever register the request says.
    const isOwn = [kept.get(id), wanted].every(
      (register) => register === undefined || writes.has(register as RegisterId),
    );
    return isOwn ? operation : rejected(id, [lineProblem('notYours')]);
  });
}
