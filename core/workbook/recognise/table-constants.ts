/** What the whole table says once: a title's date or warehouse, the day in a tab's name, the kind of a return tab. */

import { type MovementType } from '../../registers/field.ts';
import { movementTypeOf } from '../../registers/movement-words.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { civilDate, type CivilDate } from '../../values/civil-date.ts';
import { type TabContent } from '../tab-content.ts';
import { headerTokens } from './header-tokens.ts';

export interface NamedPlaces {
  readonly tabName: string;
  readonly titles: readonly string[];
  readonly file: string;
}

const FULL_DATE =
  /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/u;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;
/** Month and day at the end of a tab's name: "鑫业1.7", "3月12日". */
const MONTH_DAY = /(?<![\d.])(\d{1,2})\s*(?:[.．]|月)\s*(\d{1,2})\s*[日号]?\s*$/u;

/** The first full date a text holds. Day and month that both fit are read day first only when month first cannot be. */
function dateIn(text: string): CivilDate | undefined {
  const match = FULL_DATE.exec(text.slice(0, 200));
  if (match === null) return undefined;
  if (match[1] !== undefined)
    return civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match[7] !== undefined)
    return civilDate(Number(match[7]), Number(match[8]), Number(match[9]));
  const year = Number(match[6]);
  const [first, second] = [Number(match[4]), Number(match[5])];
  // With both orders possible the day stays unknown rather than guessed.
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? civilDate(year, second, first) : civilDate(year, first, second);
}

/** The year that the names around a table give. */
export function yearIn(names: NamedPlaces): number | undefined {
  for (const text of [names.tabName, ...names.titles, names.file]) {
    const match =
      YEAR.exec(text.slice(0, 200)) ??
      /(?<!\d)((?:19|20)\d{2})(?:[01]\d)(?:[0-3]\d)?(?!\d)/u.exec(text);
    if (match !== null) return Number(match[1]);
  }
  return undefined;
}

/** Month and day in a tab's name. */
export function monthDayIn(
  tabName: string,
): { readonly month: number; readonly day: number } | undefined {
  const match = MONTH_DAY.exec(tabName.slice(0, 80));
  if (match === null) return undefined;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return civilDate(2024, month, day) === undefined ? undefined : { month, day };
}

/** A date that the tab's name or a title states for all rows. */
export function statedDate(names: NamedPlaces): CivilDate | undefined {
  for (const text of [names.tabName, ...names.titles]) {
    const date = dateIn(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The value behind a label in the rows above a table: "仓库：一号仓", or the label in one cell and the value beside it. */
export function labelled(
  tab: TabContent,
  rows: readonly number[],
  label: RegExp,
): string | undefined {
  for (const row of rows) {
    const cells = tab.rows[row - 1] ?? [];
    for (let index = 0; index < Math.min(cells.length, 60); index += 1) {
      const text = cells[index];
      if (typeof text !== 'string' || text.length > 200) continue;
      const match = label.exec(text.trim());
      if (match === null) continue;
      const inside = (match[1] ?? '').trim();
      if (inside !== '') return inside.slice(0, 60);
      const beside = cells
        .slice(index + 1, index + 4)
        .find((value) => value !== null && value !== undefined);
      if (typeof beside === 'string' && !/[:：]/u.test(beside)) return beside.trim().slice(0, 60);
    }
  }
  return undefined;
}

export const WAREHOUSE_LABEL =
  /^(?:仓库|仓库名称|所属仓库|入库仓库|出库仓库|收货仓库|发货仓库|盘点仓库|库房|warehouse|store)\s*[:：]\s*(.*)$/iu;

/** Words that join two things in one name: "销售及退货", "Sales and returns", "采购（含退货）". */
const JOINED = /[及和与含、，,&+/]|\band\b|\bincl/iu;

/**
 * The kind of movement that a name says of all rows, where it is not what the register means anyway. A name of both,
 * the register's own movement and its return, says nothing of all rows; a file's name is asked when nearer names are
 * silent.
 */
export function statedMovement(register: RegisterId, names: NamedPlaces): MovementType | undefined {
  const allowed: readonly MovementType[] = REGISTERS[register].movementTypes;
  if (allowed.length === 0 || register === 'stock') return undefined;
  let isNamed = false;
  for (const text of [names.tabName, ...names.titles]) {
    const type = movementIn(text, register);
    if (type === undefined) continue;
    isNamed = true;
    const stated = statedIn(text, type, allowed);
    if (stated !== undefined) return stated;
  }
  if (isNamed) return undefined;
  const file = names.file.replace(/\.[a-z]+$/iu, '');
  const type = movementIn(file, register);
  return type === undefined ? undefined : statedIn(file, type, allowed);
}

function statedIn(
  text: string,
  type: MovementType,
  allowed: readonly MovementType[],
): MovementType | undefined {
  const isReturn = /退货|退回|\breturns?\b/iu.test(text);
  if (isReturn && JOINED.test(text.normalize('NFKC'))) return undefined;
  if (isReturn && allowed.includes('salesReturn')) return 'salesReturn';
  if (!allowed.includes(type) || type === allowed[0]) return undefined;
  return JOINED.test(text.normalize('NFKC')) ? undefined : type;
}

const RETURNS: ReadonlySet<string> = new Set('退货 退回 return returns returned'.split(' '));

/**
 * The longest run of words in a text that names a movement. Numbers in a name are days and counters ("1.22", "101"): a
 * system's movement codes are looked for in type columns alone.
 */
function movementIn(text: string, register: RegisterId): MovementType | undefined {
  const tokens = headerTokens(text.replace(/\p{N}+/gu, ' '));
  for (let length = tokens.length; length >= 1; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const part = tokens.slice(from, from + length).join('');
      // Of the words that mean one thing in purchases and another in sales, a name is taken at those of returns alone.
      const type =
        part.length < 2
          ? undefined
          : movementTypeOf(part, RETURNS.has(part) ? register : undefined);
      if (type !== undefined) return type;
    }
  }
  return undefined;
}
