/** Derives the lines of rows with what the company's lists, and its own lines, say of items and their units. */

import { type RowFault, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { unitKey } from '../../../core/registers/unit-key.ts';
import { type Derived, type DeriveContext, deriveLine } from '../../../core/sync/derive-line.ts';
import { catalogueEntry } from '../../../core/values/catalogue/catalogue.ts';
import { renderText } from '../../../core/values/catalogue/render-text.ts';
import { type Issue } from '../../../core/values/issue.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { settingsNow } from '../settings-now.ts';
import { knownUnits } from './known-units.ts';
import { type SyncTools } from './sync-tools.ts';

/** A row of a register, to be derived. */
export interface RegisterRow {
  readonly id: string;
  readonly register: RegisterId;
  readonly row: SyncRow;
}

export interface RowDeriver {
  readonly derive: (register: RegisterId, row: SyncRow) => Derived;
  /** Items whose main unit is another than before: their other lines are to be derived anew. */
  readonly itemsWithNewUnit: ReadonlySet<string>;
}

/** For the rows of one transaction, with the lists as they stand in it. */
export async function rowDeriver(
  tools: Pick<SyncTools, 'masters' | 'now'>,
  ledger: LedgerWriter,
  rows: readonly RegisterRow[],
): Promise<RowDeriver> {
  const lists: Omit<DeriveContext, 'unitOf'> = {
    masters: await tools.masters.of(ledger),
    settings: { ...settingsNow(new Date(tools.now())), amountScale: ledger.head.amountScale },
  };
  // What a row says of itself is right unless its item is counted in another unit.
  const alone = rows.map((each) => {
    const derived = deriveLine(each.register, each.row, { ...lists, unitOf: () => '' });
    return { ...each, derived };
  });
  const stating = alone.filter(({ derived }) => {
    const item = itemOf(derived);
    return item !== '' && (lists.masters.items.get(item)?.unit ?? '') === '';
  });
  const { units, changed } = await knownUnits(
    ledger,
    stating.flatMap(({ id, row, derived }) => {
      const unit = row.fields['unit'];
      return unit === undefined ? [] : [{ id, item: itemOf(derived), unit }];
    }),
  );
  const known = new Map(alone.map(({ row, derived }) => [row, derived]));
  return {
    itemsWithNewUnit: changed,
    derive: (register, row) => {
      const derived = known.get(row);
      const unit = derived && units.get(itemOf(derived));
      const isMain =
        derived !== undefined &&
        (unit === undefined || unitKey(unit) === unitKey(row.fields['unit'] ?? unit));
      if (isMain) return derived;
      return deriveLine(register, row, { ...lists, unitOf: (item) => units.get(item) ?? '' });
    },
  };
}

function itemOf(derived: Derived): string {
  return derived.status === 'line' ? derived.line.item : derived.item;
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
