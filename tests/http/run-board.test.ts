import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import {
  createRunBoard,
  MAX_FINISHED_RUNS,
  MAX_WAITING_RUNS,
  RUN_LIFETIME_MS,
  type RunOutcome,
  type RunTask,
  type RunWorker,
} from '../../sync-server/http/run-board.ts';

const TASK: RunTask = { kind: 'inspect', files: [], options: { locale: 'en' } };
const DONE: RunOutcome = {
  status: 'done',
  result: { inspection: { files: [] }, report: undefined, copies: [] },
};

/** A worker whose runs end when the test says so. */
function heldWorker(): { worker: RunWorker; end: (outcome: RunOutcome) => void } {
  const held: ((outcome: RunOutcome) => void)[] = [];
  return {
    worker: (_task, { signal }) =>
      new Promise((resolve) => {
        held.push(resolve);
        signal.addEventListener('abort', () => resolve({ status: 'failed', code: 'RUN-FAILED' }));
      }),
    end: (outcome) => held.shift()?.(outcome),
  };
}

const isProblem = (code: string) => (error: unknown) =>
  error instanceof RequestProblem && error.code === code;

const OWNER = { organisation: 1, author: 'li' };
/** Two colleagues, and a namesake in another firm. */
const OTHERS = [
  { organisation: 1, author: 'wang' },
  { organisation: 2, author: 'li' },
];

describe('createRunBoard', () => {
  it('shows and cancels a run for whoever started it only', () => {
    const { worker } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    const run = board.start(OWNER, TASK);
    for (const other of OTHERS) {
      assert.throws(() => board.find(other, run.id), isProblem('RUN-GONE'));
      assert.throws(() => board.cancel(other, run.id), isProblem('RUN-GONE'));
    }
    assert.equal(board.find(OWNER, run.id).id, run.id);
  });

  it('runs one after the other and lets the rest wait', async () => {
    const { worker, end } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    const first = board.start(OWNER, TASK);
    const second = board.start(OWNER, TASK);
    assert.deepEqual([first.state, second.state], ['running', 'waiting']);
    end(DONE);
    await turn();
    assert.deepEqual([first.state, second.state], ['done', 'running']);
  });

  it('refuses a run when too many wait', () => {
    const { worker } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    for (let count = 0; count <= MAX_WAITING_RUNS; count += 1) board.start(OWNER, TASK);
    assert.throws(() => board.start(OWNER, TASK), isProblem('RUN-QUEUE-FULL'));
  });

  it('has a turn for everybody, however many runs one person has waiting', async () => {
    const { worker, end } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    const many = Array.from({ length: MAX_WAITING_RUNS + 1 }, () => board.start(OWNER, TASK));
    const others = OTHERS.map((other) => board.start(other, TASK));
    assert.throws(() => board.start(OWNER, TASK), isProblem('RUN-QUEUE-FULL'));
    assert.throws(() => board.start(OTHERS[0]!, TASK), isProblem('RUN-QUEUE-FULL'));
    for (const other of others) {
      end(DONE);
      await turn();
      assert.equal(other.state, 'running');
    }
    end(DONE);
    await turn();
    assert.deepEqual([many[0]!.state, many[1]!.state], ['done', 'running']);
  });

  it('forgets results of whoever has most of them first', async () => {
    let moment = 0;
    const worker: RunWorker = () => Promise.resolve(DONE);
    const board = createRunBoard({ worker, maxRunning: 1, now: () => (moment += 1) });
    const lone = board.start(OTHERS[0]!, TASK).id;
    await turn();
    const ids: string[] = [];
    for (let count = 0; count <= MAX_FINISHED_RUNS; count += 1) {
      ids.push(board.start(OWNER, TASK).id);
      await turn();
    }
    assert.equal(board.find(OTHERS[0]!, lone).state, 'done');
    assert.throws(() => board.find(OWNER, ids[0]!), isProblem('RUN-GONE'));
    assert.equal(board.find(OWNER, ids.at(-1)!).state, 'done');
  });

  it('stops a cancelled run, forgets it, and goes on with the next', async () => {
    const { worker } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    const first = board.start(OWNER, TASK);
    const second = board.start(OWNER, TASK);
    board.cancel(OWNER, first.id);
    await turn();
    assert.equal(first.state, 'cancelled');
    assert.equal(second.state, 'running');
    assert.throws(() => board.find(OWNER, first.id), isProblem('RUN-GONE'));
  });

  it('never starts a run that was cancelled while it waited', async () => {
    const { worker, end } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    board.start(OWNER, TASK);
    const second = board.start(OWNER, TASK);
    board.cancel(OWNER, second.id);
    end(DONE);
    await turn();
    assert.equal(second.state, 'cancelled');
  });

  it('calls a run that broke off failed, with its reason', async () => {
    const board = createRunBoard({ worker: () => Promise.reject(new Error('x')), maxRunning: 1 });
    const run = board.start(OWNER, TASK);
    await turn();
    assert.deepEqual([run.state, run.failure], ['failed', 'RUN-FAILED']);
  });

  it('forgets results nobody asked for in half an hour, and all but the latest twenty', async () => {
    let moment = 0;
    const worker: RunWorker = () => Promise.resolve(DONE);
    const board = createRunBoard({ worker, maxRunning: 1, now: () => moment });
    const ids: string[] = [];
    for (let count = 0; count <= MAX_FINISHED_RUNS; count += 1) {
      moment += 1;
      ids.push(board.start(OWNER, TASK).id);
      await turn();
    }
    assert.throws(() => board.find(OWNER, ids[0]!), isProblem('RUN-GONE'));
    assert.equal(board.find(OWNER, ids[1]!).state, 'done');
    moment += RUN_LIFETIME_MS + 1;
    assert.throws(() => board.find(OWNER, ids[2]!), isProblem('RUN-GONE'));
  });

  it('ends everything when it is stopped and takes no more', async () => {
    const { worker } = heldWorker();
    const board = createRunBoard({ worker, maxRunning: 1 });
    const first = board.start(OWNER, TASK);
    const second = board.start(OWNER, TASK);
    await board.stop();
    assert.deepEqual([first.state, second.state], ['cancelled', 'cancelled']);
    assert.throws(() => board.start(OWNER, TASK), isProblem('SERVER-STOPPING'));
  });
});
