/**
 * What Tallybook remembers with a workbook file: small texts in a very hidden sheet, in the rows in which the add-in keeps
 * them too, so that one file may be synced from Excel and by the command. Excel's own copy of them (the settings of an
 * add-in) is read, and the newer of two counts.
 */

import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { type FileTab } from './file-tab.ts';

/** Name of the sheet: column A the name of a text, B the number of its writing, C and on the text in pieces. */
export const MEMORY_SHEET = 'tallybook_memory';
/** A cell holds 32,767 characters. */
const PIECE_LENGTH = 32_000;
/** Pieces of one text: two million characters. */
const PIECES_MAX = 64;
const FIRST_PIECE = 3;

/** A text and how often it was written: of two copies the one written more often is the newer. */
export interface RememberedText {
  readonly writing: number;
  readonly text: string | null;
}

export class FileMemory {
  readonly #sheet: () => FileTab | undefined;
  readonly #makeSheet: () => FileTab;
  readonly #inSettings: ReadonlyMap<string, RememberedText>;

  constructor(places: {
    /** The sheet, while there is one. */
    readonly sheet: () => FileTab | undefined;
    readonly makeSheet: () => FileTab;
    /** What the add-in's settings hold, by name. */
    readonly inSettings: ReadonlyMap<string, RememberedText>;
  }) {
    this.#sheet = places.sheet;
    this.#makeSheet = places.makeSheet;
    this.#inSettings = places.inSettings;
  }

  read(name: string): string | null {
    return this.#newest(name).text;
  }

  write(name: string, text: string | null): void {
    if (text !== null && text.length > PIECE_LENGTH * PIECES_MAX) {
      throw new RangeError('too long to be remembered');
    }
    const { writing } = this.#newest(name);
    const sheet = this.#sheet() ?? this.#makeSheet();
    const row = rowOf(sheet, name) ?? sheet.rows.length + 1;
    const before = lastPiece(sheet, row);
    const pieces: (string | null)[] = [];
    for (let at = 0; at < (text ?? '').length; at += PIECE_LENGTH) {
      pieces.push(text!.slice(at, at + PIECE_LENGTH));
    }
    while (pieces.length < before - FIRST_PIECE + 1) pieces.push(null);
    const cells: readonly CellValue[] = [name, writing + 1, ...pieces];
    cells.forEach((value, index) => sheet.write(row, { column: index + 1, value }));
  }

  #newest(name: string): RememberedText {
    const inSettings = this.#inSettings.get(name) ?? NOTHING;
    const inSheet = this.#inSheet(name);
    return inSettings.writing > inSheet.writing ? inSettings : inSheet;
  }

  #inSheet(name: string): RememberedText {
    const sheet = this.#sheet();
    const row = sheet && rowOf(sheet, name);
    if (sheet === undefined || row === undefined) return NOTHING;
    let text = '';
    for (let column = FIRST_PIECE; column <= lastPiece(sheet, row); column += 1) {
      const piece = sheet.valueAt(row, column);
      if (typeof piece === 'string') text += piece;
    }
    const writing = sheet.valueAt(row, 2);
    return { writing: typeof writing === 'number' ? writing : 0, text: text === '' ? null : text };
  }
}

const NOTHING: RememberedText = { writing: 0, text: null };

function rowOf(sheet: FileTab, name: string): number | undefined {
  const index = sheet.rows.findIndex((_, at) => sheet.valueAt(at + 1, 1) === name);
  return index < 0 ? undefined : index + 1;
}

function lastPiece(sheet: FileTab, row: number): number {
  let last = FIRST_PIECE - 1;
  for (let column = FIRST_PIECE; column < FIRST_PIECE + PIECES_MAX; column += 1) {
    if (sheet.valueAt(row, column) !== null) last = column;
  }
  return last;
}

/** Texts among an add-in's settings, as the part of a workbook that keeps them (a web extension) holds them. */
export function textsOfSettings(xml: string): ReadonlyMap<string, RememberedText> {
  const texts = new Map<string, RememberedText>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?property\b[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    const value = attributeOf(tag, 'value');
    if (name === undefined || value === undefined || !name.startsWith(SETTING_PREFIX)) continue;
    const text = textOfSetting(value);
    if (text !== undefined) texts.set(name.slice(SETTING_PREFIX.length), text);
  }
  return texts;
}

const SETTING_PREFIX = 'tallybook.';

function textOfSetting(value: string): RememberedText | undefined {
  try {
    const parsed = JSON.parse(value) as Partial<RememberedText> | null;
    const { writing, text } = parsed ?? {};
    const isText = typeof text === 'string' || text === null;
    return typeof writing === 'number' && isText ? { writing, text } : undefined;
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag)?.[1];
  return found?.slice(1, -1).replace(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);
}
