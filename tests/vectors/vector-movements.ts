/** Turns a vector's movements and policy into the ledger's own. */

import { type CivilDate } from '../../core/values/civil-date.ts';
import {
  parseAmount,
  parseQuantity,
  parseUnitPrice,
  type Amount,
  type Quantity,
  type UnitPrice,
} from '../../core/values/exact.ts';
import {
  type CostingMethod,
  type LedgerPolicy,
  type Movement,
} from '../../core/ledger/movement.ts';
import { policyRefusal } from '../../core/ledger/policy.ts';
import { type StockVector, type VectorMovement, type VectorPolicy } from './vector-schema.ts';

const METHODS: Readonly<Record<string, CostingMethod>> = {
  AVCO: 'movingAverage',
  FIFO: 'fifo',
  PERIODIC: 'monthlyAverage',
  LOT: 'specificLot',
  STANDARD: 'standard',
};

/** The ledger's policy for a vector, or why it is not offered. */
export function policyOf(vector: StockVector): LedgerPolicy | { readonly refused: string } {
  const method = METHODS[vector.method];
  if (method === undefined) {
    const name = vector.method.toLowerCase();
    return { refused: policyRefusal('method', name)!.en };
  }
  const { policy } = vector;
  for (const setting of [
    'correction',
    'negativeCost',
    'shortageCost',
    'supplierReturn',
    'period',
  ]) {
    const value = policy[setting as keyof VectorPolicy];
    if (typeof value !== 'string') continue;
    const refusal = policyRefusal(setting, value);
    if (refusal !== undefined) return { refused: refusal.en };
  }
  return {
    method,
    negativeStock: policy.negativeStock === 'forbid' ? 'forbid' : 'allow',
    costScope: policy.costScope,
    lotCosting: policy.lotCosting,
    amountScale: policy.amountScale,
    receiptsFirst: false,
    supplierReturn:
      policy.supplierReturn === 'currentAverage' ? 'currentAverage' : 'originalReceipt',
    negativeCost: policy.negativeCost === 'lastIncoming' ? 'lastIncoming' : 'keepEstimate',
    shortageCost: policy.shortageCost === 'correctionLine' ? 'correctionLine' : 'restateIssue',
    standardCosts: new Map(
      Object.entries(policy.standardCosts ?? {}).map(([item, cost]) => [item, unitCostOf(cost)]),
    ),
  };
}

/** The setting a row's `onlyIf` is compared with: the vector's own, else what the ledger does by itself. */
export function settingOf(vector: StockVector, setting: string): string | undefined {
  const own: Readonly<Record<string, unknown>> = vector.policy;
  const given = own[setting];
  if (typeof given === 'string') return given;
  const byItself: Readonly<Record<string, string>> = {
    correction: 'replay',
    negativeCost: 'keepEstimate',
    shortageCost: 'restateIssue',
    supplierReturn: 'originalReceipt',
    period: 'month',
  };
  return byItself[setting];
}

export function movementsOf(vector: StockVector): readonly Movement[] {
  const { amountScale } = vector.policy;
  return vector.movements.map((movement) => movementOf(movement, amountScale));
}

function movementOf(movement: VectorMovement, amountScale: number): Movement {
  const base = {
    sequence: movement.seq,
    date: movement.date as CivilDate,
    ...(movement.time === undefined ? {} : { time: movement.time }),
    item: movement.item ?? '',
    warehouse: movement.warehouse ?? '',
    lot: movement.lot ?? '',
    lineId: '',
  };
  switch (movement.kind) {
    case 'receipt': {
      const cost = { quantity: quantityOf(movement.qty), unitCost: unitCostOf(movement.unitCost) };
      return { ...base, type: 'receipt', kind: 'receipt', ...cost };
    }
    case 'issue': {
      const quantity = quantityOf(movement.qty);
      const estimate =
        movement.estCost === undefined ? {} : { estimatedCost: unitCostOf(movement.estCost) };
      return { ...base, type: 'dispatch', kind: 'dispatch', quantity, ...estimate };
    }
    case 'transfer': {
      const { toWarehouse } = movement;
      const quantity = quantityOf(movement.qty);
      return { ...base, type: 'transfer', kind: 'transfer', quantity, toWarehouse };
    }
    case 'customerReturn':
    case 'supplierReturn': {
      const kind = movement.kind === 'customerReturn' ? 'salesReturn' : 'purchaseReturn';
      const source = movement.ref === undefined ? {} : { source: movement.ref };
      return { ...base, type: kind, kind, quantity: quantityOf(movement.qty), ...source };
    }
    case 'count': {
      const quantity = quantityOf(movement.qty);
      const cost =
        movement.unitCost === undefined ? {} : { unitCost: unitCostOf(movement.unitCost) };
      return { ...base, type: 'gain', kind: 'count', quantity, ...cost };
    }
    case 'landedCost': {
      const amount = present(parseAmount(movement.amount, amountScale), movement.amount) as Amount;
      return { ...base, type: 'receipt', kind: 'landedCost', amount, source: movement.ref };
    }
    case 'amend': {
      const quantity = quantityOf(movement.qty);
      return { ...base, type: 'receipt', kind: 'amendment', quantity, source: movement.ref };
    }
    case 'cancel':
      return { ...base, type: 'receipt', kind: 'cancellation', source: movement.ref };
  }
}

function quantityOf(text: string): Quantity {
  return present(parseQuantity(text), text);
}

function unitCostOf(text: string): UnitPrice {
  return present(parseUnitPrice(text), text);
}

function present<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new Error(`cannot be held exactly: ${text}`);
  return value;
}
