/** Builds the template workbook: chosen registers, ready to fill in, from their definitions alone. */

import { REGISTER_IDS, type RegisterId } from '../core/registers/register.ts';
import { REGISTERS } from '../core/registers/registers.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';
import { choiceLists } from './choice-lists.ts';
import { instructionTab } from './instruction-tab.ts';
import { BLANK_ROWS, registerTab } from './register-tab.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { type WorkbookDescription } from './workbook-description.ts';

export interface TemplateOptions {
  readonly locale: Locale;
  /** All twelve when left out; always shown in the order of `REGISTER_IDS`. */
  readonly registers?: readonly RegisterId[];
}

export function buildTemplate({ locale, registers }: TemplateOptions): WorkbookDescription {
  const chosen = REGISTER_IDS.filter((id) => registers?.includes(id) ?? true).map(
    (id) => REGISTERS[id],
  );
  const tabNames = new Map(chosen.map(({ id, name }): [RegisterId, string] => [id, name[locale]]));
  const lists = choiceLists(chosen, locale);
  return {
    locale,
    title: TEMPLATE_TEXTS.workbookTitle[locale],
    tabs: [
      instructionTab(chosen, locale),
      ...chosen.map((register) =>
        registerTab({
          register,
          locale,
          tabNames,
          sourceOf: lists.sourceOf,
          blankRows: BLANK_ROWS,
        }),
      ),
      lists.tab,
    ],
  };
}
