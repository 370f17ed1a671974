/** Tabs of a workbook in Excel: what they are, adding and removing one, and the binding each may carry. */

import { type Visibility } from '../../core/workbook/tab-content.ts';
import { HostRefusal, type TabDescription, type TabId } from '../../core/workbook/workbook-host.ts';
import { type ExcelMemory, MEMORY_SHEET } from './excel-memory.ts';
import { type ExcelSeat, runBatch, runWriting } from './excel-seat.ts';

/** Excel's longest name of a sheet. */
const NAME_LENGTH_MAX = 31;
/** Name of a worksheet's custom property (1.12); Excel does not copy it with the sheet, so a copy is unbound. */
const BINDING_PROPERTY = 'tallybook.binding';

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function visibilityOf(visibility: string): Visibility {
  return VISIBILITIES[visibility] ?? 'visible';
}

/** All tabs but our own memory, in their order, in three round trips however many there are. */
export async function describeExcelTabs(
  seat: ExcelSeat,
  memory: ExcelMemory,
): Promise<readonly TabDescription[]> {
  const remembered = seat.supports('1.12') ? undefined : await memory.bindings();
  return runBatch(seat, undefined, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const sheets = Array.from(worksheets.items).filter(({ name }) => name !== MEMORY_SHEET);
    const used = sheets.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
    const bindings = seat.supports('1.12')
      ? await readBindings(context, sheets)
      : sheets.map(({ id }) => remembered?.get(id) ?? null);
    await context.sync();
    for (const { id, name } of sheets) seat.names.set(id, name);
    return sheets.map(({ id, name, visibility }, index) => {
      const range = used[index]!;
      return {
        id,
        name,
        visibility: visibilityOf(visibility),
        rowCount: range.isNullObject ? 0 : range.rowIndex + range.rowCount,
        columnCount: range.isNullObject ? 0 : range.columnIndex + range.columnCount,
        binding: bindings[index] ?? null,
      };
    });
  });
}

/**
 * The binding each sheet carries, in one round trip.
 *
 * @excelApi 1.12
 */
async function readBindings(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (string | null)[]> {
  const properties = sheets.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(BINDING_PROPERTY);
    property.load('value');
    return property;
  });
  await context.sync();
  return properties.map((property) => (property.isNullObject ? null : property.value));
}

/** Where Excel has no custom properties the memory keeps it by the sheet's id, which a copy does not share either. */
export async function bindExcelTab(
  seat: ExcelSeat,
  memory: ExcelMemory,
  tab: TabId,
  binding: string | null,
): Promise<void> {
  if (!seat.supports('1.12')) {
    await assertTabThere(seat, tab);
    return memory.bind(tab, binding);
  }
  return runWriting(seat, tab, async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(tab);
    if (binding !== null) {
      customProperties.add(BINDING_PROPERTY, binding);
    } else {
      const property = customProperties.getItemOrNullObject(BINDING_PROPERTY);
      await context.sync();
      if (!property.isNullObject) property.delete();
    }
    await context.sync();
  });
}

async function assertTabThere(seat: ExcelSeat, tab: TabId): Promise<void> {
  await runBatch(seat, tab, async (context) => {
    context.workbook.worksheets.getItem(tab).load('id');
    await context.sync();
  });
}

/** Adds a tab at the end; where its name is taken, with a number behind it: "Balances (2)". */
export async function addExcelTab(seat: ExcelSeat, wanted: string): Promise<TabDescription> {
  return runWriting(seat, undefined, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const sheet = worksheets.add(freeTabName(wanted, taken));
    sheet.load('id,name,visibility');
    await context.sync();
    const { id, name } = sheet;
    seat.names.set(id, name);
    return { id, name, visibility: 'visible', rowCount: 0, columnCount: 0, binding: null };
  });
}

/** Excel's rules of names: no \ / ? * [ ] :, no apostrophe at either end, 31 characters. `taken` is in small letters. */
export function freeTabName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = `${clean.slice(0, NAME_LENGTH_MAX - tail.length)}${tail}`;
    if (name !== '' && !taken.has(name.toLowerCase())) return name;
  }
}

export async function removeExcelTab(seat: ExcelSeat, tab: TabId): Promise<void> {
  return runWriting(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
    await context.sync();
    if (sheet.isNullObject) throw new HostRefusal('tabGone', tab);
    sheet.delete();
    await context.sync();
  });
}

/** The sheet a person is looking at. */
export function activeExcelTab(seat: ExcelSeat): Promise<TabId> {
  return runBatch(seat, undefined, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}
