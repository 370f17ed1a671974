/**
 * The road between a client and the server: requests and replies are lost, delayed, doubled and refused, as the seed will
 * have it. What the server did is checked against the invariants the moment it has done it.
 */

import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowOperation,
  type RowResult,
} from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { SyncUncertain, type SyncAnswer, type SyncService } from '../../core/sync/sync-service.ts';
import { Random } from '../recognition/random.ts';
import {
  checkAcknowledged,
  checkIntent,
  noteSent,
  noteStored,
  versionsBefore,
  type StoredValues,
} from './oracle.ts';
import { textOfRow } from './line-text.ts';
import { ServerBroken, type Breakdown, type StateVersion } from './server-state.ts';
import { textOfFields, type Firm, type SimulatedWorkbook } from './simulated-firm.ts';
import { Violation } from './violation.ts';

export interface Road {
  readonly firm: Firm;
  readonly seed: number;
  readonly stored: StoredValues;
  /** How often something goes wrong, as a part of all requests. */
  readonly faultShare: number;
  /** Answers by batch key, as they were given the first time. */
  readonly answers: Map<string, string>;
  readonly fail: (error: unknown) => void;
  calls: number;
}

type Fate =
  | 'well'
  | 'requestLost'
  | 'replyLost'
  | 'doubled'
  | 'slowDown'
  | 'unavailable'
  | 'signIn'
  | Breakdown;

const FATES: readonly Fate[] = [
  'requestLost',
  'replyLost',
  'replyLost',
  'doubled',
  'doubled',
  'slowDown',
  'unavailable',
  'signIn',
];

/** A server with a store of its own can break too. */
const FATES_WITH_STORE: readonly Fate[] = [...FATES, 'killed', 'killed', 'killed', 'diskFull'];
/** A request takes the real server up to so many steps; some break after the last. */
const MAX_STEPS = 40;

/** The service one workbook's client sees. */
export function faultyService(road: Road, book: SimulatedWorkbook): SyncService {
  const real = road.firm.server.serviceFor(book.name);
  const call = <Request, Reply>(
    execute: (request: Request) => Promise<SyncAnswer<Reply>>,
  ): ((request: Request) => Promise<SyncAnswer<Reply>>) => {
    return (request) => travel(road, book.name, () => execute(structuredClone(request)));
  };
  return {
    open: call(real.open),
    answerFork: call(real.answerFork),
    renew: call(real.renew),
    bind: call(real.bind),
    push: (request) => {
      trace(road.firm, `${book.name} sends`, request.operations.map(textOfOperation));
      book.sent.push(...request.operations.map(({ id }) => id));
      return travel(road, book.name, () => push(road, { book, real }, structuredClone(request)));
    },
    pull: call(real.pull),
    digest: call(real.digest),
    rowsById: call(real.rowsById),
    close: call(real.close),
    decisions: call(real.decisions),
    resolveConflict: call(real.resolveConflict),
    resolveHeld: call(real.resolveHeld),
    history: call(real.history),
    revert: call(real.revert),
  };
}

/** One request on its way, and its answer on the way back. */
export async function travel<Reply>(
  road: Road,
  client: string,
  execute: () => Promise<SyncAnswer<Reply>>,
): Promise<SyncAnswer<Reply>> {
  const { turns, isCalm, server } = road.firm;
  road.calls += 1;
  const random = new Random(road.seed * 31 + road.calls * 7919);
  const fates = server.breakAfter === undefined ? FATES : FATES_WITH_STORE;
  const fate = !isCalm && random.chance(road.faultShare) ? random.pick(fates) : 'well';
  await turns.wait(client);
  if (fate === 'requestLost') throw new SyncUncertain();
  if (fate === 'slowDown' || fate === 'unavailable' || fate === 'signIn') {
    const code = fate === 'signIn' ? 'signInRequired' : fate;
    return {
      status: 'refused',
      refusal: { code, text: { zh: code, en: code }, retryAfterMs: 500 },
    };
  }
  if (fate === 'killed' || fate === 'diskFull') {
    server.breakAfter?.(random.below(MAX_STEPS), fate);
  }
  const answer = await turns.working(() => orBroken(road.firm, execute));
  if (fate === 'doubled') {
    turns.later(async () => {
      try {
        await execute();
      } catch (error) {
        road.fail(error);
      }
    });
  }
  await turns.wait(client);
  if (fate === 'replyLost' || fate === 'killed' || answer === undefined) throw new SyncUncertain();
  return structuredClone(answer);
}

