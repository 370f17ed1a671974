/**
 * The real service held against the reference one, which ten thousand simulated firms have synced with: the same requests
 * in the same order, lost answers and all, must be answered the same.
 */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type RowOperation } from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { NOW } from '../contracts/every-store.ts';
import { purchase, replyOf, syncServiceOn, TestWorkbook } from '../contracts/sync-client.ts';
import { referenceServer } from '../support/reference-sync-service.ts';
import { countedEntropy } from '../support/sync-world.ts';
import { newRowId } from '../../core/sync/row-id.ts';

const PEOPLE = ['wang', 'li', 'zhao'] as const;
const FIELDS: readonly FieldId[] = ['quantity', 'unitPrice', 'remark', 'status', 'documentNumber'];
const VALUES = ['1', '2', '3'] as const;

interface Step {
  readonly who: number;
  readonly act: 'add' | 'edit' | 'delete' | 'pull' | 'lost';
  readonly row: number;
  readonly field: FieldId;
  readonly value: string;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat(PEOPLE.length - 1),
    act: fc.constantFrom('add', 'edit', 'edit', 'edit', 'delete', 'pull', 'lost', 'lost'),
    row: fc.nat(6),
    field: fc.constantFrom(...FIELDS),
    value: fc.constantFrom(...VALUES),
  }),
  { minLength: 5, maxLength: 40 },
);

describe('the sync service', () => {
  let folder: string;
  let store: LedgerStore;
  let organisation = 100;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-reference-'));
    const file = path.join(folder, 'tallybook.sqlite');
    store = await openSqliteStore({ file, now: () => NOW });
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A workbook for each person, all bound to one register. */
  async function workbooksOf(
    serviceOf: (person: string) => SyncService,
  ): Promise<readonly TestWorkbook[]> {
    const workbooks: TestWorkbook[] = [];
    for (const [index, person] of PEOPLE.entries()) {
      const workbook = new TestWorkbook(serviceOf(person));
      await workbook.open({ place: String(index).repeat(64), device: person });
      await workbook.bind('purchase', workbooks[0]?.binding ?? null);
      workbooks.push(workbook);
    }
    return workbooks;
  }

  it('answers as the reference does, whatever is pushed in whatever order', async function () {
    this.timeout(120_000);
    const serviceFor = await syncServiceOn(store);
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        organisation += 1;
        await store.createOrganisation({ organisation, name: '', amountScale: 2, createdAt: NOW });
        const ids = { now: () => Date.parse(NOW), entropy: countedEntropy(organisation) };
        const own = organisation;
        const real = await workbooksOf((author) =>
          serviceFor({ organisation: own, author, rights: FULL_RIGHTS }),
        );
        const reference = referenceServer(ids);
        const model = await workbooksOf(reference.serviceFor);
        const rows: string[] = [];
        for (const [number, step] of script.entries()) {
          const id = step.act === 'add' ? newRowId(ids) : rows[step.row % Math.max(rows.length, 1)];
          if (id === undefined) continue;
          if (step.act === 'add') rows.push(id);
          const batch = `batch-${number}-${own}`;
          const answers = [];
          for (const workbooks of [real, model]) {
            answers.push(await take(workbooks[step.who]!, step, { id, batch }));
          }
          assert.deepEqual(answers[0], answers[1], `step ${number}: ${JSON.stringify(step)}`);
        }
        for (const workbooks of [real, model]) for (const each of workbooks) await each.pull();
        const contents = [...real, ...model].map(({ rows: held }) => new Map([...held].sort()));
        for (const content of contents) assert.deepEqual(content, contents[0]);
        const conflicts = await Promise.all(
          [real[0]!, model[0]!].map(async ({ service }) =>
            replyOf(await service.decisions({}))
              .conflicts.map(({ row, kind, fields }) => `${row} ${kind} ${fields.join()}`)
              .sort(),
          ),
        );
        assert.deepEqual(conflicts[0], conflicts[1]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Does a step; of a push what was answered, without the identities that each server makes for itself. */
async function take(
  workbook: TestWorkbook,
  { act, field, value }: Step,
  { id, batch }: { readonly id: string; readonly batch: string },
): Promise<unknown> {
  if (act === 'pull') return [...(await workbook.pull())].sort();
  const operation = operationOf(workbook, act, { id, field, value });
  if (operation === undefined) return undefined;
  const request = workbook.request([operation], { batch });
  const reply = replyOf(await workbook.service.push(request));
  // A lost answer: the workbook stays at what it knew, and pushes from there the next time.
  if (act !== 'lost') workbook.take(operation, reply.results[0]!);
  const { conflict, ...result } = reply.results[0]!;
  return { ...result, isInConflict: conflict !== undefined };
}

function operationOf(
  workbook: TestWorkbook,
  act: Step['act'],
  { id, field, value }: { readonly id: string; readonly field: FieldId; readonly value: string },
): RowOperation | undefined {
  const known = workbook.rows.get(id)?.row;
  if (act === 'add') return workbook.upsert(id, purchase({ [field]: value }));
  if (known === undefined) return undefined;
  if (act === 'delete') return workbook.remove(id);
  return workbook.upsert(id, { ...known, fields: { ...known.fields, [field]: value } });
}
