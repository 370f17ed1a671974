import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pullReply, pushReply } from '../../core/contract/sync-push.ts';
import { balancesReply, itemCardReply, verifyReply } from '../../core/contract/sync-ledger.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type PushOperation } from '../../core/contract/sync-push.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { anyBatches } from './any-line.ts';
import { onEveryStore } from './every-store.ts';
import { madeBatches, madeLine, upserts } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';
import { coreBalances, pulledLines, quantitiesOf } from './stored-company.ts';
import { storedBalances, storedQuantities } from './stored-company.ts';

const COMPANY = { items: 4, warehouses: 2 };

onEveryStore('LedgerServices', (newSite, engine) => {
  afterEach(closeServices);
  const open = async (): Promise<LedgerServices> => openServices(await newSite());

  it('takes new lines and says which version each has', async () => {
    const services = await open();
    const operations = upserts([madeLine(0, COMPANY), madeLine(1, COMPANY)]);
    const reply = await push(services, { batch: 'batch-one', operations });
    assert.deepEqual(pushReply.parse(reply), reply);
    assert.deepEqual(
      reply.results.map(({ status, revision }) => [status, revision]),
      [
        ['inserted', 1],
        ['inserted', 2],
      ],
    );
    assert.equal(reply.head.revision, 2);
    assert.equal(reply.head.sequence, 1);
  });

  it('answers a repeated batch with the first answer and changes nothing', async () => {
    const services = await open();
    const broken = { ...madeLine(2, COMPANY), values: { quantity: 'ten' } };
    const operations = upserts([madeLine(0, COMPANY), broken, madeLine(1, COMPANY)]);
    const first = await push(services, { batch: 'batch-one', operations });
    await push(services, { batch: 'batch-two', operations: upserts([madeLine(4, COMPANY)]) });
    const again = await push(services, { batch: 'batch-one', operations });
    assert.deepEqual({ ...again, replayed: false }, first);
    assert.equal(again.replayed, true);
    assert.equal((await pulledLines(services)).length, 3);
  });

  it('refuses a key that is used again for other lines', async () => {
    const services = await open();
    await push(services, { batch: 'batch-one', operations: upserts([madeLine(0, COMPANY)]) });
    const outcome = await services.pushLines(SCOPE, {
      batch: 'batch-one',
      operations: upserts([madeLine(1, COMPANY)]),
    });
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'batchKeyReused');
  });

  it('changes nothing when the same lines come under another key', async () => {
    const services = await open();
    const operations = upserts([madeLine(0, COMPANY), madeLine(1, COMPANY)]);
    const first = await push(services, { batch: 'batch-one', operations });
    const again = await push(services, { batch: 'batch-two', operations });
    assert.deepEqual(
      again.results.map(({ status }) => status),
      ['unchanged', 'unchanged'],
    );
    assert.deepEqual(again.head, first.head);
  });

  it('takes no notice of the order of fields or of trailing zeros', async () => {
    const services = await open();
    const line = madeLine(0, COMPANY);
    const turned = Object.fromEntries(Object.entries(line.values).reverse());
    await push(services, { batch: 'batch-one', operations: upserts([line]) });
    const same = { ...line, values: { ...turned, quantity: `${turned['quantity']}.00` } };
    const reply = await push(services, { batch: 'batch-two', operations: upserts([same]) });
    assert.equal(reply.results[0]!.status, 'unchanged');
  });

  it('keeps where a line stands without calling it changed', async () => {
    const services = await open();
    const line = madeLine(0, COMPANY);
    await push(services, { batch: 'batch-one', operations: upserts([line]) });
    for (const source of [
      { ...line.source, row: 77 },
      { file: 'renamed.xlsx', tab: '采购', row: 5 },
    ]) {
      const moved = { ...line, source };
      const key = `batch-${source.row}-x`;
      const reply = await push(services, { batch: key, operations: upserts([moved]) });
      assert.equal(reply.results[0]!.status, 'unchanged');
      assert.deepEqual((await pulledLines(services))[0]!.source, source);
    }
    assert.equal(replyOf(await services.verify(SCOPE, {})).intact, true);
  });

  it('posts a changed line as a reversal and a new movement', async () => {
    const services = await open();
    const line = madeLine(0, COMPANY);
    await push(services, { batch: 'batch-one', operations: upserts([line]) });
    const more = { ...line, values: { ...line.values, quantity: '25' } };
    const reply = await push(services, { batch: 'batch-two', operations: upserts([more]) });
    assert.deepEqual([reply.results[0]!.status, reply.results[0]!.revision], ['updated', 2]);
    assert.deepEqual(await storedQuantities(services), ['SKU-00000 | 仓库 1 |  | 25']);
  });

  it('takes a deleted line out of the balances and keeps its versions', async () => {
    const services = await open();
    const { id } = madeLine(0, COMPANY);
    await push(services, { batch: 'batch-one', operations: upserts([madeLine(0, COMPANY)]) });
    const gone: PushOperation[] = [{ op: 'delete', id }];
    const reply = await push(services, { batch: 'batch-two', operations: gone });
    assert.deepEqual([reply.results[0]!.status, reply.results[0]!.revision], ['deleted', 2]);
    assert.deepEqual(await storedQuantities(services), []);
    const pulled = replyOf(await services.pullLines(SCOPE, { after: 0 }));
    assert.deepEqual(
      pulled.changes.map(({ line }) => line === null),
      [false, true],
    );
    const again = await push(services, { batch: 'batch-three', operations: gone });
    assert.equal(again.results[0]!.status, 'unchanged');
  });

  it('says everything that is wrong with a line and takes the others', async () => {
    const services = await open();
    const wrong: SyncLine = {
      ...madeLine(1, COMPANY),
      item: '',
      values: { date: '2026-02-30', quantity: '1,5', unitPrice: '9'.repeat(20), remark: 'a\0b' },
    };
    const twin = madeLine(0, COMPANY);
    const operations: PushOperation[] = [
      ...upserts([twin, wrong, twin]),
      { op: 'delete', id: 'nobody' },
    ];
    const reply = await push(services, { batch: 'batch-one', operations });
    assert.deepEqual(
      reply.results.map(({ status }) => status),
      ['inserted', 'rejected', 'rejected', 'rejected'],
    );
    const codes = reply.results.map(({ problems }) => problems?.map(({ code }) => code));
    assert.deepEqual(codes, [
      undefined,
      ['notADay', 'notANumber', 'numberTooLarge', 'textNotPlain', 'missingItem', 'missingField'],
      ['duplicateId'],
      ['unknownLine'],
    ]);
  });

  it('keeps every kind of value through push and pull', async () => {
    const services = await open();
    const line: SyncLine = {
      id: 'kinds',
      register: 'purchase',
      source: { file: '采购 "一".xlsx', tab: "it's", row: 9 },
      item: '007',
      values: {
        date: '2026-02-28',
        documentNumber: '000123',
        quantity: '-0.000001',
        unitPrice: '3.333333',
        taxRate: '0.13',
        amount: '-0.05',
        movementType: 'purchaseReturn',
        remark: '=HYPERLINK("x") 😀 \u2028',
      },
      extra: [{ header: '__proto__', text: 'kept' }],
      time: '08:30:00',
    };
    await push(services, { batch: 'batch-one', operations: upserts([line]) });
    const reply = replyOf(await services.pullLines(SCOPE, { after: 0 }));
    assert.deepEqual(pullReply.parse(reply), reply);
    assert.deepEqual(reply.changes[0]!.line, line);
  });

  it('pulls in pages up to the mark that the first page fixed', async () => {
    const services = await open();
    for (const batch of madeBatches({ lines: 10, ...COMPANY }, 4)) await push(services, batch);
    const first = replyOf(await services.pullLines(SCOPE, { after: 0, limit: 6 }));
    assert.deepEqual([first.upTo, first.next, first.changes.length], [10, 6, 6]);
    await push(services, { batch: 'batch-late', operations: upserts([madeLine(10, COMPANY)]) });
    const rest = { after: 6, upTo: 10, limit: 6 };
    const second = replyOf(await services.pullLines(SCOPE, rest));
    assert.deepEqual([second.upTo, second.next, second.changes.length], [10, null, 4]);
  });

  it('tells a workbook that is ahead of a restored server', async () => {
    const services = await open();
    const outcome = await services.pullLines(SCOPE, { after: 5 });
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'revisionAhead');
  });

  it('knows no other organisation', async () => {
    const services = await open();
    const outcome = await services.registers({ ...SCOPE, organisation: 99 });
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'unknownOrganisation');
  });

  it('shows an item card that ends at the balance, each entry with its row', async () => {
    const services = await open();
    for (const batch of madeBatches({ lines: 40, ...COMPANY }, 16)) await push(services, batch);
    const request = { item: 'SKU-00001', method: 'fifo' as const };
    const card = replyOf(await services.itemCard(SCOPE, request));
    assert.deepEqual(itemCardReply.parse(card), card);
    const reply = replyOf(await services.balancesAsOf(SCOPE, { ...request }));
    assert.deepEqual(balancesReply.parse(reply), reply);
    const last = card.entries.at(-1)!;
    assert.deepEqual(
      [last.quantityAfter, last.valueAfter],
      [reply.balances[0]!.quantity, reply.balances[0]!.value],
    );
    assert.deepEqual(card.entries[0]!.source, { file: 'purchasing.xlsx', tab: '采购明细', row: 3 });
    const page = replyOf(await services.itemCard(SCOPE, { ...request, offset: 2, limit: 3 }));
    assert.deepEqual(page.entries, card.entries.slice(2, 5));
    assert.equal(page.next, 5);
  });

  it('lists every register with its tabs and lines', async () => {
    const services = await open();
    for (const batch of madeBatches({ lines: 10, ...COMPANY }, 10)) await push(services, batch);
    const { registers } = replyOf(await services.registers(SCOPE));
    assert.equal(registers.length, 12);
    const purchase = registers.find(({ register }) => register === 'purchase')!;
    const tabs = [{ file: 'purchasing.xlsx', tab: '采购明细', lines: 5 }];
    assert.deepEqual(purchase, { register: 'purchase', lines: 5, tabs });
  });

  it('gives pushes that come at once a gapless sequence and loses none', async () => {
    const services = await open();
    const batches = [...madeBatches({ lines: 60, ...COMPANY }, 5)];
    const replies = await Promise.all(batches.map((batch) => push(services, batch)));
    const sequences = replies.map(({ head }) => head.sequence).sort((a, b) => a - b);
    assert.deepEqual(
      sequences,
      batches.map((_, index) => index + 1),
    );
    const revisions = replies
      .flatMap(({ results }) => results.map(({ revision }) => revision))
      .sort((a, b) => a - b);
    assert.deepEqual(
      revisions,
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    const proof = replyOf(await services.verify(SCOPE, {}));
    assert.deepEqual(verifyReply.parse(proof), proof);
    assert.equal(proof.intact, true);
  });

  it('lets two servers push to one organisation at once', async () => {
    const site = await newSite();
    const servers = [await openServices(site), await openServices(site)];
    const batches = [...madeBatches({ lines: 60, ...COMPANY }, 5)];
    await Promise.all(batches.map((batch, index) => push(servers[index % 2]!, batch)));
    const proof = replyOf(await servers[0]!.verify(SCOPE, {}));
    assert.deepEqual([proof.intact, proof.head.revision, proof.head.sequence], [true, 60, 12]);
  });

  const paths = [
    { path: 'posted with every batch', limits: LEDGER_LIMITS, hasStockTabs: true },
    { path: 'of journals alone', limits: LEDGER_LIMITS, hasStockTabs: false },
    {
      path: 'settled before they are read',
      limits: { ...LEDGER_LIMITS, postedAgain: 6 },
      hasStockTabs: true,
    },
    {
      path: 'settled and posted in portions',
      limits: { postedAgain: 4, inOnePiece: 5, portion: 3 },
      hasStockTabs: false,
    },
  ];
  for (const { path, limits, hasStockTabs } of paths) {
    it(`answers what the core makes of the same lines, ${path}`, async () => {
      const company = { lineCount: 14, hasStockTabs };
      const answers = fc.asyncProperty(anyBatches(company), async (batches) => {
        const services = await openServices(await newSite(), limits);
        for (const [index, operations] of batches.entries()) {
          await push(services, { batch: `batch-number-${index}`, operations });
        }
        await assertAnswersOfCore(services);
        await closeServices();
      });
      await fc.assert(answers, { numRuns: engine === 'sqlite' ? 40 : 3 });
    });
  }
});

async function assertAnswersOfCore(services: LedgerServices): Promise<void> {
  const lines = await pulledLines(services);
  for (const day of [undefined, '2026-02-14' as CivilDate]) {
    const expected = coreBalances(lines, 'movingAverage', day);
    assert.deepEqual(await storedBalances(services, 'movingAverage', day), expected);
    assert.deepEqual(await storedQuantities(services, day), quantitiesOf(expected));
  }
  assert.deepEqual(await storedBalances(services, 'fifo'), coreBalances(lines, 'fifo'));
  const { checks } = replyOf(await services.verify(SCOPE, {}));
  assert.deepEqual(
    checks.filter(({ holds }) => !holds),
    [],
  );
}
