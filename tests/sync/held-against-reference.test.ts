/**
 * What is not taken at a word, held against the reference server: many deletions and rows typed over, confirmed or not,
 * pushed again, changed by others while they wait, decided either way or a wrong way, and taken back.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type HeldChange } from '../../core/contract/sync-decisions.ts';
import { type RowOperation, type SyncRow } from '../../core/contract/sync-rows.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { NOW } from '../contracts/every-store.ts';
import { purchase, replyOf, syncServiceOn, type TestWorkbook } from '../contracts/sync-client.ts';
import { referenceServer } from '../support/reference-sync-service.ts';
import { storeOfTries } from '../support/store-of-tries.ts';
import { countedEntropy } from '../support/sync-world.ts';
import { conflictsOf, toldConflict, toldResult, workbooksOf } from '../support/told-alike.ts';

const PEOPLE = ['wang', 'li'] as const;
/** More than may be deleted at once; enough that typing over some of them is little and of many much. */
const ROWS = 26;
/** Long before a lease ends, and so that of two held changes the later is known. */
const STEP_MS = 5;

interface Step {
  readonly act: 'edit' | 'pull' | 'delete' | 'typeOver' | 'decide' | 'revert';
  readonly who: number;
  /** The first row, of so many in a line. */
  readonly from: number;
  readonly rows: number;
  /** What is written, which decision is taken, and how. */
  readonly choice: 0 | 1 | 2;
  /** A deletion that was confirmed; an answer that was lost. */
  readonly isSure: boolean;
}

/** Something is held from the start, or the decisions would seldom find anything. */
const opening: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('delete', 'typeOver'),
  who: fc.nat(PEOPLE.length - 1),
  from: fc.constant(0),
  rows: fc.constantFrom(21, ROWS),
  choice: fc.constantFrom(1, 2),
  isSure: fc.constant(false),
});

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('edit', 'pull') },
      { weight: 3, arbitrary: fc.constantFrom('delete', 'typeOver') },
      { weight: 4, arbitrary: fc.constantFrom('decide', 'decide', 'decide', 'revert') },
    ),
    who: fc.nat(PEOPLE.length - 1),
    from: fc.constantFrom(0, 0, 1, 4, 12),
    rows: fc.constantFrom(1, 6, 9, 21, ROWS),
    choice: fc.constantFrom(0, 1, 2),
    isSure: fc.boolean(),
  }),
  { minLength: 4, maxLength: 24 },
);

describe('held changes', () => {
  const tries = storeOfTries();
  /** Decisions that were taken, by what was held; a differential that decides nothing shows nothing. */
  const decided = new Set<string>();

  it('are held and decided as the reference does, whatever happens meanwhile', async function () {
    this.timeout(120_000);
    const clock = { now: NOW };
    const serviceFor = await syncServiceOn(tries.opened(), clock);
    await fc.assert(
      fc.asyncProperty(opening, steps, async (first, more) => {
        const own = await tries.newOrganisation();
        clock.now = NOW;
        const ids = { now: () => Date.parse(clock.now), entropy: countedEntropy(own) };
        const scope = { organisation: own, rights: FULL_RIGHTS };
        const real = await workbooksOf(PEOPLE, (author) => serviceFor({ ...scope, author }));
        const model = await workbooksOf(PEOPLE, referenceServer(ids).serviceFor);
        const rows = Array.from({ length: ROWS }, () => newRowId(ids));
        const sessions: string[] = [];
        for (const workbooks of [real, model]) await begin(workbooks, rows, own);
        for (const [number, step] of [first, ...more].entries()) {
          clock.now = new Date(Date.parse(clock.now) + STEP_MS).toISOString();
          const key = `${number}-${own}`;
          const [found, expected] = await Promise.all(
            [real, model].map((workbooks) => answerTo(workbooks, step, { rows, key, sessions })),
          );
          assert.deepEqual(found, expected, `step ${number}: ${JSON.stringify(step)}`);
          sessions.push(key);
          if (step.act === 'decide' && Array.isArray(found)) decided.add(String(found[0]));
        }
        await assertAlike(real, model);
      }),
      { numRuns: 60 },
    );
    assert.deepEqual([...decided].sort(), [
      'manyDeleted corrections',
      'manyDeleted delete',
      'manyDeleted restore',
      'reusedRows corrections',
      'reusedRows newRows',
      'reusedRows restore',
    ]);
  });
});

/** Everybody knows the same rows. */
async function begin(
  workbooks: readonly TestWorkbook[],
  rows: readonly string[],
  own: number,
): Promise<void> {
  const [first, ...others] = workbooks;
  const operations = rows.map((id, row) => first!.upsert(id, rowOf(row, 0)));
  await first!.push(operations, { batch: `batch-first-${own}`, session: `first-${own}` });
  for (const each of others) await each.pull();
}

