/** The reference server as a simulation sees it. */

import { createHash } from 'node:crypto';
import { type IdSource } from '../../core/sync/row-id.ts';
import { type ReferenceState } from '../support/reference-state.ts';
import { referenceServer } from '../support/reference-sync-service.ts';
import { type SimulatedServer } from './server-state.ts';
import { Violation } from './violation.ts';

export function simulatedReference(ids: IdSource): SimulatedServer {
  const server = referenceServer(ids);
  const backups: ReferenceState[] = [];
  return {
    kind: 'reference',
    get state() {
      return server.state;
    },
    serviceFor: server.serviceFor,
    backUp: () => {
      backups.push(structuredClone(server.state));
      return Promise.resolve();
    },
    get backups() {
      return backups.length;
    },
    restore: (backup) => {
      server.restore(backups[backup]!);
      return Promise.resolve();
    },
    checkBooks: () => checkLedger(server.state),
    verify: () => {
      checkChain(server.state);
      return Promise.resolve(undefined);
    },
    end: () => Promise.resolve(),
  };
}

/** I2 and I3: its balances are what its living rows add up to. */
function checkLedger({ rows, balances }: ReferenceState): void {
  const sums = new Map<string, bigint>();
  for (const { versions } of rows.values()) {
    const fields = versions.at(-1)?.row?.fields;
    const quantity = fields?.quantity;
    if (fields === undefined || quantity === undefined || !/^\d+$/.test(quantity)) continue;
    const item = fields.itemCode ?? '';
    sums.set(item, (sums.get(item) ?? 0n) + BigInt(quantity) * 1_000_000n);
  }
  for (const item of new Set([...sums.keys(), ...balances.keys()])) {
    const expected = sums.get(item) ?? 0n;
    const found = BigInt(balances.get(item) ?? 0);
    if (expected !== found)
      throw new Violation('I2', `${item}: ${found} booked, rows say ${expected}`);
  }
}

/** I1, reckoned anew from what the entries say. */
function checkChain({ chain, entries }: ReferenceState): void {
  entries.forEach((text, index) => {
    const hash = createHash('sha256').update(chain[index]!).update(text).digest('hex');
    if (hash !== chain[index + 1])
      throw new Violation('I1', `entry ${index + 1} is not what it was`);
  });
}
