/** What a round must not make of a workbook that changes under its hands, or of a round that was killed before it. */

import assert from 'node:assert/strict';
import { answerFork } from '../../core/sync/answer-fork.ts';
import { line, REMARK, SyncWorld, TOKEN, type WorldWorkbook } from '../support/sync-world.ts';

const CONTENT_COLUMNS = [1, 2, 3, 4, 5];

class Plug extends Error {}

/** Two workbooks of one firm that hold the same lines. */
async function firm(...lines: ReturnType<typeof line>[]) {
  const world = new SyncWorld();
  const one = await world.workbook('one.xlsx', lines);
  await one.sync();
  const two = await world.workbook('two.xlsx');
  await two.sync();
  return { world, one, two };
}

describe('a sort of some columns while a row is being written', () => {
  it('keeps the change of one row out of another that agrees in the cell to be written', async () => {
    const { world, one, two } = await firm(line('A', 10, 'y'), line('B', 10, 'x'));
    two.type('A', 4, 11);
    await two.sync();
    let isSorted = false;
    one.hostOptions = {
      beforeStep: (step) => {
        if (step !== 'writeRows' || isSorted) return;
        isSorted = true;
        one.workbook.sortColumns(one.tab, [2, 3], [REMARK, ...CONTENT_COLUMNS]);
      },
    };
    await one.sync();
    assert.equal(isSorted, true);
    assert.deepEqual(one.rows(), ['A 10 y', 'B 10 x']);
    await one.sync();
    assert.deepEqual(one.rows(), ['A 11 y', 'B 10 x']);
    assert.deepEqual(world.serverRows(), ['A 11 y', 'B 10 x']);
  });
});

describe('a column added while rows are being taken out', () => {
  it('keeps the row in which something was typed there', async () => {
    const { one, two } = await firm(line('A', 10), line('B', 20));
    two.delete('A');
    await two.sync();
    one.hostOptions = {
      beforeStep: (step) => {
        if (step !== 'deleteRows') return;
        one.workbook.typeCell(one.tab, 1, TOKEN + 1, '车牌');
        one.workbook.typeCell(one.tab, one.rowOf('A'), TOKEN + 1, '粤B');
      },
    };
    const outcome = await one.round();
    assert.equal(outcome.status === 'stopped' && outcome.reason, 'host');
    assert.equal(one.tab.rows[one.rowOf('A') - 1]?.values[TOKEN], '粤B');
    one.hostOptions = {};
    await one.sync();
    assert.deepEqual(one.rows(), ['A 10 -', 'B 20 -']);
  });
});

describe('a token cleared while a copy of its row gets one of its own', () => {
  it('leaves the identity with the copy, and deletes nothing', async () => {
    const { world, one } = await firm(line('A', 10));
    one.workbook.copyRow(one.tab, 2, 3);
    one.workbook.typeCell(one.tab, 2, 4, 11);
    one.workbook.typeCell(one.tab, 3, 4, 12);
    let isCleared = false;
    one.hostOptions = {
      beforeStep: (step) => {
        if (step !== 'writeRegion' || isCleared) return;
        isCleared = true;
        one.workbook.typeCell(one.tab, 2, TOKEN, null);
      },
    };
    const { preview } = await one.sync();
    assert.equal(isCleared, true);
    assert.deepEqual([preview?.fresh, preview?.changed, preview?.deleted], [1, 1, 0]);
    assert.deepEqual(world.serverRows(), ['A 11 -', 'A 12 -']);
    one.hostOptions = {};
    const next = await one.sync();
    assert.equal(next.preview?.deleted, 0);
    assert.deepEqual(world.serverRows(), ['A 11 -', 'A 12 -']);
  });
});

describe('a deletion that met a newer edit', () => {
  it('brings the edited row back, and does not send the deletion again', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20));
    two.type('B', 4, 21);
    await two.sync();
    one.delete('B');
    await one.sync();
    assert.deepEqual(one.rows(), ['A 10 -', 'B 21 -']);
    const { preview } = await one.sync();
    assert.equal(preview?.deleted, 0);
    assert.deepEqual(world.serverRows(), ['A 10 -', 'B 21 -']);
  });
});

