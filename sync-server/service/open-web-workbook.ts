/** What the page of the web workbook can open: the sample company, or a file somebody hands in. Nothing is kept. */

import { type FileRefusal } from '../../core/contract/report-inspection.ts';
import {
  NOT_SHOWN,
  NOT_SHOWN_SETTING,
  type WebTab,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { recognisedRules, type RecognisedRules } from '../../templates/recognised-rules.ts';
import { shownColumns } from '../../templates/register-columns.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { FIRST_ROW } from '../../templates/tab-layout.ts';
import { FULL_RIGHTS, type Rights } from '../auth/rights.ts';
import { withheldFields } from '../auth/withhold.ts';
import { readWorkbook } from '../connectors/read-workbook.ts';
import { webOfContent } from '../connectors/web-of-content.ts';
import { webOfDescription } from '../connectors/web-of-description.ts';
import { type WorkbookFile } from '../http/ports.ts';
import { settingsNow } from './settings-now.ts';

export type OpenOutcome =
  | { readonly status: 'read'; readonly content: WebWorkbook }
  | { readonly status: 'refused'; readonly refusal: FileRefusal };

const samples = new Map<Locale, WebWorkbook>();

/** The workbook of the sample company as somebody may see it; the same on every call. */
export function sampleWebWorkbook(locale: Locale, rights: Rights = FULL_RIGHTS): WebWorkbook {
  const sample = wholeSample(locale);
  const tabs = sample.tabs.map((tab, index) => {
    const register = REGISTER_IDS[index];
    return register === undefined ? tab : shownTab(tab, register, rights);
  });
  return { ...sample, tabs };
}

/** Columns that are not shown stand empty and hidden: formulas of other columns keep their places. */
function shownTab(tab: WebTab, register: RegisterId, rights: Rights): WebTab {
  const withheld = withheldFields(rights, register);
  const columns = new Set(
    shownColumns(REGISTERS[register]).flatMap(({ field }, index) =>
      withheld.has(field) ? [index + 1] : [],
    ),
  );
  if (columns.size === 0) return tab;
  return {
    ...tab,
    rows: tab.rows.map((row, rowIndex) =>
      row === null || rowIndex + 1 < FIRST_ROW
        ? row
        : row.map((value, index) => (columns.has(index + 1) ? null : value)),
    ),
    formulas: tab.formulas.filter(([, column]) => !columns.has(column)),
    columns: tab.columns.map((column) =>
      columns.has(column.column) ? { ...column, hidden: true } : column,
    ),
  };
}

function wholeSample(locale: Locale): WebWorkbook {
  let sample = samples.get(locale);
  if (sample === undefined) {
    const [first] = buildSampleCompany(locale);
    if (first === undefined) throw new Error('the sample company has no workbook');
    // Kept with it, so that the page knows it for the sample company after it was saved.
    const remembered = { 'setting:sample': locale };
    sample = { ...webOfDescription(first.name, first.description), remembered };
    samples.set(locale, sample);
  }
  return sample;
}

/** Reads a file of any kind that Tallybook reads. */
export async function openWebWorkbook(
  file: WorkbookFile,
  options: { readonly signal?: AbortSignal } = {},
): Promise<OpenOutcome> {
  const outcome = await readWorkbook(file, { ...options, wantsLooks: true });
  if (outcome.status === 'refused') return outcome;
  const { content, looks } = outcome;
  const recognised = recogniseWorkbook(content, { today: settingsNow().today });
  const rules = recognisedRules(content.tabs, recognised);
  const web = withRules(webOfContent(content, looks), rules);
  const notShown = NOT_SHOWN.filter((kind) =>
    looks === undefined
      ? kind === 'looks' && content.format !== 'csv'
      : looks.tabs.some((tab) => tab.notShown.has(kind)),
  );
  if (notShown.length === 0) return { status: 'read', content: web };
  const remembered = { ...web.remembered, [`setting:${NOT_SHOWN_SETTING}`]: notShown.join(' ') };
  return { status: 'read', content: { ...web, remembered } };
}

/** The workbook with the rules of its registers, where it has none of its own. */
function withRules(workbook: WebWorkbook, rules: readonly RecognisedRules[]): WebWorkbook {
  const looks = [...workbook.looks];
  const tabs = workbook.tabs.map((tab, index) => {
    const { validations, formats } = rules[index]!;
    const isRuled = (column: number): boolean =>
      tab.validations.some(({ range }) => range.fromColumn <= column && column <= range.toColumn);
    const own = validations.filter(({ range }) => !isRuled(range.fromColumn));
    const columns = tab.columns.map((column) => {
      const format = formats.get(column.column);
      const held = column.look === undefined ? {} : (looks[column.look] ?? {});
      if (format === undefined || held.format !== undefined) return column;
      return { ...column, look: looks.push({ ...held, format }) - 1 };
    });
    const added = own.map(({ range, ...rule }) => ({ range: { ...range }, ...rule }));
    return { ...tab, columns, validations: [...tab.validations, ...added] };
  });
  return { ...workbook, looks, tabs };
}
