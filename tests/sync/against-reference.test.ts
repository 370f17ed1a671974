/**
 * The real service held against the reference one, which ten thousand simulated firms have synced with: the same requests
 * in the same order, lost answers and all, must be answered the same.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RowOperation } from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { NOW } from '../contracts/every-store.ts';
import {
  purchase,
  refusalOf,
  replyOf,
  syncServiceOn,
  type TestWorkbook,
} from '../contracts/sync-client.ts';
import { referenceServer } from '../support/reference-sync-service.ts';
import { storeOfTries } from '../support/store-of-tries.ts';
import { countedEntropy } from '../support/sync-world.ts';
import { conflictsOf, toldConflict, toldResult, workbooksOf } from '../support/told-alike.ts';
import { newRowId } from '../../core/sync/row-id.ts';

const PEOPLE = ['wang', 'li', 'zhao'] as const;
const FIELDS: readonly FieldId[] = ['quantity', 'unitPrice', 'remark', 'status', 'documentNumber'];
const VALUES = ['1', '2', '3'] as const;

/** Two rows that everybody knows, so that edits meet. */
const OPENING: readonly Step[] = (
  [
    [0, 'add'],
    [0, 'add'],
    [1, 'pull'],
    [2, 'pull'],
  ] as const
).map(([who, act]) => ({ who, act, row: 0, field: 'quantity', value: '1' }));

interface Step {
  readonly who: number;
  readonly act: 'add' | 'edit' | 'delete' | 'pull' | 'lost' | 'resolve' | 'revert' | 'history';
  readonly row: number;
  readonly field: FieldId;
  readonly value: string;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat(PEOPLE.length - 1),
    act: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom('edit' as const) },
      { weight: 6, arbitrary: fc.constantFrom('add', 'pull', 'pull', 'lost', 'delete') },
      { weight: 4, arbitrary: fc.constantFrom('resolve', 'resolve', 'revert', 'history') },
    ),
    row: fc.nat(3),
    field: fc.constantFrom(...FIELDS),
    value: fc.constantFrom(...VALUES),
  }),
  { minLength: 5, maxLength: 50 },
);

describe('the sync service', () => {
  const tries = storeOfTries();

  it('answers as the reference does, whatever is pushed in whatever order', async function () {
    this.timeout(120_000);
    const serviceFor = await syncServiceOn(tries.opened());
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const own = await tries.newOrganisation();
        const ids = { now: () => Date.parse(NOW), entropy: countedEntropy(own) };
        const real = await workbooksOf(PEOPLE, (author) =>
          serviceFor({ organisation: own, author, rights: FULL_RIGHTS }),
        );
        const reference = referenceServer(ids);
        const model = await workbooksOf(PEOPLE, reference.serviceFor);
        const rows: string[] = [];
        const sessions: string[] = [];
        for (const [number, step] of [...OPENING, ...script].entries()) {
          const id = step.act === 'add' ? newRowId(ids) : rows[step.row % Math.max(rows.length, 1)];
          if (id === undefined) continue;
          if (step.act === 'add') rows.push(id);
          const key = `${number}-${own}`;
          const answers = [];
          for (const workbooks of [real, model]) {
            answers.push(await answerTo(workbooks, step, { id, key, sessions }));
          }
          const isPushed = ['add', 'edit', 'delete', 'lost'].includes(step.act);
          if (isPushed && answers[0] !== undefined) sessions.push(sessionOf(step, key));
          if (step.act === 'revert') sessions.push(`revert-${key}`);
          assert.deepEqual(answers[0], answers[1], `step ${number}: ${JSON.stringify(step)}`);
        }
        for (const workbooks of [real, model]) for (const each of workbooks) await each.pull();
        const contents = [...real, ...model].map(({ rows: held }) => new Map([...held].sort()));
        for (const content of contents) assert.deepEqual(content, contents[0]);
        const [open, expected] = await Promise.all(
          [real, model].map((each) => conflictsOf(each[0]!)),
        );
        assert.deepEqual(open!.map(toldConflict), expected!.map(toldConflict));
      }),
      { numRuns: 100 },
    );
  });
});

interface StepContext {
  readonly id: string;
  /** Names what the step sends. */
  readonly key: string;
  /** Names of everything that was sent before, which may be taken back. */
  readonly sessions: readonly string[];
}

