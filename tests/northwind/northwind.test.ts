/** Northwind, five CSV files as one company: the figures somebody measured are found again by the product. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { parseDecimal } from '../../core/values/exact.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { checkCompany } from '../../core/workbook/check-company.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { readTable } from '../../core/workbook/read/read-table.ts';
import { type Line } from '../../core/registers/line.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { sharedFolder } from '../support/shared-folder.ts';

const FILES = ['items.csv', 'suppliers.csv', 'customers.csv', 'sales.csv', 'stock.csv'];
const settings = defaultSettings(parseCivilDate('1998-05-31')!);
const MICRO = 1_000_000;

interface Measured {
  readonly counts: Readonly<Record<string, number>>;
  readonly [figure: string]: unknown;
}

async function readCompany(folder: string): Promise<readonly WorkbookContent[]> {
  const contents: WorkbookContent[] = [];
  for (const name of FILES) {
    const outcome = await readWorkbook({ name, bytes: readFileSync(path.join(folder, name)) });
    assert.equal(outcome.status, 'read', name);
    if (outcome.status === 'read') contents.push(outcome.content);
  }
  return contents;
}

function linesOf(contents: readonly WorkbookContent[]): readonly Line[] {
  const tables = contents.flatMap((content) =>
    recogniseWorkbook(content, { today: settings.today }).flatMap((tab) =>
      tab.tables.map((table) => readTable(content, tab, table)),
    ),
  );
  return checkCompany(tables, settings).lines;
}

function partsOf({ discrepancies }: Reconciliation): readonly Discrepancy[] {
  return discrepancies.flatMap(({ parts = [] }) => parts);
}

describe('Northwind', () => {
  const folder = sharedFolder('data', 'northwind');
  if (folder === undefined) return;
  const measured = JSON.parse(readFileSync(path.join(folder, 'measured.json'), 'utf8')) as Measured;
  let run: Reconciliation;
  let lines: readonly Line[];
  before(async () => {
    const contents = await readCompany(folder);
    run = reconcileCompany(contents, { settings });
    lines = linesOf(contents);
  });

  function totalOf(register: string, field: FieldId): string | undefined {
    for (const { tabs } of run.files) {
      for (const { recognised, totals } of tabs) {
        const index = recognised.tables.findIndex((table) => table.register === register);
        if (index >= 0) return totals[index]?.get(field);
      }
    }
    return undefined;
  }

  it('reads every row of the five files as lines', () => {
    const counts: Record<string, number> = {};
    for (const { register } of lines) counts[register] = (counts[register] ?? 0) + 1;
    assert.deepEqual(counts, measured.counts);
    assert.equal(run.lineCount, lines.length);
  });

  it('adds up what was sold and what is there, as control totals', () => {
    assert.equal(totalOf('sales', 'quantity'), String(measured.totalSoldQty));
    const value = parseDecimal(totalOf('sales', 'amount')!)!;
    const cents = Number(value.coefficient) / 10 ** value.scale;
    assert.equal(cents.toFixed(2), String(measured.salesValueNet));
    assert.equal(totalOf('stock', 'balanceQuantity'), String(measured.unitsInStockTotal));
    assert.equal(totalOf('stock', 'onOrderQuantity'), String(measured.unitsOnOrderTotal));
  });

  it('finds all 77 items sold without a receipt, each more than stock and order together', () => {
    const found = partsOf(run).filter(({ code }) => code === 'neverReceivedStated');
    const beyond = found.filter(({ parameters }) => {
      const [sold, stated, onOrder] = [
        parameters.dispatched,
        parameters.stated,
        parameters.onOrder,
      ].map((text) => Number(String(text).replaceAll(',', '')));
      return sold! > stated! + onOrder!;
    });
    assert.equal(beyond.length, measured.productsSoldMoreThanStockPlusOnOrder);
    const sales = found.reduce((sum, { parameters }) => sum + Number(parameters.rows), 0);
    assert.equal(sales, measured.counts.sales);
  });

  it('says once that openings and purchases are missing as a whole, item by item within it', () => {
    const errors = run.discrepancies.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code, parameters, parts }) => [code, parameters.items, parts?.length]),
      [['receiptsMissing', 77, 77]],
    );
  });

  it('finds the discontinued items that still have stock, and how much', () => {
    const found = run.discrepancies.filter(({ code }) => code === 'disabledItemHasStock');
    assert.equal(found.length, measured.discontinuedWithStock);
    const units = found.reduce((sum, { expected }) => sum + Number(expected), 0);
    assert.equal(units, measured.discontinuedWithStockUnits);
  });

  // The rest no class of finding asks for: the product answers none of it, and what is shown here is that its lines hold
  // it, columns of the firm's own included. One figure, orders shipped after their required date, no file has a column for.
  it('reads what it takes to see which lines were sold at another price than the list says', () => {
    const listed = new Map<string, number | undefined>();
    for (const { register, item, values } of lines) {
      const price = values.salePrice ?? values.unitPrice ?? values.costPrice;
      if (register === 'items') listed.set(item, price);
    }
    const differing = lines.filter(
      ({ register, item, values }) => register === 'sales' && values.unitPrice !== listed.get(item),
    );
    assert.equal(differing.length, measured.linePriceDiffersFromList);
  });

  it('reads what it takes to see which orders were not shipped', () => {
    const open = lines.filter(
      ({ register, values, extra }) =>
        register === 'sales' &&
        values.dueDate === undefined &&
        (extra?.get('shippedDate') ?? '') === '',
    );
    assert.equal(
      new Set(open.map(({ values }) => values.documentNumber)).size,
      measured.ordersNotShipped,
    );
    const units = open.reduce((sum, { values }) => sum + values.quantity!, 0);
    assert.equal(units / MICRO, measured.qtyNotShipped);
  });

  it('reads what it takes to see which items are below their reorder level or run out', () => {
    const stock = lines.filter(({ register }) => register === 'stock');
    const below = stock.filter(({ values }) => {
      const level = values.safetyStock ?? values.minimum ?? 0;
      return (values.balanceQuantity ?? 0) + (values.onOrderQuantity ?? 0) < level;
    });
    assert.equal(below.length, measured.belowReorder);
    const active = new Set(
      lines
        .filter(({ register, values }) => register === 'items' && values.status === 'active')
        .map(({ item }) => item),
    );
    const out = stock.filter(
      ({ item, values }) => values.balanceQuantity === 0 && active.has(item),
    );
    assert.equal(out.length, measured.productsOutOfStockNotDiscontinued);
  });

  it('reads which discontinued items were still sold in the last two months', () => {
    const discontinued = new Set(
      lines
        .filter(({ register, values }) => register === 'items' && values.status === 'discontinued')
        .map(({ item }) => item),
    );
    const sold = lines.filter(
      ({ register, item, values }) =>
        register === 'sales' && discontinued.has(item) && (values.date ?? '') >= '1998-04-01',
    );
    assert.equal(new Set(sold.map(({ item }) => item)).size, measured.discontinuedSold1998);
  });

  it('knows the first and the last day', () => {
    const days = lines.flatMap(({ register, values }) =>
      register === 'sales' && values.date !== undefined ? [values.date] : [],
    );
    assert.equal(
      days.reduce((least, day) => (day < least ? day : least)),
      measured.firstDate,
    );
    assert.equal(
      days.reduce((most, day) => (day > most ? day : most)),
      measured.lastDate,
    );
  });
});
