/** A new tab for a register, from its definition: headers, formats, widths and what may be entered, planned and then made. */

import { choicesOf, FIELD_REFERENCES } from '../../../core/registers/field-choices.ts';
import { type FieldDefinition, type FieldId, FIELDS } from '../../../core/registers/field.ts';
import { numberFormatOf } from '../../../core/registers/number-format.ts';
import { type ColumnDefinition, type RegisterId } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { type ColumnChoices, type TabDress } from '../../../core/workbook/tab-dress.ts';
import { HostRefusal } from '../../../core/workbook/workbook-host.ts';
import { type UndoOutcome } from './apply-fix.ts';
import { type RunTab } from './pane-run.ts';
import { type PaneStore } from './pane-store.ts';
import { tellDone, whileWriting } from './while-writing.ts';

/** Rows that get formats and choices at once: a year of a small firm. */
const DRESSED_ROWS = 500;
/** Rows of a master's column that a list is taken from. */
const LISTED_ROWS = 2_000;
const HEADER_ROW = 1;

export interface NewColumn {
  readonly field: FieldId;
  readonly header: string;
  readonly isRequired: boolean;
  readonly choices?: ColumnChoices;
}

export interface NewRegister {
  readonly register: RegisterId;
  readonly name: string;
  readonly purpose: string;
  readonly columns: readonly NewColumn[];
  readonly dress: TabDress;
}

/** What the tab would be. Tabs there are lend their columns to lists: items to the item code, and so on. */
export function planNewRegister(
  register: RegisterId,
  locale: Locale,
  tabs: readonly RunTab[],
  warning: string,
): NewRegister {
  const definition = REGISTERS[register];
  const shown = definition.columns.filter(({ inTemplate }) => inTemplate === true);
  const columns = shown.map((column): NewColumn => {
    const choices = choicesFor(register, column.field, locale, tabs);
    return {
      field: column.field,
      header: (column.header ?? FIELDS[column.field].header)[locale],
      isRequired: isKey(register, column),
      ...(choices !== undefined && { choices }),
    };
  });
  return {
    register,
    name: definition.name[locale],
    purpose: definition.purpose[locale],
    columns,
    dress: {
      headerRow: HEADER_ROW,
      lastRow: HEADER_ROW + DRESSED_ROWS,
      warning,
      columns: columns.map(({ field, header, isRequired, choices }) => ({
        width: widthOf(field, header),
        format: numberFormatOf(field),
        isRequired,
        ...(choices !== undefined && { choices }),
      })),
    },
  };
}

/** A field a person has to fill in: required, or the first of a group of which one is. */
function isKey(register: RegisterId, { field, required }: ColumnDefinition): boolean {
  return required === true || REGISTERS[register].requiredOneOf.some(([first]) => first === field);
}

function choicesFor(
  register: RegisterId,
  field: FieldId,
  locale: Locale,
  tabs: readonly RunTab[],
): ColumnChoices | undefined {
  const words = choicesOf(REGISTERS[register], field, locale);
  if (words !== undefined) return { kind: 'words', words };
  const reference = FIELD_REFERENCES[field];
  if (reference === undefined || reference.register === register) return undefined;
  const tab = tabs.find((one) => one.register === reference.register);
  const column = tab?.columns.find((one) => one.field === reference.field)?.column ?? 0;
  if (tab === undefined || column === 0 || tab.rows === 0) return undefined;
  const fromRow = Math.max(1, tab.lastDataRow - tab.rows + 1);
  return { kind: 'column', tab: tab.tab, column, fromRow, toRow: fromRow + LISTED_ROWS };
}

/** In characters; a Chinese one takes the room of two. */
function widthOf(field: FieldId, header: string): number {
  const { kind }: FieldDefinition = FIELDS[field];
  const least = kind === 'date' ? 12 : kind === 'code' ? 15 : kind === 'text' ? 16 : 11;
  const written = [...header].reduce(
    (sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1),
    2,
  );
  return Math.max(least, written);
}

/** Adds the tab at the end; no other tab is touched. A host that cannot dress a tab leaves it plain. */
export async function makeNewRegister(store: PaneStore, wanted: NewRegister): Promise<boolean> {
  const { host } = store.context;
  return whileWriting(store, async () => {
    const tab = await host.addTab(wanted.name);
    const headers = wanted.columns.map(({ header }) => header);
    const region = { tab: tab.id, row: HEADER_ROW, column: 1, rowCount: 1 };
    await host.writeRegion({ ...region, columnCount: headers.length }, [headers]);
    await host.dressTab?.(tab.id, wanted.dress);
    await host.select({ tab: tab.id, row: HEADER_ROW + 1, column: 1, rowCount: 1, columnCount: 1 });
    const text = store.say.value('newRegister.done', { tab: tab.name });
    tellDone(store, { text, undo: () => removeIfUnused(store, tab.id, headers) });
  });
}

/** Only while nobody wrote anything into it. */
async function removeIfUnused(
  store: PaneStore,
  tab: string,
  headers: readonly string[],
): Promise<UndoOutcome> {
  const { host } = store.context;
  try {
    const { rows } = await host.readTab(tab);
    const isUnused = rows.every((row, index) =>
      (row ?? []).every((value, column) =>
        index === HEADER_ROW - 1 ? value === (headers[column] ?? null) : (value ?? null) === null,
      ),
    );
    if (!isUnused) return 'changed';
    await host.removeTab(tab);
    return 'undone';
  } catch (reason) {
    if (reason instanceof HostRefusal && reason.code === 'tabGone') return 'undone';
    throw reason;
  }
}
