/** Compares one row of a vector with the ledger, and says what differs. */

import { type CivilDate } from '../../core/values/civil-date.ts';
import { formatScaled, multiplyDivide, parseDecimal, toScaled } from '../../core/values/exact.ts';
import { ageSlots } from '../../core/ledger/age-slots.ts';
import { balancesOf } from '../../core/ledger/balances.ts';
import { costLayers } from '../../core/ledger/cost-layers.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { type LedgerEntry } from '../../core/ledger/movement.ts';
import { periodSummary } from '../../core/ledger/period-summary.ts';
import { type VectorRow } from './vector-schema.ts';

/** What differs, one text a difference; none when the row holds. */
export function checkRow(ledger: Ledger, row: VectorRow): readonly string[] {
  if (row.error !== undefined) return checkRefusal(ledger, row);
  const differences: string[] = [];
  const compare = (name: string, expected: string | undefined, actual: string): void => {
    if (expected === undefined || isSameNumber(expected, actual)) return;
    differences.push(`${name}: expected ${expected}, got ${actual}`);
  };
  const scale = ledger.policy.amountScale;
  const figures = balanceFigures(ledger, row);
  compare('qty', row.qty, formatScaled(figures.quantity, 6));
  compare('value', row.value, formatScaled(figures.value, scale));
  if (row.unitCost !== undefined) {
    compare('unitCost', row.unitCost, shown(figures.unitCost, row.unitCost));
  }
  if (row.cogs !== undefined) {
    const cogs = row.period === undefined ? costOut(ledger, row) : figures.costOfSales;
    compare('cogs', row.cogs, cogs === undefined ? 'no such movement' : formatScaled(cogs, scale));
  }
  for (const name of ['valueChange', 'variance'] as const) {
    if (row[name] === undefined) continue;
    const change = name === 'variance' ? varianceOf(ledger, row) : valueChange(ledger, row);
    const text = change === undefined ? 'no such movement' : formatScaled(change, scale);
    compare(name, row[name], text);
  }
  if (row.fifoLayers !== undefined) differences.push(...checkLayers(ledger, row));
  if (row.ageSlots !== undefined) differences.push(...checkSlots(ledger, row));
  if (Object.keys(row).every((key) => IDENTITY.has(key))) differences.push('expects nothing');
  return differences;
}

const IDENTITY = new Set(['after', 'item', 'warehouse', 'lot', 'asOf', 'of', 'period', 'onlyIf']);

function checkRefusal(ledger: Ledger, row: VectorRow): readonly string[] {
  const refusal = ledger.refusals.find(({ movement }) => movement.sequence === row.after);
  if (refusal?.reason === row.error) return [];
  return [`expected movement ${row.after} to be refused as ${row.error}, it was not`];
}

interface Figures {
  readonly quantity: number;
  readonly value: number;
  /** As a ratio of millionths of a unit cost, undefined without quantity. */
  readonly unitCost: number | undefined;
  readonly costOfSales: number;
}

function selectionOf(row: VectorRow): {
  readonly item: string;
  readonly warehouse?: string;
  readonly lot?: string;
  readonly asOf?: CivilDate;
} {
  return {
    item: row.item ?? '',
    ...(row.warehouse === undefined || row.warehouse === '*' ? {} : { warehouse: row.warehouse }),
    ...(row.lot === undefined ? {} : { lot: row.lot }),
    ...(row.asOf === undefined ? {} : { asOf: row.asOf as CivilDate }),
  };
}

function balanceFigures(ledger: Ledger, row: VectorRow): Figures {
  const selection = selectionOf(row);
  if (row.period !== undefined) {
    const summary = periodSummary(ledger, { ...selection, period: row.period });
    return { ...summary, unitCost: summary.unitCost };
  }
  let quantity = 0;
  let value = 0;
  for (const balance of balancesOf(ledger, selection.asOf)) {
    if (balance.item !== selection.item) continue;
    if (selection.warehouse !== undefined && balance.warehouse !== selection.warehouse) continue;
    if (selection.lot !== undefined && balance.lot !== selection.lot) continue;
    quantity += balance.quantity;
    value += balance.value;
  }
  const power = 10 ** (12 - ledger.policy.amountScale);
  const unitCost = quantity === 0 ? undefined : multiplyDivide(value, power, quantity);
  return { quantity, value, unitCost, costOfSales: 0 };
}

