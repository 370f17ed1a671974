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
import { SyncUncertain, type SyncAnswer, type SyncService } from '../../core/sync/sync-service.ts';
import { Random } from '../recognition/random.ts';
import {
  checkAcknowledged,
  checkIntent,
  checkLedger,
  noteStored,
  versionsBefore,
  type StoredValues,
} from './oracle.ts';
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
  'well' | 'requestLost' | 'replyLost' | 'doubled' | 'slowDown' | 'unavailable' | 'signIn';

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

/** The service one workbook's client sees. */
export function faultyService(road: Road, book: SimulatedWorkbook): SyncService {
  const real = road.firm.serviceFor(book.name);
  const call = <Request, Reply>(
    execute: (request: Request) => Promise<SyncAnswer<Reply>>,
  ): ((request: Request) => Promise<SyncAnswer<Reply>>) => {
    return (request) => travel(road, book, () => execute(structuredClone(request)));
  };
  return {
    open: call(real.open),
    answerFork: call(real.answerFork),
    renew: call(real.renew),
    bind: call(real.bind),
    push: (request) => {
      trace(road.firm, `${book.name} sends`, request.operations.map(textOfOperation));
      book.pushes += request.operations.length;
      return travel(road, book, () => push(road, { book, real }, structuredClone(request)));
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

async function travel<Reply>(
  road: Road,
  book: SimulatedWorkbook,
  execute: () => Promise<SyncAnswer<Reply>>,
): Promise<SyncAnswer<Reply>> {
  const { turns, isCalm } = road.firm;
  road.calls += 1;
  const random = new Random(road.seed * 31 + road.calls * 7919);
  const fate = !isCalm && random.chance(road.faultShare) ? random.pick(FATES) : 'well';
  await turns.wait(book.name);
  if (fate === 'requestLost') throw new SyncUncertain();
  if (fate === 'slowDown' || fate === 'unavailable' || fate === 'signIn') {
    const code = fate === 'signIn' ? 'signInRequired' : fate;
    return {
      status: 'refused',
      refusal: { code, text: { zh: code, en: code }, retryAfterMs: 500 },
    };
  }
  const answer = await turns.working(execute);
  if (fate === 'doubled') {
    turns.later(async () => {
      try {
        await execute();
      } catch (error) {
        road.fail(error);
      }
    });
  }
  await turns.wait(book.name);
  if (fate === 'replyLost') throw new SyncUncertain();
  return structuredClone(answer);
}

/** A push, and what must be true right after it. */
async function push(
  road: Road,
  { book, real }: { readonly book: SimulatedWorkbook; readonly real: SyncService },
  request: PushRowsRequest,
): Promise<SyncAnswer<PushRowsReply>> {
  const { firm, stored, answers } = road;
  const ids = request.operations.map(({ id }) => id);
  for (const { op, id } of request.operations) {
    if (op === 'delete') checkDeletion(road, book, id);
  }
  const before = versionsBefore(firm.server.state, request);
  const answer = await real.push(request);
  if (answer.status === 'refused') return answer;
  const { results, replayed } = answer.reply;
  trace(firm, 'server answers', results.map(textOfResult));
  noteStored(stored, firm.server.state, ids);
  const text = JSON.stringify(results);
  const first = answers.get(request.batch);
  if (replayed && first !== undefined && first !== text) {
    throw new Violation('I6', `batch ${request.batch} was answered in two ways`);
  }
  answers.set(request.batch, text);
  if (replayed) return answer;
  checkAcknowledged(stored, request, answer.reply);
  checkIntent(firm, request, before, results);
  checkLedger(firm.server.state);
  return answer;
}

/** I9: nothing is deleted but what a person took out of this workbook, or a row that said the same. */
function checkDeletion({ firm }: Road, book: SimulatedWorkbook, id: string): void {
  const row = firm.server.state.rows.get(id)?.versions.findLast((version) => version.row !== null);
  const said = textOfFields((field) => row?.row?.fields[field] ?? '');
  const isSaid = [...book.removed].some((removed) => removed.startsWith(`${said} `));
  if (!book.isScrambled && !book.removed.has(id) && !isSaid) {
    throw new Violation('I9', `${id} is deleted in ${book.name}, where nobody took it out`);
  }
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
