import assert from 'node:assert/strict';
import { createFigureDesk, type FigureOutcome } from '../../addin/functions/figure-desk.ts';
import {
  type FigureAnswer,
  type FigureQuestion,
  MAX_FIGURE_QUESTIONS,
} from '../../core/contract/figures.ts';

const HEAD = { sequence: 0, revision: 0, chain: '0'.repeat(64) };

/** A desk whose waiting ends when the test says so, over a server that knows how much there is of each item. */
function openDesk() {
  const asked: (readonly FigureQuestion[])[] = [];
  const stock = new Map<string, string>();
  const waiting: (() => void)[] = [];
  const server = { isAway: false };
  const desk = createFigureDesk({
    ask: (questions) => {
      asked.push(questions);
      if (server.isAway) return Promise.reject(new Error('away'));
      const answers = questions.map(({ item }): FigureAnswer => {
        const value = stock.get(item);
        return value === undefined ? { status: 'unknownItem' } : { status: 'known', value };
      });
      return Promise.resolve({ head: HEAD, answers });
    },
    wait: (work) => waiting.push(work),
  });
  const settle = async (): Promise<void> => {
    for (const work of waiting.splice(0)) work();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { desk, asked, stock, server, settle };
}

const onHand = (item: string): FigureQuestion => ({ figure: 'onHand', item });

describe('createFigureDesk', () => {
  it('asks for all cells of one recalculation in one request, each question once', async () => {
    const { desk, asked, stock, settle } = openDesk();
    stock.set('A', '3').set('B', '4');
    const told: FigureOutcome[] = [];
    for (const item of ['A', 'B', 'A']) desk.follow(onHand(item), (outcome) => told.push(outcome));
    await settle();
    assert.deepEqual(
      asked.map((questions) => questions.length),
      [2],
    );
    assert.deepEqual(told.map((outcome) => outcome.status === 'known' && outcome.value).sort(), [
      '3',
      '3',
      '4',
    ]);
  });

  it('answers a cell from memory while the ledger stands still', async () => {
    const { desk, asked, stock, settle } = openDesk();
    stock.set('A', '3');
    desk.follow(onHand('A'), () => undefined);
    await settle();
    const told: FigureOutcome[] = [];
    desk.follow(onHand('A'), (outcome) => told.push(outcome));
    await settle();
    assert.equal(asked.length, 1);
    assert.deepEqual(told, [{ status: 'known', value: '3' }]);
  });

  it('tells only the cells whose figure changed when the ledger moved on', async () => {
    const { desk, stock, settle } = openDesk();
    stock.set('A', '3').set('B', '4');
    const told: string[] = [];
    for (const item of ['A', 'B']) {
      desk.follow(onHand(item), (outcome) => {
        told.push(`${item} ${outcome.status === 'known' ? outcome.value : outcome.status}`);
      });
    }
    await settle();
    told.length = 0;
    stock.set('B', '9');
    desk.refresh();
    await settle();
    assert.deepEqual(told, ['B 9']);
  });

  it('asks no more for a cell that is gone', async () => {
    const { desk, asked, settle } = openDesk();
    const stop = desk.follow(onHand('A'), () => undefined);
    await settle();
    stop();
    desk.refresh();
    await settle();
    assert.equal(asked.length, 1);
  });

  it('keeps a figure on the sheet while the server is away, and says so where there is none yet', async () => {
    const { desk, stock, server, settle } = openDesk();
    stock.set('A', '3').set('B', '4');
    const told: string[] = [];
    desk.follow(onHand('A'), (outcome) => told.push(`A ${outcome.status}`));
    await settle();
    server.isAway = true;
    desk.refresh();
    desk.follow(onHand('B'), (outcome) => told.push(`B ${outcome.status}`));
    await settle();
    assert.deepEqual(told, ['A known', 'B unreachable']);
    server.isAway = false;
    desk.refresh();
    await settle();
    assert.deepEqual(told, ['A known', 'B unreachable', 'B known']);
  });

  it('splits more questions than one request takes', async () => {
    const { desk, asked, settle } = openDesk();
    for (let item = 0; item <= MAX_FIGURE_QUESTIONS; item += 1) {
      desk.follow(onHand(String(item)), () => undefined);
    }
    await settle();
    assert.deepEqual(
      asked.map((questions) => questions.length),
      [MAX_FIGURE_QUESTIONS, 1],
    );
  });
});
