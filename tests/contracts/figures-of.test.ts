/** Figures for formulas in cells: on hand, unit cost and value of an item, over both stores. */

import assert from 'node:assert/strict';
import { type FigureQuestion, figuresReply } from '../../core/contract/figures.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { figuresOf } from '../../sync-server/service/figures-of.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { onEveryStore } from './every-store.ts';
import { upserts } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';

/** 10 at 2.00 into the main warehouse and 10 at 4.00 into the shop; 5 sold from the main one a month later. */
const LINES: readonly SyncLine[] = [
  lineOf(1, 'purchase', { date: '2026-03-01', warehouse: 'Main', quantity: '10', amount: '20' }),
  lineOf(2, 'purchase', { date: '2026-03-02', warehouse: 'Shop', quantity: '10', amount: '40' }),
  lineOf(3, 'sales', { date: '2026-04-01', warehouse: 'Main', quantity: '5', amount: '50' }),
];

function lineOf(
  row: number,
  register: 'purchase' | 'sales',
  values: Readonly<Record<string, string>>,
): SyncLine {
  return {
    id: `line-${row}`,
    register,
    source: { file: 'book.xlsx', tab: register, row },
    item: 'A-1',
    values: { itemCode: 'A-1', ...values },
  };
}

onEveryStore('figuresOf', (newSite) => {
  let services: LedgerServices;

  beforeEach(async () => {
    services = await openServices(await newSite());
    await push(services, { batch: 'batch-one', operations: upserts(LINES) });
  });

  afterEach(closeServices);

  const ask = async (questions: readonly FigureQuestion[], scope = SCOPE): Promise<unknown[]> => {
    const reply = replyOf(await figuresOf(services, scope, { questions: [...questions] }));
    assert.deepEqual(figuresReply.parse(reply), reply);
    return reply.answers.map((answer) =>
      answer.status === 'known' ? Number(answer.value) : answer.status,
    );
  };

  it('adds up all warehouses, or says what one of them has', async () => {
    const answers = await ask([
      { figure: 'onHand', item: 'A-1' },
      { figure: 'onHand', item: 'A-1', warehouse: 'Main' },
      { figure: 'onHand', item: 'A-1', warehouse: 'Nowhere' },
    ]);
    assert.deepEqual(answers, [15, 5, 0]);
  });

  it('says what there was at the end of a day', async () => {
    const answers = await ask([
      { figure: 'onHand', item: 'A-1', date: '2026-03-01' },
      { figure: 'onHand', item: 'A-1', date: '2026-03-31' },
      { figure: 'onHand', item: 'A-1', date: '2026-02-01' },
      { figure: 'onHand', item: 'A-1', date: '2026-02-31' },
    ]);
    assert.deepEqual(answers, [10, 20, 0, 'noSuchDay']);
  });

  it('tells value and unit cost by the moving average', async () => {
    const answers = await ask([
      { figure: 'value', item: 'A-1', warehouse: 'Main' },
      { figure: 'cost', item: 'A-1', warehouse: 'Main' },
      { figure: 'value', item: 'A-1' },
      { figure: 'cost', item: 'A-1', date: '2026-03-02' },
      { figure: 'cost', item: 'A-1', warehouse: 'Nowhere' },
    ]);
    assert.deepEqual(answers, [10, 2, 50, 3, 'noCost']);
  });

  it('never says 0 of an item that nothing was ever recorded of', async () => {
    assert.deepEqual(await ask([{ figure: 'onHand', item: 'A-l' }]), ['unknownItem']);
  });

  it('hides money from who may not see it, and nothing else', async () => {
    const scope = { ...SCOPE, rights: { ...FULL_RIGHTS, seesCost: false } };
    const answers = await ask(
      [
        { figure: 'cost', item: 'A-1' },
        { figure: 'value', item: 'A-1' },
        { figure: 'onHand', item: 'A-1' },
      ],
      scope,
    );
    assert.deepEqual(answers, ['costHidden', 'costHidden', 15]);
  });
});
