/**
 * Makes up messy workbooks with their truth: headers in random wording and order, titles, subtotals, blank columns, two-row
 * headers, pre-filled rows, unknown columns, and papers that are no registers at all. For measuring recognition on what
 * nobody tuned it for.
 */

import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { FIELD_SYNONYMS } from '../../core/registers/field-synonyms.ts';
import { headerWordList } from '../../core/registers/header-word-list.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type CellValue, type TabContent } from '../../core/workbook/tab-content.ts';
import { Random } from './random.ts';
import { FIRMS, ITEMS, NOISE_HEADERS, SHAPES } from './random-shapes.ts';
import { tabContent } from '../support/tab-content.ts';

export interface RandomBook {
  readonly seed: number;
  readonly file: string;
  readonly tab: TabContent;
  readonly register: RegisterId | 'other';
  readonly headerRows: readonly number[];
  readonly dataRows: readonly (readonly [number, number])[];
  /** 1-based columns. */
  readonly columns: ReadonlyMap<FieldId, number>;
}

/** One made-up book; the same for the same seed. `bending` is the share of headers no list of words holds as they are. */
export function randomBook(seed: number, bending = 0): RandomBook {
  const random = new Random(seed);
  const locale = random.chance(0.5) ? 'zh' : 'en';
  const register = random.pick(Object.keys(SHAPES) as RegisterId[]);
  const { core, may } = SHAPES[register];
  const fields = random.shuffle([...core, ...may.filter(() => random.chance(0.5))]);
  const headers = fields.map((field) => headerOf(field, register, locale, bending, random));
  const noise = random.shuffle(NOISE_HEADERS[locale]).slice(0, random.below(3));
  const slots: (FieldId | string)[] = random.chance(0.7)
    ? [...fields, ...noise.map((header) => `#${header}`)]
    : random.shuffle([...fields, ...noise.map((header) => `#${header}`)]);
  const offset = random.chance(0.15) ? 1 : 0;
  const rows: CellValue[][] = [];
  const blanks = (count: number): CellValue[] => new Array<CellValue>(count).fill(null);
  const name = REGISTERS[register].name[locale];
  const isNamed = random.chance(0.75);
  if (random.chance(0.35)) rows.push([...blanks(offset), isNamed ? name : 'ABC 2024']);
  if (random.chance(0.15)) rows.push([]);
  const headerRow = rows.length + 1;
  rows.push([
    ...blanks(offset),
    ...slots.map((slot) =>
      slot.startsWith('#') ? slot.slice(1) : headers[fields.indexOf(slot as FieldId)]!,
    ),
  ]);
  const count = 3 + random.below(30);
  const dataRows: [number, number][] = [];
  const push = (cells: CellValue[]): void => {
    rows.push([...blanks(offset), ...cells]);
  };
  const isData = (): void => {
    const last = dataRows[dataRows.length - 1];
    if (last !== undefined && last[1] === rows.length - 1) last[1] = rows.length;
    else dataRows.push([rows.length, rows.length]);
  };
  const asText = random.chance(0.2);
  const lines: number[][] = [];
  for (let index = 0; index < count; index += 1) {
    const cells = rowOf(slots, index, locale, random);
    lines.push(cells.map((cell) => (typeof cell === 'number' ? cell : Number.NaN)));
    push(cells.map((cell) => (asText && typeof cell === 'number' ? String(cell) : cell)));
    isData();
    if (random.chance(0.03)) rows.push([]);
  }
  const totals = slots.map((slot, column) =>
    isSummed(slot) ? sum(lines.map((line) => line[column]!)) : null,
  );
  const first = slots.findIndex((slot) => !isSummed(slot));
  if (random.chance(0.35) && totals.some((total) => total !== null)) {
    const cells: CellValue[] = [...totals];
    if (random.chance(0.85))
      cells[first] = random.pick(
        locale === 'zh' ? ['合计', '合 计：', '总计'] : ['Total', 'TOTAL', 'Grand Total'],
      );
    push(cells);
  }
  if (random.chance(0.15)) push([locale === 'zh' ? '制单人：' : 'Prepared by:']);
  const tabName = isNamed
    ? random.pick([name, ...REGISTERS[register].tabNames.filter((word) => isLocale(word, locale))])
    : 'Sheet1';
  return {
    seed,
    file: random.chance(0.3) ? `${name}.xlsx` : 'book.xlsx',
    tab: tabContent(tabName, rows),
    register,
    headerRows: [headerRow],
    dataRows,
    columns: new Map(fields.map((field) => [field, slots.indexOf(field) + 1 + offset])),
  };
}

function isLocale(word: string, locale: 'zh' | 'en'): boolean {
  return /\p{Script=Han}/u.test(word) === (locale === 'zh');
}