describe('a deletion that others have not heard of', () => {
  it('brings back what they edit before it is sent, rather than delete an edit nobody here has seen', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20));
    one.delete('A');
    await one.sync({ send: true, deletes: 'leave' });
    assert.deepEqual(one.rows(), ['B 20 -']);
    two.type('A', 4, 11);
    await two.sync();
    await one.sync({ send: true, deletes: 'leave' });
    assert.deepEqual(one.rows(), ['A 11 -', 'B 20 -']);
    const { preview } = await one.sync();
    assert.equal(preview?.deleted, 0);
    assert.deepEqual(world.serverRows(), ['A 11 -', 'B 20 -']);
  });

  it('brings back what they revive right after it, and does not delete it a second time', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20));
    one.delete('A');
    two.type('A', 4, 11);
    const { service } = one;
    one.service = {
      ...service,
      push: async (request) => {
        const answer = await service.push(request);
        await two.sync();
        return answer;
      },
    };
    await one.sync();
    one.service = service;
    const { preview } = await one.sync();
    assert.equal(preview?.deleted, 0);
    assert.deepEqual(one.rows(), ['A 11 -', 'B 20 -']);
    assert.deepEqual(world.serverRows(), ['A 11 -', 'B 20 -']);
  });
});

describe('a row edited in a copy that only pulls, and edited elsewhere', () => {
  it('is not deleted with the other edit, which never stood in the copy, but shown as a conflict', async () => {
    const { world, one } = await firm(line('A', 10), line('B', 20));
    const copy = one.saveAs('copy.xlsx');
    copy.type('A', 4, 12);
    one.type('A', 4, 11);
    await one.sync();
    const outcome = await copy.round();
    assert.equal(outcome.status === 'done' && outcome.fork, 'copied');
    assert.deepEqual(copy.rows(), ['A 12 -', 'B 20 -']);
    copy.delete('A');
    await answerFork(copy.environment, 'sameRegister');
    await copy.sync();
    assert.deepEqual(copy.rows(), ['A 11 -', 'B 20 -']);
    assert.deepEqual(world.serverRows(), ['A 11 -', 'B 20 -']);
    assert.deepEqual(
      world.server.state.conflicts.map(({ kind }) => kind),
      ['deleteAgainstEdit'],
    );
  });
});

describe('a round that is killed', () => {
  it('sends nothing as deleted that it had taken out for others, though they have put it back', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20));
    const three = await world.workbook('three.xlsx');
    await three.sync();
    two.delete('A');
    await two.sync();
    await killAfter(one, 'deleteRows');
    assert.deepEqual(one.rows(), ['B 20 -']);
    three.type('A', 4, 12);
    await three.sync();
    const { preview } = await one.sync();
    assert.equal(preview?.deleted, 0);
    assert.deepEqual(one.rows(), ['A 12 -', 'B 20 -']);
    assert.deepEqual(world.serverRows(), ['A 12 -', 'B 20 -']);
  });

  it('still sends what a person deleted before the next round', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20), line('C', 30));
    two.delete('A');
    await two.sync();
    await killAfter(one, 'deleteRows');
    one.delete('B');
    const { preview } = await one.sync();
    assert.equal(preview?.deleted, 1);
    assert.deepEqual(world.serverRows(), ['C 30 -']);
  });
});

describe('a copy of a history that the server has lost', () => {
  it('tells at once what a person took out of it, and nothing that others did', async () => {
    const { world, one, two } = await firm(line('A', 10), line('B', 20), line('C', 30));
    const backup = structuredClone(world.server.state);
    one.type('C', 4, 31);
    await one.sync();
    world.server.restore(backup);
    const copy = one.saveAs('copy.xlsx');
    const outcome = await copy.round();
    assert.equal(outcome.status === 'done' && outcome.fork, 'copied');
    copy.delete('A');
    two.delete('B');
    await two.sync();
    await answerFork(copy.environment, 'sameRegister');
    const { preview } = await copy.sync();
    assert.equal(preview?.deleted, 1);
    assert.equal(
      world.serverRows().some((row) => row.startsWith('A')),
      false,
    );
    // The server had lost the newer C: that is the one thing a person is shown.
    assert.deepEqual(
      world.server.state.conflicts.map(({ kind }) => kind),
      ['baseUnknown'],
    );
  });
});

/** A round whose plug is pulled with the step after this one. */
async function killAfter(book: WorldWorkbook, last: 'deleteRows'): Promise<void> {
  let isOver = false;
  book.hostOptions = {
    beforeStep: (step) => {
      if (isOver) throw new Plug();
      isOver = step === last;
    },
  };
  await assert.rejects(book.sync(), Plug);
  book.hostOptions = {};
  book.memory = new Map();
}
