/** The shape of a vector file, strictly: a key or a kind that is not known here fails its vector, it is never passed over. */

import * as z from 'zod/mini';

const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const sequence = z.int().check(z.positive());

const moment = {
  seq: sequence,
  date: day,
  time: z.optional(z.string().check(z.regex(/^\d{2}:\d{2}(:\d{2})?$/))),
};
const place = {
  ...moment,
  item: z.string(),
  warehouse: z.string(),
  lot: z.optional(z.string()),
  qty: decimal,
};
/** A correction may repeat the place of what it corrects. */
const correction = {
  ...moment,
  item: z.optional(z.string()),
  warehouse: z.optional(z.string()),
  lot: z.optional(z.string()),
  ref: sequence,
};

const vectorMovement = z.discriminatedUnion('kind', [
  z.strictObject({ ...place, kind: z.literal('receipt'), unitCost: decimal }),
  z.strictObject({ ...place, kind: z.literal('issue'), estCost: z.optional(decimal) }),
  z.strictObject({ ...place, kind: z.literal('transfer'), toWarehouse: z.string() }),
  z.strictObject({ ...place, kind: z.literal('customerReturn'), ref: z.optional(sequence) }),
  z.strictObject({ ...place, kind: z.literal('supplierReturn'), ref: z.optional(sequence) }),
  z.strictObject({ ...place, kind: z.literal('count'), unitCost: z.optional(decimal) }),
  z.strictObject({ ...correction, kind: z.literal('landedCost'), amount: decimal }),
  z.strictObject({ ...correction, kind: z.literal('amend'), qty: decimal }),
  z.strictObject({ ...correction, kind: z.literal('cancel') }),
]);
export type VectorMovement = z.infer<typeof vectorMovement>;

const vectorRow = z.strictObject({
  after: sequence,
  item: z.optional(z.string()),
  warehouse: z.optional(z.string()),
  lot: z.optional(z.string()),
  asOf: z.optional(day),
  of: z.optional(sequence),
  period: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  onlyIf: z.optional(z.record(z.string(), z.string())),
  qty: z.optional(decimal),
  value: z.optional(decimal),
  unitCost: z.optional(decimal),
  cogs: z.optional(decimal),
  valueChange: z.optional(decimal),
  /** Own addition, for standard cost: what did not go into stock. */
  variance: z.optional(decimal),
  fifoLayers: z.optional(z.array(z.strictObject({ qty: decimal, unitCost: decimal }))),
  ageSlots: z.optional(z.array(z.strictObject({ qty: decimal, since: day }))),
  error: z.optional(z.literal('insufficientStock')),
});
export type VectorRow = z.infer<typeof vectorRow>;

const vectorPolicy = z.strictObject({
  negativeStock: z.enum(['never', 'allow', 'forbid']),
  costScope: z.enum(['company', 'warehouse']),
  lotCosting: z.enum(['pooled', 'perLot']),
  amountScale: z.int(),
  correction: z.optional(z.string()),
  negativeCost: z.optional(z.string()),
  shortageCost: z.optional(z.string()),
  supplierReturn: z.optional(z.string()),
  period: z.optional(z.string()),
  /** Own addition: standard cost by item. */
  standardCosts: z.optional(z.record(z.string(), decimal)),
});
export type VectorPolicy = z.infer<typeof vectorPolicy>;

export const stockVector = z.strictObject({
  id: z.string(),
  source: z.optional(z.string()),
  method: z.string(),
  policy: vectorPolicy,
  tag: z.optional(z.string()),
  note: z.optional(z.string()),
  movements: z.array(vectorMovement),
  expect: z.array(vectorRow),
  checked: z.optional(z.boolean()),
});
export type StockVector = z.infer<typeof stockVector>;

export const vectorFile = z.looseObject({
  schema: z.string(),
  family: z.optional(z.string()),
  vectors: z.array(z.looseObject({ id: z.string() })),
});
