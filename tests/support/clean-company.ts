/**
 * Companies with nothing wrong in their books, in the layouts real firms keep: whatever the product finds in one of them
 * is a false alarm.
 */

import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { registerTab } from '../../templates/register-tab.ts';
import { simulateTrade } from '../../templates/company/simulate-trade.ts';
import { type TradeBooks, type TradeOptions } from '../../templates/company/trade-books.ts';
import {
  type TabDescription,
  type WorkbookDescription,
} from '../../templates/workbook-description.ts';
import {
  isReturn,
  withDocumentBlocks,
  withNumericCodes,
  withOpeningRows,
  withSignedReturns,
} from './clean-variants.ts';
import { HEADERS } from './clean-headers.ts';
import { logTab } from './log-tab.ts';
import { monthStockTabs } from './month-stock-tabs.ts';
import { plainTab, type PlainColumn } from './plain-tab.ts';
import { twoRowStockTab } from './two-row-stock-tab.ts';

export const CLEAN_LAYOUTS = [
  'template',
  'departments',
  'twoRowHeader',
  'log',
  'lots',
  'secondUnits',
  'tax',
  'everyday',
  'lively',
  'weights',
  'openingTab',
  'signedReturns',
  'numericCodes',
  'returnTabs',
  'monthTabs',
  'documentBlocks',
  'monthStocks',
] as const;

export type CleanLayout = (typeof CLEAN_LAYOUTS)[number];

export interface CleanCompanyOptions {
  readonly seed: number;
  readonly items: number;
  readonly locale: Locale;
  readonly layout: CleanLayout;
}

export interface CleanCompany {
  readonly files: readonly { readonly file: string; readonly description: WorkbookDescription }[];
  /** The day after the last one in the books. */
  readonly today: CivilDate;
  readonly books: TradeBooks;
}

const FIRST_DAY = '2026-03-02' as CivilDate;

const FEATURES: Readonly<Record<CleanLayout, Partial<TradeOptions>>> = {
  template: { hasReturns: true },
  departments: { hasOrders: true },
  twoRowHeader: {},
  log: {},
  lots: { hasLots: true },
  secondUnits: { hasSecondUnits: true },
  tax: { hasTax: true, hasReturns: true },
  everyday: { warehouses: 1 },
  lively: { isLively: true },
  weights: { hasWeights: true, hasTax: true },
  openingTab: {},
  signedReturns: { hasReturns: true },
  numericCodes: {},
  returnTabs: { hasReturns: true },
  monthTabs: {},
  documentBlocks: { hasTax: true },
  monthStocks: {},
};

export function cleanCompany({ seed, items, locale, layout }: CleanCompanyOptions): CleanCompany {
  const books = simulateTrade({
    seed,
    goods: items,
    locale,
    warehouses: 2,
    firstDay: FIRST_DAY,
    // A large company is as busy in a month as a small one in a quarter.
    days: items > 400 ? 30 : 90,
    ...FEATURES[layout],
  });
  return {
    files: layOut(books, layout).map(({ file, tabs }) => ({
      file: `${file}.xlsx`,
      description: { locale, title: file, tabs },
    })),
    today: addDays(books.lastDay, 1)!,
    books,
  };
}

interface LaidOutFile {
  readonly file: string;
  readonly tabs: readonly TabDescription[];
}

