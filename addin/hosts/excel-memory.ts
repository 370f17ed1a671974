/**
 * What Tallybook remembers inside a workbook in Excel, kept twice: in the add-in's settings, which Excel on Mac has been
 * seen to lose, and in cells of a very hidden sheet, which travel with every copy of the file. Never a secret.
 */

import { type TabId } from '../../core/workbook/workbook-host.ts';
import { type ExcelSeat, runBatch, runWriting } from './excel-seat.ts';

/** Name of the very hidden sheet: column A the name of a text, B its number of writing, C and on the text in pieces. */
export const MEMORY_SHEET = 'tallybook_memory';
/** What a cell holds, less a little for the apostrophe before it. */
const PIECE_LENGTH = 32_000;
/** Columns of the sheet: a text of two million characters. */
const PIECES_MAX = 64;
const BINDINGS = 'bindings';

interface Kept {
  /** Counts writings, so that the newer of two unequal ones is known. */
  readonly writing: number;
  readonly text: string | null;
}

export interface ExcelMemory {
  readonly read: (name: string) => Promise<string | null>;
  readonly write: (name: string, text: string | null) => Promise<void>;
  readonly bindings: () => Promise<ReadonlyMap<TabId, string>>;
  readonly bind: (tab: TabId, binding: string | null) => Promise<void>;
}

export function createExcelMemory(seat: ExcelSeat): ExcelMemory {
  const places: Places = new Map();
  const read = async (name: string): Promise<string | null> =>
    (await readNewer(seat, places, name)).text;
  const write = async (name: string, text: string | null): Promise<void> => {
    try {
      await writeBoth(seat, places, name, text);
    } catch (error) {
      if (!places.delete(name)) throw error;
      // Somebody removed the sheet since: it is made anew.
      places.clear();
      await writeBoth(seat, places, name, text);
    }
  };
  const bindings = async (): Promise<ReadonlyMap<TabId, string>> =>
    new Map(Object.entries(JSON.parse((await read(BINDINGS)) ?? '{}') as Record<string, string>));
  return {
    read,
    write,
    bindings,
    bind: async (tab, binding) => {
      const known = new Map(await bindings());
      if (binding === null) known.delete(tab);
      else known.set(tab, binding);
      await write(BINDINGS, JSON.stringify(Object.fromEntries(known)));
    },
  };
}

/** Where each text stood when it was last read or written here, so that writing it need not look again. */
type Places = Map<string, { readonly row: number; readonly writing: number }>;

/** The newer of the two, whichever was lost or is stale. */
async function readNewer(seat: ExcelSeat, places: Places, name: string): Promise<Kept> {
  return runBatch(seat, undefined, async (context) => {
    const { inSettings, inSheet, row, hasSheet } = await readBoth(context, name);
    const isKept = hasSheet && inSheet.writing > 0;
    if (isKept) places.set(name, { row, writing: Math.max(inSettings.writing, inSheet.writing) });
    else places.delete(name);
    return inSettings.writing >= inSheet.writing ? inSettings : inSheet;
  });
}

const NOTHING: Kept = { writing: 0, text: null };

async function readBoth(
  context: Excel.RequestContext,
  name: string,
): Promise<{
  readonly inSettings: Kept;
  readonly inSheet: Kept;
  readonly row: number;
  readonly hasSheet: boolean;
}> {
  const setting = context.workbook.settings.getItemOrNullObject(settingOf(name));
  setting.load('value');
  const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowCount');
  await context.sync();
  const inSettings = setting.isNullObject ? NOTHING : keptOf(setting.value);
  if (sheet.isNullObject || used.isNullObject) {
    return { inSettings, inSheet: NOTHING, row: 0, hasSheet: !sheet.isNullObject };
  }
  const found = used.values.findIndex(([key]) => key === name);
  const row = found < 0 ? used.rowCount : found;
  const values = used.values[row];
  if (values === undefined) return { inSettings, inSheet: NOTHING, row, hasSheet: true };
  const text = values.slice(2).join('');
  const isForgotten = values[2] === undefined || values[2] === '';
  return {
    inSettings,
    inSheet: { writing: Number(values[1]), text: isForgotten ? null : text },
    row,
    hasSheet: true,
  };
}

function keptOf(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { writing, text } = value as Partial<Kept>;
  if (typeof writing !== 'number' || (typeof text !== 'string' && text !== null)) return NOTHING;
  return { writing, text };
}

function settingOf(name: string): string {
  return `tallybook.${name}`;
}

async function writeBoth(
  seat: ExcelSeat,
  places: Places,
  name: string,
  text: string | null,
): Promise<void> {
  await runWriting(seat, undefined, async (context) => {
    const { sheet, row, writing } = await placeFor(context, places, name);
    context.workbook.settings.add(settingOf(name), { writing, text });
    const pieces = piecesOf(text ?? '');
    const cells = [name, writing, ...pieces.map((piece) => (piece === '' ? '' : `'${piece}`))];
    sheet.getRangeByIndexes(row, 0, 1, cells.length).values = [cells];
    await context.sync();
    places.set(name, { row, writing });
  });
}

async function placeFor(
  context: Excel.RequestContext,
  places: Places,
  name: string,
): Promise<{
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly writing: number;
}> {
  const known = places.get(name);
  const { worksheets } = context.workbook;
  if (known !== undefined) {
    return { sheet: worksheets.getItem(MEMORY_SHEET), row: known.row, writing: known.writing + 1 };
  }
  const { inSettings, inSheet, row, hasSheet } = await readBoth(context, name);
  const sheet = hasSheet ? worksheets.getItem(MEMORY_SHEET) : worksheets.add(MEMORY_SHEET);
  if (!hasSheet) sheet.visibility = 'VeryHidden';
  return { sheet, row, writing: Math.max(inSettings.writing, inSheet.writing) + 1 };
}

/** Always the same number of pieces, so that a shorter text leaves nothing of a longer one behind. */
function piecesOf(text: string): readonly string[] {
  if (text.length > PIECE_LENGTH * PIECES_MAX) throw new RangeError('too long to be remembered');
  const count = Math.max(1, Math.ceil(text.length / PIECE_LENGTH));
  return Array.from({ length: PIECES_MAX }, (_, index) =>
    index < count ? text.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH) : '',
  );
}
