/** What must hold when nothing happens any more: every workbook says what the server says, and nobody holds a lease. */

import { createHash } from 'node:crypto';
import { parseRowToken } from '../../core/sync/row-token.ts';
import { IDENTITY_SETTINGS } from '../../core/sync/workbook-identity.ts';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { isLeasedAt } from '../support/reference-open.ts';
import { checkLedger } from './oracle.ts';
import { FIELD_OF_HEADER, tabOf, type Firm, type SimulatedWorkbook } from './simulated-firm.ts';
import { Violation } from './violation.ts';

export function checkAtRest(firm: Firm): void {
  const { state } = firm.server;
  checkLedger(state);
  checkChain(state.chain, state.entries);
  const expected = new Map<string, string>();
  for (const [id, { binding, versions }] of state.rows) {
    const newest = versions.at(-1);
    if (binding !== firm.binding || newest === undefined || newest.row === null) continue;
    expected.set(id, `${newest.revision} ${newest.hash} ${textOfRow(newest.row)}`);
  }
  for (const book of firm.workbooks) {
    if (book.fork !== undefined || !isWriter(firm, book)) continue;
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
  for (const [id, replica] of state.replicas) {
    if (isLeasedAt(replica, firm.time)) throw new Violation('I8', `${id} is still leased`);
  }
}

/** Whether the server takes the workbook for one that may send, whatever its person heard of it. */
function isWriter(firm: Firm, { workbook }: SimulatedWorkbook): boolean {
  const identity = JSON.parse(workbook.settings.get(IDENTITY_SETTINGS[0])!) as { replica: string };
  return firm.server.state.replicas.get(identity.replica)?.state === 'active';
}

/** I1, reckoned anew from what the entries say. */
function checkChain(chain: readonly string[], entries: readonly string[]): void {
  entries.forEach((text, index) => {
    const hash = createHash('sha256').update(chain[index]!).update(text).digest('hex');
    if (hash !== chain[index + 1])
      throw new Violation('I1', `entry ${index + 1} is not what it was`);
  });
}

function textOfRow({ fields, extra }: SyncRow): string {
  const cells = [
    ...Object.entries(fields).map(([field, text]) => `${field}=${text ?? ''}`),
    ...(extra ?? []).map(({ header, text }) => `${header}=${text}`),
  ];
  return cells.sort().join(' ');
}

function rowsIn(book: SimulatedWorkbook): Map<string, string> {
  const [header, ...rows] = tabOf(book).rows;
  const found = new Map<string, string>();
  for (const { values } of rows) {
    const cells: string[] = [];
    let token: ReturnType<typeof parseRowToken>;
    header!.values.forEach((name, index) => {
      const value = values[index] ?? null;
      if (name === 'Tallybook') token = parseRowToken(value);
      else if (typeof name === 'string' && isFilled(value)) {
        cells.push(`${FIELD_OF_HEADER[name] ?? name}=${String(value)}`);
      }
    });
    // A row that names no item is still being typed; one with nothing but a token was cleared.
    const isTyped = cells.some((cell) => cell.startsWith('itemCode='));
    if (token === undefined ? !isTyped : cells.length === 0) continue;
    const id = token?.id ?? `no token: ${cells.join(' ')}`;
    if (found.has(id)) throw new Violation('I7', `${book.name}: ${id} stands there twice`);
    found.set(id, `${token?.revision ?? 0} ${token?.hash ?? ''} ${cells.sort().join(' ')}`);
  }
  return found;
}

function isFilled(value: CellValue): boolean {
  return value !== null && value !== '';
}