/** Undefined where the server broke on the way; what it had begun then left nothing behind. */
async function orBroken<Reply>(
  { server, history, isTraced }: Firm,
  execute: () => Promise<SyncAnswer<Reply>>,
): Promise<SyncAnswer<Reply> | undefined> {
  try {
    return await execute();
  } catch (error) {
    if (!(error instanceof ServerBroken)) throw error;
    if (isTraced) history.push(`    the server broke: ${error.message}`);
    server.mend?.();
    server.checkBooks();
    return undefined;
  } finally {
    server.mend?.();
  }
}

/** A push, and what must be true right after it. */
async function push(
  road: Road,
  { book, real }: { readonly book: SimulatedWorkbook; readonly real: SyncService },
  request: PushRowsRequest,
): Promise<SyncAnswer<PushRowsReply>> {
  const { firm, stored, answers } = road;
  const ids = request.operations.map(({ id }) => id);
  for (const operation of request.operations) {
    if (operation.op === 'delete') checkDeletion(road, book, operation, request.replica);
  }
  noteSent(stored, book.name, request.operations);
  const before = versionsBefore(firm.server.state, request);
  const answer = await real.push(request).finally(() => {
    // A server that is killed after it has committed has stored it all the same.
    noteStored(stored, firm.server.state, ids);
  });
  if (answer.status === 'refused') return answer;
  const { results, replayed } = answer.reply;
  trace(firm, 'server answers', results.map(textOfResult));
  const text = JSON.stringify(results);
  const first = answers.get(request.batch);
  if (replayed && first !== undefined && first !== text) {
    throw new Violation('I6', `batch ${request.batch} was answered in two ways`);
  }
  answers.set(request.batch, text);
  if (replayed) return answer;
  checkAcknowledged(stored, request, answer.reply);
  checkIntent(firm, request, before, results);
  firm.server.checkBooks();
  return answer;
}

/**
 * I9: nothing is deleted but what a person took out of this workbook, or a row that said the same: in the tab then, or in
 * a version of it, for the identities of two rows that say the same may have traded places.
 */
function checkDeletion(
  { firm }: Road,
  book: SimulatedWorkbook,
  { id, baseRevision }: RowOperation,
  replica: string,
): void {
  const { rows } = firm.server.state;
  const textsOf = (each: string, isMeant = (_: StateVersion) => true) =>
    (rows.get(each)?.versions ?? []).flatMap((version) => {
      const { row } = version;
      if (row === null || !isMeant(version)) return [];
      return [textOfFields((field) => row.fields[field as FieldId] ?? '')];
    });
  const [said = ''] = textsOf(id, ({ revision }) => revision === baseRevision);
  const isSaid = [...book.removed].some(
    (removed) => removed.startsWith(`${said} `) || textsOf(removed).includes(said),
  );
  if (!book.isScrambled && !book.removed.has(id) && !isSaid) {
    throw new Violation('I9', `${id} is deleted in ${book.name}, where nobody took it out`);
  }
  if (!book.isScrambled) checkSeen(book, { id, baseRevision, replica }, rows.get(id)?.versions);
}

/**
 * I9: a row is deleted as it was last seen, in the tab or in what was sent from there; whoever never saw what others made
 * of it since deletes nothing of that.
 */
function checkSeen(
  { name, shown }: SimulatedWorkbook,
  { id, baseRevision, replica }: Pick<RowOperation, 'id' | 'baseRevision'> & { replica: string },
  versions: readonly StateVersion[] = [],
): void {
  const last = shown.get(id);
  const known = versions.filter(({ revision }) => revision <= baseRevision);
  const own = known.findLast((version) => version.replica === replica);
  const seen = Math.max(last?.revision ?? 0, own?.revision ?? 0);
  const unseen = known.find(
    ({ revision, row }) =>
      revision > seen && row !== null && last?.said.has(textOfRow(row)) !== true,
  );
  if (unseen === undefined) return;
  const what = `is deleted in ${name} as of ${baseRevision}, and last stood there as of ${seen}`;
  throw new Violation('I9', `${id} ${what}: ${unseen.revision} by others was never seen`);
}

function trace(firm: Firm, who: string, what: readonly string[]): void {
  if (firm.isTraced) firm.history.push(`    ${who}: ${what.join('; ')}`);
}

function textOfOperation(operation: RowOperation): string {
  const { op, id, baseRevision, baseHash } = operation;
  const said = operation.op === 'upsert' ? Object.values(operation.row.fields).join('|') : '';
  return `${op} ${id.slice(-6)} from ${baseRevision}.${baseHash} ${said}`;
}

function textOfResult({ id, status, revision, hash }: RowResult): string {
  return `${id.slice(-6)} ${status} ${revision}.${hash}`;
}
