/** Adds columns to a bound tab for what others enter and this tab has no column for. */

import { FIELDS, type FieldId } from '../registers/field.ts';
import { REGISTERS } from '../registers/registers.ts';
import { type RegisterDefinition } from '../registers/register.ts';
import { type TabId, type WriteGuard } from '../workbook/workbook-host.ts';
import { extraPlaceOf, type WritingContext } from './cell-writes.ts';
import { readLayout, writeLayout } from './layout-settings.ts';
import { headerGuard, locateColumns, type Located } from './locate-columns.ts';
import { isExtra, type CellPlace } from './row-cells.ts';
import { RoundStop } from './round-outcome.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { type LayoutColumn } from './tab-layout.ts';

/** Writes a header for each place right of all columns, notes the fields in the layout, and finds all columns anew. */
export async function addColumns(
  keeper: RoundKeeper,
  { tab, binding }: { readonly tab: TabId; readonly binding: string },
  { register, locale }: WritingContext,
  places: readonly CellPlace[],
): Promise<{ readonly located: Located; readonly guard: WriteGuard }> {
  const { host } = keeper.environment;
  const layout = await readLayout(host, binding);
  const content = await host.readTab(tab);
  const before = layout && locateColumns(content, layout);
  if (layout === undefined || before?.status !== 'found') {
    throw new RoundStop({ reason: 'workbookChanged' });
  }
  await keeper.checkWorkbook();
  const { located } = before;
  const taken = new Map<string, number>();
  for (const { layout: named } of located.fields.values()) count(taken, named.header);
  for (const { header } of located.extra) count(taken, header);
  const columns: LayoutColumn[] = [];
  const headers = places.map((place) => {
    if (isExtra(place)) return extraPlaceOf(place).header;
    const header = headerOf(register, place as FieldId, locale);
    const occurrence = count(taken, header);
    const isDate = FIELDS[place as FieldId].kind === 'date';
    columns.push({ field: place, header, occurrence, ...(isDate && { dateOrder: 'ask' }) });
    return header;
  });
  const column = Math.max(located.lastColumn, located.tokenColumn) + 1;
  const region = { tab, row: located.headerRow, column, rowCount: 1, columnCount: headers.length };
  await host.writeRegion(region, [headers], headerGuard(content, located));
  const wider = { ...layout, columns: [...layout.columns, ...columns] };
  await writeLayout(host, binding, wider);
  const wide = await host.readTab(tab);
  const after = locateColumns(wide, wider);
  if (after.status !== 'found') throw new RoundStop({ reason: 'workbookChanged' });
  return { located: after.located, guard: headerGuard(wide, after.located) };
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function headerOf(
  register: WritingContext['register'],
  field: FieldId,
  locale: 'zh' | 'en',
): string {
  const { columns }: RegisterDefinition = REGISTERS[register];
  const own = columns.find((column) => column.field === field)?.header;
  return (own ?? FIELDS[field].header)[locale];
}
