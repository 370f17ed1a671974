/** What every check is given: the company's tables, its lists, its settings, and where findings go. */

import { type CompanySettings } from '../../registers/company-settings.ts';
import { type Masters } from '../../registers/masters.ts';
import { type CheckedTable, textAt } from './checked-table.ts';
import { type Findings } from './findings.ts';

export interface CheckContext {
  readonly tables: readonly CheckedTable[];
  readonly masters: Masters;
  readonly settings: CompanySettings;
  readonly findings: Findings;
}

/** What a person calls the item of a row: code and name, as far as they are known. */
export function itemLabel(context: CheckContext, table: CheckedTable, row: number): string {
  const item = table.items[row]!;
  const name = context.masters.items.get(item)?.name ?? textAt(table, 'itemName', row);
  if (item === '') return name === '' ? textAt(table, 'itemCode', row) : name;
  return name === '' || name === item ? item : `${item} ${name}`;
}
