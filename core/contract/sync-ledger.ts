/** Asking the server's ledger: balances as of a date, an item's card, the registers, and whether it is all intact. */

import * as z from 'zod/mini';
import { MOVEMENT_TYPES } from '../registers/field.ts';
import {
  costingMethod,
  count,
  dayText,
  decimalText,
  MAX_NAME_LENGTH,
  MAX_PAGE_ROWS,
  registerId,
  rowPlace,
} from './parts.ts';
import { balanceReport } from './reconcile-report.ts';
import { hashText, head } from './sync-line.ts';

const name = z.string().check(z.maxLength(MAX_NAME_LENGTH));
const pageLimit = z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS)));
const pageOffset = z.optional(count);

export const balancesRequest = z.strictObject({
  asOf: z.optional(dayText),
  method: z.optional(
    costingMethod.check(z.describe('Left out: quantities only, which is much faster')),
  ),
  item: z.optional(name),
  warehouse: z.optional(name),
  limit: pageLimit,
  offset: pageOffset,
});
export type BalancesRequest = z.infer<typeof balancesRequest>;

export const quantityBalance = z.strictObject({
  ...balanceReport.shape,
  value: z.nullable(decimalText).check(z.describe('Null when no costing method was asked for')),
});

export const balancesReply = z.strictObject({
  head,
  asOf: z.nullable(dayText),
  method: z.nullable(costingMethod),
  balances: z
    .array(quantityBalance)
    .check(z.describe('Ordered by item, warehouse, lot; places with nothing left are left out')),
  next: z.nullable(count).check(z.describe('"offset" of the next page; null on the last')),
});
export type BalancesReply = z.infer<typeof balancesReply>;

export const itemCardRequest = z.strictObject({
  item: name.check(z.minLength(1)),
  warehouse: z.optional(name),
  lot: z.optional(name),
  asOf: z.optional(dayText),
  method: z.optional(costingMethod),
  limit: pageLimit,
  offset: pageOffset,
});
export type ItemCardRequest = z.infer<typeof itemCardRequest>;

export const cardEntry = z.strictObject({
  date: dayText,
  time: z.nullable(z.string()),
  type: z.enum(MOVEMENT_TYPES),
  warehouse: z.string(),
  lot: z.string(),
  lineId: z.string(),
  source: z.nullable(rowPlace).check(z.describe('Where its line stands')),
  quantity: decimalText.check(z.describe('Signed: what came in, or went out')),
  value: z.nullable(decimalText).check(z.describe('Null for callers who see no costs')),
  quantityAfter: decimalText,
  valueAfter: z.nullable(decimalText),
});

export const itemCardReply = z.strictObject({
  head,
  item: z.string(),
  method: costingMethod,
  entries: z.array(cardEntry).check(z.describe('In ledger order')),
  total: count.check(z.describe('Entries there are in all')),
  next: z.nullable(count),
});
export type ItemCardReply = z.infer<typeof itemCardReply>;

export const registersReply = z.strictObject({
  head,
  registers: z.array(
    z.strictObject({
      register: registerId,
      lines: count,
      tabs: z.array(z.strictObject({ file: z.string(), tab: z.string(), lines: count })),
    }),
  ),
});
export type RegistersReply = z.infer<typeof registersReply>;

/** What `verify` looks at: each is recomputed from zero and compared. */
export const verifyCheckName = z.enum([
  'auditChain',
  'lineVersions',
  'movements',
  'lines',
  'balances',
  'postings',
]);

export const verifyCheck = z.strictObject({
  name: verifyCheckName,
  checked: count.check(z.describe('Entries, versions, movements, lines or balances looked at')),
  holds: z.boolean(),
  firstBroken: z.nullable(
    z.strictObject({
      entry: z.nullable(count).check(z.describe('Number of the audit entry it belongs to')),
      what: z.string().check(z.describe('"entry 12", "version 345", "line ab12", "balance A|B|"')),
      expected: z.nullable(z.string()),
      found: z.nullable(z.string()),
    }),
  ),
});
export type VerifyCheck = z.infer<typeof verifyCheck>;

export const verifyRequest = z.strictObject({
  /** A head a workbook or a backup remembers: its entry must still be there, unchanged. */
  witness: z.optional(z.strictObject({ sequence: count, chain: hashText })),
});
export type VerifyRequest = z.infer<typeof verifyRequest>;

export const verifyReply = z.strictObject({
  head,
  intact: z.boolean(),
  checks: z.array(verifyCheck),
});
export type VerifyReply = z.infer<typeof verifyReply>;
