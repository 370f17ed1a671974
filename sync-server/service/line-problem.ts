/** Why a pushed line was not taken, in words: what is there, and what to do. */

import { type LineProblem } from '../../core/contract/sync-push.ts';
import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';

/** Most characters of a value that are repeated in a message. */
const SHOWN_CHARACTERS = 40;

/** `field` is the field it is about, `value` what stands there. */
export function lineProblem(
  code: LineProblem['code'],
  field?: string,
  value: string = '',
): LineProblem {
  const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
  const name: LocalText =
    field !== undefined && Object.hasOwn(FIELDS, field)
      ? FIELDS[field as FieldId].header
      : { zh: field ?? '', en: field ?? '' };
  const { zh, en } = TEXTS[code];
  const fill = (text: string, label: string): string =>
    text.replaceAll('{field}', () => label).replaceAll('{value}', () => shown.toWellFormed());
  return { code, field: field ?? null, text: { zh: fill(zh, name.zh), en: fill(en, name.en) } };
}

const TEXTS: Readonly<Record<LineProblem['code'], LocalText>> = {
  notYours: {
    zh: '这一行属于别的部门，没有写入。请那个部门来改。',
    en: 'This row belongs to another department and was not taken. Ask them to change it.',
  },
  notANumber: {
    zh: '{field}“{value}”不是数字。请改成数字后再同步。',
    en: '{field} “{value}” is no number. Type a number and sync again.',
  },
  numberTooLarge: {
    zh: '{field}“{value}”太大，账上放不下。请检查小数点和位数。',
    en: '{field} “{value}” is too large to keep. Check the decimal point.',
  },
  notADay: {
    zh: '{field}“{value}”不是日期。请写成 2026-03-12 的样子。',
    en: '{field} “{value}” is no day. Write it as 2026-03-12.',
  },
  unknownMovementType: {
    zh: '业务类型“{value}”不认识。请从下拉列表里选一个。',
    en: 'The type “{value}” is not known. Choose one from the list.',
  },
  missingField: {
    zh: '这一行没有{field}。请补上后再同步。',
    en: 'This row has no {field}. Add it and sync again.',
  },
  missingItem: {
    zh: '这一行没有商品。请补上商品编码或名称。',
    en: 'This row names no item. Add the item code or its name.',
  },
  duplicateId: {
    zh: '同一批里有两行是同一个编号。多半是复制了整行，请给其中一行新的编号。',
    en: 'Two rows of this batch have the same identity, most likely a copied row. Give one of them a new one.',
  },
  unknownLine: {
    zh: '要删除的这一行，账上没有。不用再做什么。',
    en: 'The row to delete is not in the ledger. Nothing needs to be done.',
  },
  sharedRow: {
    zh: '这一行属于共享登记表，要在共享它的工作簿里改，改好后同步。',
    en: 'This row belongs to a shared register. Change it in a workbook that shares it, and sync.',
  },
  textNotPlain: {
    zh: '{field}里有看不见的坏字符，存不下来。请重新输入这个单元格。',
    en: '{field} holds a broken character that cannot be kept. Type the cell again.',
  },
};