function headerOf(
  field: FieldId,
  register: RegisterId,
  locale: 'zh' | 'en',
  bending: number,
  random: Random,
): string {
  const column = REGISTERS[register].columns.find((each) => each.field === field);
  const header = column?.header ?? FIELDS[field].header;
  const words = [
    header[locale],
    ...(column?.synonyms ?? []),
    ...headerWordList(FIELD_SYNONYMS[field]?.sure),
  ].filter((word) => isLocale(word, locale));
  const word = bent(random.pick(words), locale, bending, random);
  if (locale === 'zh') return random.pick([word, word, word, `${word}*`, `${word} `, ` ${word}`]);
  return random.pick([
    word,
    word.toUpperCase(),
    word.replaceAll(' ', '_'),
    word.replace(/\b\w/gu, (letter) => letter.toUpperCase()),
  ]);
}

/** A word as nobody has listed it: with something before it, behind it in brackets, or one letter off. */
function bent(word: string, locale: 'zh' | 'en', bending: number, random: Random): string {
  if (!random.chance(bending)) return word;
  if (locale === 'zh') {
    return random.pick([
      `${random.pick(['我司', '本单', '系统', '商品', '原', '门市', '明细'])}${word}`,
      `${word}(${random.pick(['主', '必填', '参考', 'A'])})`,
      `${word}${random.pick(['1', '列', '栏'])}`,
    ]);
  }
  const at = 1 + random.below(Math.max(1, word.length - 2));
  return random.pick([
    `${random.pick(['Our', 'System', 'Item', 'Line', 'Main'])} ${word}`,
    `${word} (${random.pick(['main', 'as listed', 'A'])})`,
    word.length > 6 ? word.slice(0, at) + word.slice(at + 1) : `${word} 1`,
  ]);
}

function rowOf(
  slots: readonly string[],
  index: number,
  locale: 'zh' | 'en',
  random: Random,
): CellValue[] {
  const item = random.below(ITEMS[locale].length);
  const quantity = 1 + random.below(200);
  const price = (1 + random.below(5000)) / 100;
  return slots.map((slot): CellValue => {
    if (slot.startsWith('#')) return random.chance(0.5) ? random.pick(['x', 'ok', 'v2']) : null;
    switch (slot as FieldId) {
      case 'date':
      case 'dueDate':
      case 'expiryDate':
        return `2024-0${1 + random.below(9)}-${String(10 + random.below(18))}`;
      case 'itemCode':
        return `P${String(1000 + item)}`;
      case 'itemName':
        return ITEMS[locale][item]!;
      case 'barcode':
        return `69012345${String(10000 + item)}`;
      case 'documentNumber':
        return `D2024${String(1000 + Math.floor(index / 2))}`;
      case 'quantity':
      case 'balanceQuantity':
      case 'countedQuantity':
        return quantity;
      case 'bookQuantity':
        return quantity + 2;
      case 'differenceQuantity':
        return -2;
      case 'unitPrice':
      case 'costPrice':
      case 'salePrice':
        return price;
      case 'amount':
      case 'balanceValue':
        return Math.round(quantity * price * 100) / 100;
      case 'taxRate':
        return 0.13;
      case 'discount':
        return 0.95;
      case 'unit':
        return random.pick(locale === 'zh' ? ['个', '箱', '瓶'] : ['pcs', 'box', 'ea']);
      case 'movementType':
        return random.pick(
          locale === 'zh' ? ['报损', '盘盈', '自用'] : ['Scrap', 'Loss', 'Own use'],
        );
      case 'supplier':
      case 'customer':
        return random.pick(FIRMS[locale]);
      case 'warehouse':
      case 'fromWarehouse':
      case 'toWarehouse':
        return random.pick(
          locale === 'zh' ? ['总仓', '一号仓', '门店'] : ['Main', 'North', 'Shop'],
        );
      case 'phone':
        return `138000${String(10000 + index)}`;
      case 'email':
        return `a${String(index)}@example.org`;
      case 'lot':
        return `L${String(2401 + random.below(9))}`;
      case 'supplierCode':
      case 'customerCode':
      case 'warehouseCode':
        return `C${String(100 + index)}`;
      default:
        return isSummed(slot) ? random.below(100) : random.pick(['A', 'B', 'C7', 'Z-1']);
    }
  });
}

function isSummed(slot: string): boolean {
  if (slot.startsWith('#')) return false;
  const { kind } = FIELDS[slot as FieldId];
  return kind === 'quantity' || kind === 'amount';
}

function sum(values: readonly number[]): number {
  const total = values.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
  return Math.round(total * 100) / 100;
}
