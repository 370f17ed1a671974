/** Knows the tabs a marked copy gained, so that handing a marked copy in again reads the user's own tabs only. */

import { type TabContent } from '../workbook/tab-content.ts';
import { BALANCES_COLUMNS } from './balances-tab.ts';
import { DISCREPANCIES_COLUMNS } from './discrepancies-tab.ts';

/** Whether a tab is one that the product added: its first row is exactly one of our header rows. */
export function isAddedTab(tab: TabContent): boolean {
  const header = tab.rows[0] ?? [];
  return ADDED_HEADERS.some(
    (headers) =>
      tab.columnCount === headers.length &&
      headers.every((expected, index) => header[index] === expected),
  );
}

const ADDED_HEADERS: readonly (readonly string[])[] = [
  BALANCES_COLUMNS,
  DISCREPANCIES_COLUMNS,
].flatMap((byLocale) =>
  (['zh', 'en'] as const).map((locale) => byLocale[locale].map(({ header }) => header)),
);
