/** What two servers must tell alike of the same requests: without the identities that each makes for itself. */

import { type Conflict } from '../../core/contract/sync-decisions.ts';
import { type RowResult } from '../../core/contract/sync-rows.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { compareTexts } from '../../core/values/text-order.ts';
import { replyOf, TestWorkbook } from '../contracts/sync-client.ts';

/** A workbook for each person, all bound to one register of purchases. */
export async function workbooksOf(
  people: readonly string[],
  serviceOf: (person: string) => SyncService,
): Promise<readonly TestWorkbook[]> {
  const workbooks: TestWorkbook[] = [];
  for (const [index, person] of people.entries()) {
    const workbook = new TestWorkbook(serviceOf(person));
    await workbook.open({ place: String(index).repeat(64), device: person });
    await workbook.bind('purchase', workbooks[0]?.binding ?? null);
    workbooks.push(workbook);
  }
  return workbooks;
}

/** Open conflicts in an order that does not depend on their identities. */
export async function conflictsOf({ service }: TestWorkbook): Promise<readonly Conflict[]> {
  const { conflicts } = replyOf(await service.decisions({}));
  return [...conflicts].sort((left, right) =>
    compareTexts(JSON.stringify(toldConflict(left)), JSON.stringify(toldConflict(right))),
  );
}

export function toldConflict({
  row,
  kind,
  fields,
  base,
  kept,
  setAside,
  status,
}: Conflict): unknown {
  const hashes = [base, kept, setAside].map((side) =>
    side === null || side.row === null ? '' : hashRow(side.row),
  );
  return { row, kind, fields, hashes, status };
}

export function toldResult({ conflict, ...result }: RowResult): unknown {
  return { ...result, isInConflict: conflict !== undefined };
}
