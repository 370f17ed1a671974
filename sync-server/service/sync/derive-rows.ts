/** Derives the lines of rows with what the company's lists, and its own lines, say of items and their units. */

import { type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type RowFault } from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type Derived, type DeriveContext, deriveLine } from '../../../core/sync/derive-line.ts';
import { catalogueEntry } from '../../../core/values/catalogue/catalogue.ts';
import { renderText } from '../../../core/values/catalogue/render-text.ts';
import { type Issue } from '../../../core/values/issue.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { settingsNow } from '../settings-now.ts';
import { type SyncTools } from './sync-tools.ts';

export type DeriveRow = (register: RegisterId, row: SyncRow) => Derived;

/** For one transaction: the lists as they stand in it. */
export async function rowDeriver(
  tools: Pick<SyncTools, 'masters' | 'now'>,
  ledger: LedgerReader,
): Promise<DeriveRow> {
  const context: DeriveContext = {
    masters: await tools.masters.of(ledger),
    settings: { ...settingsNow(new Date(tools.now())), amountScale: ledger.head.amountScale },
    unitOf: () => '',
  };
  return (register, row) => deriveLine(register, row, context);
}

/** A fault in words, as it travels. */
export function faultOf({ code, field, parameters }: Issue): RowFault {
  const { text, todo } = catalogueEntry(code);
  return {
    code,
    field: field ?? null,
    text: {
      zh: `${renderText(text.zh, parameters)}${renderText(todo.zh, parameters)}`,
      en: `${renderText(text.en, parameters)} ${renderText(todo.en, parameters)}`,
    },
  };
}