function layOut(books: TradeBooks, layout: CleanLayout): readonly LaidOutFile[] {
  const { locale } = books.options;
  const names = HEADERS[locale];
  switch (layout) {
    case 'template':
    case 'lots':
      return [{ file: names.file, tabs: templateTabs(books) }];
    case 'departments':
      return [
        {
          file: names.purchasing,
          tabs: plainTabs(books, ['suppliers', 'purchase-orders', 'purchase']),
        },
        { file: names.sales, tabs: plainTabs(books, ['customers', 'sales-orders', 'sales']) },
        {
          file: names.warehouse,
          tabs: plainTabs(books, [
            'items',
            'warehouses',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'twoRowHeader':
      return [
        {
          file: names.file,
          tabs: [
            ...plainTabs(books, ['purchase', 'sales', 'transfers', 'adjustments'], true),
            twoRowStockTab(books),
          ],
        },
      ];
    case 'log':
      return [
        {
          file: names.file,
          tabs: [...plainTabs(books, ['items']), logTab(books), ...plainTabs(books, ['stock'])],
        },
      ];
    case 'lively':
    case 'weights':
    case 'secondUnits':
    case 'tax':
      return [
        {
          file: names.file,
          tabs: plainTabs(books, [
            'items',
            'suppliers',
            'customers',
            'purchase',
            'sales',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'openingTab':
      return [
        {
          file: names.file,
          tabs: plainTabs(withOpeningRows(books), [
            'items',
            'purchase',
            'sales',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'signedReturns':
      return [
        {
          file: names.file,
          tabs: plainTabs(withSignedReturns(books), [
            'items',
            'purchase',
            'sales',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'numericCodes':
      return [
        {
          file: names.file,
          tabs: plainTabs(withNumericCodes(books), [
            'items',
            'purchase',
            'sales',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'returnTabs':
      return [{ file: names.file, tabs: returnTabs(books) }];
    case 'monthTabs':
      return [{ file: names.file, tabs: monthTabs(books) }];
    case 'monthStocks':
      return [
        {
          file: names.file,
          tabs: [
            ...plainTabs(books, ['items', 'purchase', 'sales', 'transfers', 'adjustments']),
            ...monthStockTabs(books),
          ],
        },
      ];
    case 'documentBlocks':
      return [
        {
          file: names.file,
          tabs: plainTabs(withDocumentBlocks(books), [
            'items',
            'purchase',
            'sales',
            'transfers',
            'adjustments',
            'counts',
            'stock',
          ]),
        },
      ];
    case 'everyday':
      return [{ file: names.file, tabs: everydayTabs(books) }];
  }
}

/** As `tallybook template` makes it, filled in, with blank rows waiting below. */
function templateTabs(books: TradeBooks): readonly TabDescription[] {
  const { locale } = books.options;
  const used = REGISTER_IDS.filter((id) => books.rows[id].length > 0);
  const tabNames = new Map(
    used.map((id): [RegisterId, string] => [id, REGISTERS[id].name[locale]]),
  );
  return used.map((id) =>
    registerTab({ register: REGISTERS[id], locale, tabNames, rows: books.rows[id], blankRows: 20 }),
  );
}

/** One header row, the columns of the books that hold something. */
function plainTabs(
  books: TradeBooks,
  registers: readonly RegisterId[],
  hasTotals = false,
): readonly TabDescription[] {
  const { locale } = books.options;
  return registers
    .filter((id) => books.rows[id].length > 0)
    .map((id) => {
      const names = HEADERS[locale];
      const total = hasTotals ? { total: names.total } : {};
      return plainTab(names.tabs[id], columnsOf(books, id), books.rows[id], total);
    });
}

function columnsOf(books: TradeBooks, id: RegisterId): readonly PlainColumn[] {
  const { locale } = books.options;
  return REGISTERS[id].columns
    .filter(({ field }) => books.rows[id].some((row) => row[field] !== undefined))
    .map(({ field, header }): PlainColumn => {
      const own = HEADERS[locale].columns[id]?.[field];
      return [field, own ?? header?.[locale] ?? HEADERS[locale].field(field)];
    });
}

/** Purchases, sales and stock without codes, the way a small shop keeps them. */
function everydayTabs(books: TradeBooks): readonly TabDescription[] {
  const { tabs, everyday, title } = HEADERS[books.options.locale];
  return (['purchase', 'sales', 'adjustments', 'stock'] as const)
    .filter((id) => books.rows[id].length > 0)
    .map((id) => plainTab(tabs[id], everyday[id], books.rows[id], { title: title(tabs[id]) }));
}

/** Returns in tabs of their own, told by the tabs' names alone. */
function returnTabs(books: TradeBooks): readonly TabDescription[] {
  const { locale } = books.options;
  const part = (id: 'purchase' | 'sales', wantsReturns: boolean): TradeBooks => ({
    ...books,
    rows: {
      ...books.rows,
      [id]: books.rows[id]
        .filter((row) => isReturn(row, locale) === wantsReturns)
        .map((row) => ({ ...row, movementType: undefined })),
    },
  });
  const names = HEADERS[locale].returnTabs;
  return [
    ...plainTabs(books, ['items']),
    ...plainTabs(part('purchase', false), ['purchase']),
    ...plainTabs(part('purchase', true), ['purchase']).map((tab) => ({
      ...tab,
      name: names.purchase,
    })),
    ...plainTabs(part('sales', false), ['sales']),
    ...plainTabs(part('sales', true), ['sales']).map((tab) => ({ ...tab, name: names.sales })),
    ...plainTabs(books, ['transfers', 'adjustments', 'counts', 'stock']),
  ];
}

/** Purchases and sales in a tab for each month. */
function monthTabs(books: TradeBooks): readonly TabDescription[] {
  const { locale } = books.options;
  const monthly = (['purchase', 'sales'] as const).flatMap((id) => {
    const months = [...new Set(books.rows[id].map((row) => String(row.date).slice(0, 7)))];
    return months.flatMap((month) => {
      const rows = books.rows[id].filter((row) => String(row.date).startsWith(month));
      const name = HEADERS[locale].monthTab(id, Number(month.slice(5)));
      return plainTabs({ ...books, rows: { ...books.rows, [id]: rows } }, [id], true).map(
        (tab) => ({ ...tab, name }),
      );
    });
  });
  return [
    ...plainTabs(books, ['items']),
    ...monthly,
    ...plainTabs(books, ['transfers', 'adjustments', 'counts', 'stock']),
  ];
}