async function assertAlike(
  real: readonly TestWorkbook[],
  model: readonly TestWorkbook[],
): Promise<void> {
  for (const workbook of [...real, ...model]) await workbook.pull();
  const contents = [...real, ...model].map(({ rows }) => new Map([...rows].sort()));
  for (const content of contents) assert.deepEqual(content, contents[0]);
  const [open, expected] = await Promise.all([real, model].map((each) => conflictsOf(each[0]!)));
  assert.deepEqual(open!.map(toldConflict), expected!.map(toldConflict));
  const [held, awaited] = await Promise.all([real, model].map((each) => heldOf(each[0]!)));
  assert.deepEqual(held!.map(toldHeld), awaited!.map(toldHeld));
}

interface StepContext {
  readonly rows: readonly string[];
  /** Names what the step sends. */
  readonly key: string;
  /** Names of everything that was sent before. */
  readonly sessions: readonly string[];
}

async function answerTo(
  workbooks: readonly TestWorkbook[],
  step: Step,
  { rows, key, sessions }: StepContext,
): Promise<unknown> {
  const workbook = workbooks[step.who]!;
  switch (step.act) {
    case 'pull':
      return [...(await workbook.pull())].sort();
    case 'decide':
      return decideOne(workbook, step);
    case 'revert': {
      const session = `session-${sessions.at(-1 - step.choice) ?? 'none'}`;
      const answer = await workbook.service.revert({ batch: `batch-${key}`, session });
      return answer.status === 'refused'
        ? answer.refusal.code
        : answer.reply.results.map(toldResult);
    }
    default: {
      const operations = operationsOf(workbook, step, rows);
      if (operations.length === 0) return undefined;
      const names = { batch: `batch-${key}`, session: `session-${key}` };
      const reply = replyOf(await workbook.service.push(workbook.request(operations, names)));
      // Without the answer the workbook sends again what it sent, under another key.
      if (step.act === 'delete' || step.isSure) {
        reply.results.forEach((result, index) => workbook.take(operations[index]!, result));
      }
      return [reply.results.map(toldResult), (await heldOf(workbook)).map(toldHeld)];
    }
  }
}

/** Decides the newest that waits, at times in a way that is not offered; then once more, which is refused. */
async function decideOne(workbook: TestWorkbook, { choice, rows }: Step): Promise<unknown> {
  const held = (await heldOf(workbook)).at(rows === 1 ? 0 : -1);
  if (held === undefined) return 'nothing waits';
  const isReuse = held.reason === 'reusedRows';
  const offered = isReuse
    ? (['newRows', 'corrections'] as const)
    : (['delete', 'restore'] as const);
  const wrong = isReuse ? ('restore' as const) : ('corrections' as const);
  const request = { id: held.id, choice: choice === 2 ? wrong : offered[choice] };
  const answers = [];
  for (let time = 0; time < 2; time += 1) {
    const answer = await workbook.service.resolveHeld(request);
    answers.push(
      answer.status === 'refused' ? answer.refusal.code : answer.reply.results.map(toldResult),
    );
  }
  return [`${held.reason} ${request.choice}`, answers];
}

async function heldOf({ service }: TestWorkbook): Promise<readonly HeldChange[]> {
  return replyOf(await service.decisions({})).held;
}

function toldHeld({ id: _id, binding: _binding, at: _at, ...held }: HeldChange): unknown {
  return held;
}

/** A purchase that no other row is like; typed over, one that it is not like itself. */
function rowOf(row: number, document: number): SyncRow {
  return purchase({
    date: `2026-0${1 + document}-01`,
    documentNumber: `PI-${document}${row}`,
    itemCode: `${'ABC'[document]!}-${row}`,
    supplier: `supplier ${document}`,
  });
}

function operationsOf(
  workbook: TestWorkbook,
  { act, from, rows, choice, isSure }: Step,
  ids: readonly string[],
): readonly RowOperation[] {
  return ids.slice(from, from + rows).flatMap((id, index): RowOperation[] => {
    const known = workbook.rows.get(id)?.row;
    if (known === undefined) return [];
    switch (act) {
      case 'delete':
        return [workbook.remove(id, isSure)];
      case 'typeOver':
        return [workbook.upsert(id, rowOf(from + index, choice))];
      default:
        return index < 2 ? [workbook.upsert(id, remarked(known, choice))] : [];
    }
  });
}

function remarked(row: SyncRow, choice: number): SyncRow {
  return { ...row, fields: { ...row.fields, remark: String(choice) } };
}
