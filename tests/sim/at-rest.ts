/** What must hold when nothing happens any more: every workbook says what the server says, and nobody holds a lease. */

import { LEASE_MS } from '../../core/contract/sync-session.ts';
import { IDENTITY_SETTINGS } from '../../core/sync/workbook-identity.ts';
import { linesIn, textOfRow } from './line-text.ts';
import { type ServerState } from './server-state.ts';
import { tabOf, type Firm, type SimulatedWorkbook } from './simulated-firm.ts';
import { Violation } from './violation.ts';

export async function checkAtRest(firm: Firm): Promise<void> {
  const { server } = firm;
  server.checkBooks();
  const wrong = await server.verify();
  if (wrong !== undefined) throw new Violation('I1', `what the product verifies: ${wrong}`);
  const { rows, replicas } = server.state;
  const expected = new Map<string, string>();
  for (const [id, { binding, versions }] of rows) {
    const newest = versions.at(-1);
    if (binding !== firm.binding || newest === undefined || newest.row === null) continue;
    expected.set(id, `${newest.revision} ${newest.hash} ${textOfRow(newest.row)}`);
  }
  for (const book of firm.workbooks) {
    if (book.fork !== undefined || !isWriter(replicas, book)) continue;
    const found = rowsIn(book);
    for (const id of new Set([...expected.keys(), ...found.keys()])) {
      if (expected.get(id) !== found.get(id)) {
        throw new Violation(
          'I7',
          `${book.name}, ${id}: server "${expected.get(id) ?? 'nothing'}", workbook "${found.get(id) ?? 'nothing'}"`,
        );
      }
    }
  }
  for (const [id, { lease, leaseUntil }] of replicas) {
    // One from a clock that was set back since is over.
    const isLeased = lease !== null && leaseUntil > firm.time && leaseUntil <= firm.time + LEASE_MS;
    if (isLeased) throw new Violation('I8', `${id} is still leased`);
  }
}

/** Whether the server takes the workbook for one that may send, whatever its person heard of it. */
function isWriter(replicas: ServerState['replicas'], { workbook }: SimulatedWorkbook): boolean {
  const identity = JSON.parse(workbook.settings.get(IDENTITY_SETTINGS[0])!) as { replica: string };
  return replicas.get(identity.replica)?.state === 'active';
}

function rowsIn(book: SimulatedWorkbook): Map<string, string> {
  const found = new Map<string, string>();
  for (const { token, cells } of linesIn(tabOf(book))) {
    // A row that names no item is still being typed; one with nothing but a token was cleared.
    const isTyped = cells.some((cell) => cell.startsWith('itemCode='));
    if (token === undefined ? !isTyped : cells.length === 0) continue;
    const id = token?.id ?? `no token: ${cells.join(' ')}`;
    if (found.has(id)) throw new Violation('I7', `${book.name}: ${id} stands there twice`);
    found.set(id, `${token?.revision ?? 0} ${token?.hash ?? ''} ${cells.join(' ')}`);
  }
  return found;
}
