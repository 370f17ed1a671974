/** Arbitrary lines of every register, as a company in trouble might push them: returns, counts, transfers, stock tabs. */

import fc from 'fast-check';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type PushOperation } from '../../core/contract/sync-push.ts';

const item = fc.constantFrom('A-1', 'B-2', '丙', 'D 4');
const warehouse = fc.constantFrom('', '', '主仓', '分仓');
const lot = fc.constantFrom('', '', '', 'L1', 'L2');
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const whole = fc.integer({ min: 1, max: 60 }).map(String);
const price = fc.constantFrom('2', '2.5', '3.3333', '0.07');
const document = fc.constantFrom('', 'D-1', 'D-2', 'D-3');

type Values = Record<string, string>;

const trade = (register: 'purchase' | 'sales', party: string): fc.Arbitrary<[string, Values]> =>
  fc
    .record({
      date: day,
      quantity: fc.oneof({ weight: 6, arbitrary: whole }, fc.constantFrom('-3', '-1.5')),
      unitPrice: price,
      [party]: fc.constantFrom('甲', '乙'),
      documentNumber: document,
      sourceDocument: document,
      warehouse,
      lot,
      freight: fc.constantFrom('', '', '', '12.34'),
      status: fc.constantFrom('', '', '', '', '作废'),
    })
    .map((values) => [register, values as Values]);

const stock: fc.Arbitrary<[string, Values]> = fc
  .record({
    openingQuantity: fc.constantFrom('', '5', '0'),
    balanceQuantity: whole,
    warehouse,
    lot,
  })
  .map((values) => ['stock', values]);

const transfer: fc.Arbitrary<[string, Values]> = fc
  .record({
    date: day,
    quantity: whole,
    fromWarehouse: fc.constantFrom('主仓', '主仓', ''),
    toWarehouse: fc.constantFrom('分仓', '分仓', ''),
    documentNumber: document,
  })
  .map((values) => ['transfers', values]);

const adjustment: fc.Arbitrary<[string, Values]> = fc
  .record({
    date: day,
    quantity: whole,
    movementType: fc.constantFrom('gain', 'loss', 'scrap', 'opening', 'salesReturn'),
    unitPrice: price,
    warehouse,
  })
  .map((values) => ['adjustments', values]);

const counted: fc.Arbitrary<[string, Values]> = fc
  .record({ date: day, countedQuantity: whole, warehouse })
  .map((values) => ['counts', values]);

const journals = [
  { weight: 5, arbitrary: trade('purchase', 'supplier') },
  { weight: 5, arbitrary: trade('sales', 'customer') },
  { weight: 1, arbitrary: transfer },
  { weight: 1, arbitrary: adjustment },
];

export interface AnyCompany {
  /** How many identities the lines share. */
  readonly lineCount: number;
  /** Whether there are stock tabs too, which can only be understood with all lines of the company. */
  readonly hasStockTabs: boolean;
  /** Whether there are counts, whose findings compare items with each other; there are unless this is false. */
  readonly hasCounts?: boolean;
}

export function anyLine({
  lineCount,
  hasStockTabs,
  hasCounts = true,
}: AnyCompany): fc.Arbitrary<SyncLine> {
  const kind = fc.oneof(
    ...journals,
    ...(hasStockTabs ? [{ weight: 1, arbitrary: stock }] : []),
    ...(hasCounts ? [{ weight: 1, arbitrary: counted }] : []),
  );
  const number = fc.nat({ max: lineCount - 1 });
  return fc
    .record({ number, item, kind, row: fc.integer({ min: 2, max: 99 }) })
    .map(({ number: own, item: code, kind: [register, values], row }) => ({
      id: `line-${own}`,
      register: register as SyncLine['register'],
      source: { file: 'firm.xlsx', tab: register, row },
      item: code,
      values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')),
    }));
}

/** Batches that add, change and delete lines, none of them twice in one batch. */
export function anyBatches(company: AnyCompany): fc.Arbitrary<readonly PushOperation[][]> {
  const operation: fc.Arbitrary<PushOperation> = fc.oneof(
    { weight: 6, arbitrary: anyLine(company).map((line) => ({ op: 'upsert' as const, line })) },
    {
      weight: 1,
      arbitrary: fc
        .nat({ max: company.lineCount - 1 })
        .map((number) => ({ op: 'delete' as const, id: `line-${number}` })),
    },
  );
  const batch = fc.uniqueArray(operation, {
    minLength: 1,
    maxLength: 12,
    selector: (one) => (one.op === 'upsert' ? one.line.id : one.id),
  });
  return fc.array(batch, { minLength: 1, maxLength: 6 });
}
