/** What a person wants printed, and what the server is asked for it. */

import { type PrintLinkRequest } from '../../../core/contract/one-time-links.ts';
import { type Paper } from '../../../core/contract/print-requests.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { parseCivilDate } from '../../../core/values/civil-date.ts';
import { cellValueAt, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { type RunTab, type StockRow } from './pane-run.ts';

export type PrintKind = PrintLinkRequest['kind'];
export const PRINT_KINDS: readonly PrintKind[] = ['countSheet', 'receipt', 'dispatch'];

export interface PrintWish {
  readonly kind: PrintKind;
  readonly paper: Paper;
  /** '' for all of them. */
  readonly warehouse: string;
  /** ISO day; '' for now. */
  readonly asOf: string;
  readonly isBlind: boolean;
  readonly document: string;
}

export const FIRST_WISH: PrintWish = {
  kind: 'countSheet',
  paper: 'a4',
  warehouse: '',
  asOf: '',
  // A counter who sees the book figure counts to it.
  isBlind: true,
  document: '',
};

/** Undefined while something is missing: a note without its number, a day that is none. */
export function printRequestOf(wish: PrintWish, locale: Locale): PrintLinkRequest | undefined {
  const { kind, paper, warehouse, asOf, isBlind } = wish;
  if (kind === 'countSheet') {
    if (asOf !== '' && parseCivilDate(asOf) === undefined) return undefined;
    return {
      kind,
      locale,
      paper,
      blind: isBlind,
      ...(warehouse !== '' && { warehouse }),
      ...(asOf !== '' && { asOf }),
    };
  }
  const document = wish.document.trim();
  return document === '' ? undefined : { kind, locale, paper, document };
}

/** Warehouses there is stock in, in the order of their names. */
export function warehousesOf(stock: readonly StockRow[]): readonly string[] {
  const names = stock.flatMap(({ places }) => places.map(({ warehouse }) => warehouse));
  return [...new Set(names)].filter((name) => name !== '').sort();
}

const REGISTER_OF_KIND = {
  receipt: 'purchase',
  dispatch: 'sales',
} as const satisfies Record<Exclude<PrintKind, 'countSheet'>, RegisterId>;
/** Document numbers offered; an older one is typed. */
const NUMBERS_OFFERED = 100;

/** Document numbers of the tabs of a register, those written last first. */
export function documentNumbersOf(
  kind: Exclude<PrintKind, 'countSheet'>,
  tabs: readonly RunTab[],
  content: WorkbookContent | null,
): readonly string[] {
  const numbers = new Set<string>();
  for (const { tab, register, columns, lastDataRow } of tabs) {
    const read = content?.tabs.find(({ name }) => name === tab);
    const column = columns.find(({ field }) => field === 'documentNumber')?.column ?? 0;
    if (register !== REGISTER_OF_KIND[kind] || read === undefined || column === 0) continue;
    const header = columns.find(({ field }) => field === 'documentNumber')?.header;
    for (let row = lastDataRow; row > 0 && numbers.size < NUMBERS_OFFERED; row -= 1) {
      const value = cellValueAt(read, row, column);
      if (value === header) break;
      if (typeof value === 'string' && value.trim() !== '') numbers.add(value.trim());
      if (typeof value === 'number') numbers.add(String(value));
    }
  }
  return [...numbers];
}