function entriesOf(ledger: Ledger, row: VectorRow): readonly LedgerEntry[] {
  const sequence = row.of ?? row.after;
  return ledger.entries.filter((entry) => entry.sequence === sequence);
}

function costOut(ledger: Ledger, row: VectorRow): number | undefined {
  const [entry] = entriesOf(ledger, row);
  if (entry?.kind !== 'dispatch' && entry?.kind !== 'purchaseReturn') return undefined;
  return 0 - entry.settledValue;
}

/** Of a transfer: the amount moved. */
function valueChange(ledger: Ledger, row: VectorRow): number | undefined {
  const entries = entriesOf(ledger, row);
  const entry = entries.at(-1);
  return entry?.kind === 'transfer' ? entry.settledValue : entry?.value;
}

function varianceOf(ledger: Ledger, row: VectorRow): number | undefined {
  return entriesOf(ledger, row)[0]?.variance;
}

function checkLayers(ledger: Ledger, row: VectorRow): readonly string[] {
  const power = 10 ** (12 - ledger.policy.amountScale);
  const actual = merge(
    costLayers(ledger, selectionOf(row)).map(({ quantity, value }) => ({
      quantity,
      key: String(multiplyDivide(value, power, quantity)),
    })),
  );
  const expected = row.fifoLayers!;
  const merged = merge(
    expected.map(({ qty, unitCost }) => ({
      quantity: scaled(qty, 6),
      key: unitCost,
    })),
  );
  const isSame =
    merged.length === actual.length &&
    merged.every(({ quantity, key }, index) => {
      const layer = actual[index]!;
      return layer.quantity === quantity && isSameNumber(key, shown(Number(layer.key), key));
    });
  if (isSame) return [];
  const text = actual.map(
    (layer) => `${formatScaled(layer.quantity, 6)}@${formatScaled(Number(layer.key), 6)}`,
  );
  return [`fifoLayers: expected ${JSON.stringify(expected)}, got ${text.join(', ')}`];
}

function checkSlots(ledger: Ledger, row: VectorRow): readonly string[] {
  const slots = ageSlots(ledger, selectionOf(row));
  const actual = merge(slots.map(({ quantity, since }) => ({ quantity, key: since })));
  const expected = merge(
    row.ageSlots!.map(({ qty, since }) => ({ quantity: scaled(qty, 6), key: since })),
  );
  if (JSON.stringify(actual) === JSON.stringify(expected)) return [];
  return [`ageSlots: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

interface Portion {
  readonly quantity: number;
  readonly key: string;
}

/** Neighbours with equal keys become one. */
function merge(portions: readonly Portion[]): readonly Portion[] {
  const merged: Portion[] = [];
  for (const portion of portions) {
    const last = merged.at(-1);
    if (last?.key === portion.key) {
      merged[merged.length - 1] = { ...last, quantity: last.quantity + portion.quantity };
    } else {
      merged.push(portion);
    }
  }
  return merged;
}

/** A unit cost in millionths at the decimals the expected text shows, half up. */
function shown(unitCost: number | undefined, expected: string): string {
  if (unitCost === undefined) return 'none';
  const decimals = expected.split('.')[1]?.length ?? 0;
  if (decimals >= 6) return formatScaled(unitCost, 6);
  return formatScaled(multiplyDivide(unitCost, 1, 10 ** (6 - decimals)), decimals);
}

function isSameNumber(left: string, right: string): boolean {
  const [one, other] = [parseDecimal(left), parseDecimal(right)];
  if (one === undefined || other === undefined) return false;
  const scale = Math.max(one.scale, other.scale);
  const raise = (decimal: { coefficient: bigint; scale: number }): bigint =>
    decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
  return raise(one) === raise(other);
}

function scaled(text: string, scale: number): number {
  return toScaled(parseDecimal(text)!, scale)!;
}
