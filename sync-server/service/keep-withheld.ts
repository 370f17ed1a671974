/** Puts back what a pushed line lacks only because its writer is not shown it: a book quantity, while they count blind. */

import { type Rights } from '../auth/rights.ts';
import { withheldFields } from '../auth/withhold.ts';
import { type LedgerReader, type StoredTab } from '../storage/ledger-store.ts';
import { idOf, type ReadOperation } from './apply-operations.ts';
import { contentHashOf, contentTextOf } from './line-content.ts';
import { loadLines } from './load-lines.ts';

/** The operations, each line with what is withheld of the stored line it stands in for. */
export async function keepWithheld(
  ledger: LedgerReader,
  operations: readonly ReadOperation[],
  { rights, tabs }: { readonly rights: Rights; readonly tabs: ReadonlyMap<number, StoredTab> },
): Promise<readonly ReadOperation[]> {
  const isInPart = (operation: ReadOperation): boolean =>
    operation.op === 'upsert' && withheldFields(rights, operation.line.register).size > 0;
  const ids = operations.filter(isInPart).flatMap((operation) => idOf(operation) ?? []);
  if (ids.length === 0) return operations;
  const stored = await loadLines(ledger, await ledger.lineHeads(ids), { tabs });
  const byId = new Map(stored.map((line) => [line.id, line]));
  return operations.map((operation) => {
    if (operation.op !== 'upsert') return operation;
    const { register, values } = operation.content;
    const before = byId.get(operation.line.id);
    if (before?.register !== register) return operation;
    const withheld = withheldFields(rights, register);
    const kept = Object.entries(before.values).filter(([field]) =>
      [...withheld].some((name) => name === field),
    );
    const content = { ...operation.content, values: { ...values, ...Object.fromEntries(kept) } };
    const text = contentTextOf(content);
    return { ...operation, content, text, hash: contentHashOf(text) };
  });
}
