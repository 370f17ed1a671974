/** The hidden tab that holds what drop-down lists offer. */

import { MOVEMENT_WORDS } from '../core/registers/movement-words.ts';
import { type FieldId } from '../core/registers/field.ts';
import { type RegisterDefinition, type RegisterId } from '../core/registers/register.ts';
import { type Locale, type LocalText } from '../core/values/catalogue/entry.ts';
import { columnLetters } from '../core/workbook/tab-content.ts';
import { shownColumns } from './register-columns.ts';
import { type TabDescription } from './workbook-description.ts';

export const LISTS_TAB: LocalText = { zh: '选项', en: 'Lists' };

const YES_NO: Readonly<Record<Locale, readonly string[]>> = { zh: ['是', '否'], en: ['Yes', 'No'] };
const ACTIVE: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['启用', '停用'],
  en: ['Active', 'Inactive'],
};
const ORDER_STATUS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['未完成', '已完成', '已取消'],
  en: ['Open', 'Closed', 'Cancelled'],
};
const UNITS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['个', '件', '只', '台', '套', '瓶', '支', '盒', '包', '袋', '桶', '卷', '箱', '千克', '米'],
  en: [
    'pcs',
    'box',
    'carton',
    'pack',
    'bottle',
    'can',
    'bag',
    'roll',
    'set',
    'pair',
    'kg',
    'm',
    'l',
  ],
};

export interface ChoiceLists {
  readonly tab: TabDescription;
  /** The formula of the cells a field of a register may choose from; undefined when it may be anything. */
  readonly sourceOf: (register: RegisterId, field: FieldId) => string | undefined;
}

/** Gathers the choices of all fields of the given registers into one hidden tab. */
export function choiceLists(registers: readonly RegisterDefinition[], locale: Locale): ChoiceLists {
  const lists: { readonly header: string; readonly choices: readonly string[] }[] = [];
  const sources = new Map<string, string>();
  for (const register of registers) {
    for (const { field } of shownColumns(register)) {
      const choices = choicesOf(register, field, locale);
      if (choices === undefined) continue;
      const same = lists.findIndex((list) => list.choices.join() === choices.join());
      const index = same >= 0 ? same : lists.length;
      if (same < 0) lists.push({ header: `${register.id}.${field}`, choices });
      const letter = columnLetters(index + 1);
      sources.set(
        `${register.id}.${field}`,
        `'${LISTS_TAB[locale]}'!$${letter}$2:$${letter}$${choices.length + 1}`,
      );
    }
  }
  return {
    tab: listsTab(lists, locale),
    sourceOf: (register, field) => sources.get(`${register}.${field}`),
  };
}

function choicesOf(
  register: RegisterDefinition,
  field: FieldId,
  locale: Locale,
): readonly string[] | undefined {
  switch (field) {
    case 'movementType':
      return register.movementTypes.map((type) => MOVEMENT_WORDS[type].name[locale]);
    case 'unit':
    case 'secondUnit':
      return UNITS[locale];
    case 'lotTracked':
      return YES_NO[locale];
    case 'status':
      return register.id.endsWith('-orders') ? ORDER_STATUS[locale] : ACTIVE[locale];
    default:
      return undefined;
  }
}

function listsTab(
  lists: readonly { readonly header: string; readonly choices: readonly string[] }[],
  locale: Locale,
): TabDescription {
  const height = Math.max(0, ...lists.map((list) => list.choices.length));
  const rows = Array.from({ length: height }, (_, row) => ({
    cells: lists.map(({ choices }) => {
      const value = choices[row];
      return value === undefined ? undefined : { value };
    }),
  }));
  return {
    name: LISTS_TAB[locale],
    isHidden: true,
    columns: lists.map(() => ({ width: 18 })),
    rows: [
      { cells: lists.map(({ header }) => ({ value: header, style: 'label' as const })) },
      ...rows,
    ],
  };
}
