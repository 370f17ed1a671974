/** The hidden tab that holds what drop-down lists offer. */

import { choicesOf } from '../core/registers/field-choices.ts';
import { type FieldId } from '../core/registers/field.ts';
import { type RegisterDefinition, type RegisterId } from '../core/registers/register.ts';
import { type Locale, type LocalText } from '../core/values/catalogue/entry.ts';
import { columnLetters } from '../core/workbook/tab-content.ts';
import { shownColumns } from './register-columns.ts';
import { type TabDescription } from './workbook-description.ts';

export const LISTS_TAB: LocalText = { zh: '选项', en: 'Lists' };

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
