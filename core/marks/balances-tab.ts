/** The tab Balances (结存) of a marked copy: what is there of each item by the ledger, and what it is worth. */

import { formatAmount, formatMicro } from '../values/exact.ts';
import { isUnpriced } from '../ledger/balances.ts';
import { type Locale } from '../values/catalogue/entry.ts';
import { type AddedCell, type AddedColumn, type AddedTab } from './mark.ts';
import { shownFormat } from './shown-decimals.ts';
import { type MarkedRun } from './marked-run.ts';

/** More rows than this are no list a person reads, and would not fit beside the rest of a workbook. */
const MAX_BALANCE_ROWS = 100_000;

const NAMES = { zh: '结存', en: 'Balances' } as const;

const COLUMNS: Readonly<Record<Locale, readonly AddedColumn[]>> = {
  zh: columnsOf(['商品', '名称', '仓库', '批号', '台账结存', '单位成本', '结存金额']),
  en: columnsOf(['Item', 'Name', 'Warehouse', 'Lot', 'Ledger balance', 'Unit cost', 'Value']),
};

export function balancesTab(run: MarkedRun, locale: Locale): AddedTab {
  const isValued = run.balances.some(({ value }) => value !== 0);
  const rows = run.balances
    .slice(0, MAX_BALANCE_ROWS)
    .map((balance): readonly AddedCell[] => [
      text(balance.item),
      text(run.itemNames?.get(balance.item) ?? ''),
      text(balance.warehouse),
      text(balance.lot),
      { kind: 'number', decimal: formatMicro(balance.quantity) },
      balance.unitCost === undefined || isUnpriced(balance)
        ? null
        : { kind: 'number', decimal: formatMicro(balance.unitCost) },
      isValued && !isUnpriced(balance)
        ? { kind: 'number', decimal: formatAmount(balance.value, run.amountScale) }
        : null,
    ]);
  const columns = COLUMNS[locale].map((column, index) => {
    if (index < FIRST_NUMBER) return column;
    const cells = rows.map((row) => row[index]!);
    const fewest = MONEY_COLUMNS.has(index) && isValued ? run.amountScale : 0;
    return { ...column, numberFormat: shownFormat(cells, fewest) };
  });
  return { name: NAMES[locale], columns, rows };
}

/** Ledger balance, unit cost and value. */
const FIRST_NUMBER = 4;
/** Unit cost and value. */
const MONEY_COLUMNS: ReadonlySet<number> = new Set([5, 6]);

export const BALANCES_COLUMNS = COLUMNS;

function columnsOf(headers: readonly string[]): readonly AddedColumn[] {
  const widths = [16, 24, 14, 14, 14, 14, 16];
  return headers.map((header, index) => ({
    header,
    width: widths[index]!,
  }));
}

function text(content: string): AddedCell {
  return content === '' ? null : { kind: 'text', text: content };
}