/** Does a step; what was answered, without the identities that each server makes for itself. */
async function answerTo(
  workbooks: readonly TestWorkbook[],
  step: Step,
  context: StepContext,
): Promise<unknown> {
  const workbook = workbooks[step.who]!;
  switch (step.act) {
    case 'pull':
      return [...(await workbook.pull())].sort();
    case 'history':
      return historyOf(workbooks, step, context);
    case 'resolve':
      return resolved(workbook, step);
    case 'revert':
      return reverted(workbook, step, context);
    default:
      return pushed(workbook, step, context);
  }
}

/**
 * New rows of a person are one sync in many parts, and so are edits of its second row, with those of others in between;
 * whatever else is pushed is a sync by itself.
 */
function sessionOf({ act, who, row }: Step, key: string): string {
  return act === 'add' || (act === 'edit' && row === 1)
    ? `adds-${who}-${key.split('-')[1]}`
    : `session-${key}`;
}

async function pushed(
  workbook: TestWorkbook,
  step: Step,
  { id, key }: StepContext,
): Promise<unknown> {
  const operation = operationOf(workbook, step, id);
  if (operation === undefined) return undefined;
  const names = { batch: `batch-${key}`, session: sessionOf(step, key) };
  const reply = replyOf(await workbook.service.push(workbook.request([operation], names)));
  // A lost answer: the workbook stays at what it knew, and pushes from there the next time.
  if (step.act !== 'lost') workbook.take(operation, reply.results[0]!);
  return reply.results.map(toldResult);
}

/** Decides one of the open conflicts: for either side, or for a row that is neither. */
async function resolved(workbook: TestWorkbook, { row, field, value }: Step): Promise<unknown> {
  const open = await conflictsOf(workbook);
  const conflict = open[row % Math.max(open.length, 1)];
  if (conflict === undefined) return 'no conflict';
  const choice =
    value === '1'
      ? ({ take: 'kept' } as const)
      : value === '2'
        ? ({ take: 'setAside' } as const)
        : ({ take: 'row', row: purchase({ [field]: value }) } as const);
  const told = toldConflict(conflict);
  const request = { id: conflict.id, choice };
  const reply = replyOf(await workbook.service.resolveConflict(request));
  const again = refusalOf(await workbook.service.resolveConflict(request));
  return [told, reply.results.map(toldResult), again];
}

/** Takes back something that was sent before, at times under a key that was used for that already. */
async function reverted(
  workbook: TestWorkbook,
  { row, value }: Step,
  { key, sessions }: StepContext,
): Promise<unknown> {
  const session = sessions.at(-1 - row) ?? 'never-sent';
  const batch = `revert-${value === '3' ? `again-${key.split('-')[1]}` : key}`;
  const answer = await workbook.service.revert({ batch, session });
  return answer.status === 'refused' ? answer.refusal.code : answer.reply.results.map(toldResult);
}

async function historyOf(
  workbooks: readonly TestWorkbook[],
  { who, row, value }: Step,
  { id }: StepContext,
): Promise<unknown> {
  const { service, binding } = workbooks[who]!;
  const page = row % 2 === 0 ? {} : { limit: 2, before: row + 1 };
  const request =
    value === '1' ? { ...page, row: id } : value === '2' ? { ...page, binding } : page;
  const { syncs, versions } = replyOf(await service.history(request));
  return {
    syncs: syncs.map(({ session, replica, author, firstRevision, lastRevision, ...counts }) => ({
      session: /^(adds|session|revert)-/.test(session) ? session : 'a decision',
      who: workbooks.findIndex((each) => each.replica === replica),
      ...{ author, firstRevision, lastRevision },
      ...[counts.inserted, counts.updated, counts.deleted, counts.isReverted],
    })),
    versions: versions.map(({ revision, author, row: said }) => ({ revision, author, said })),
  };
}

function operationOf(
  workbook: TestWorkbook,
  { act, field, value }: Step,
  id: string,
): RowOperation | undefined {
  const known = workbook.rows.get(id)?.row;
  if (act === 'add') return workbook.upsert(id, purchase({ [field]: value }));
  if (known === undefined) return undefined;
  if (act === 'delete') return workbook.remove(id);
  return workbook.upsert(id, { ...known, fields: { ...known.fields, [field]: value } });
}
