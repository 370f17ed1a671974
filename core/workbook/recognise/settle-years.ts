/** Finds the year of dates that leave it out, and asks once a workbook where nothing says it. */

import { FIELDS } from '../../registers/field.ts';
import { civilDate, type CivilDate, datePartsOf } from '../../values/civil-date.ts';
import { type QuestionAnswer, type RecognisedTab, type RecognisedTable } from '../recognition.ts';
import { type TabContent, type WorkbookContent } from '../tab-content.ts';
import { yearQuestion } from './ask-questions.ts';
import { isUndatedStock, monthEndNamed, stockDay } from './stock-day.ts';
import { monthDayIn, yearIn } from './table-constants.ts';

/** Texts and numbers that name a day or a month and no year: "8月9号", "1月份", "1.7". */
const WITHOUT_YEAR = /^\s*\d{1,2}\s*(?:月(?:份|\s*\d{1,2}\s*[日号]?)?|[./-]\s*\d{1,2})\s*$/u;
const SAMPLE = 50;

export function settleYears(
  content: WorkbookContent,
  tabs: readonly RecognisedTab[],
  today: CivilDate,
  answers: readonly QuestionAnswer[],
): readonly RecognisedTab[] {
  const answered = answers.find(({ file, kind }) => file === content.file && kind === 'year');
  const assumed = datePartsOf(today).year;
  const datedTabs = tabs.filter(({ tab }) => monthDayIn(tab) !== undefined).length;
  const hasOnlyMonths = keepsMonthsAlone(tabs);
  let asked = answered !== undefined;
  return tabs.map((recognised, index) => {
    const tab = content.tabs[index]!;
    const tables = recognised.tables.map((table): RecognisedTable => {
      if (table.register === 'other' || table.dataRows.length === 0) return table;
      const titles = titlesOf(tab, table);
      const names = { tabName: tab.name, titles, file: content.file };
      const isUndated = isUndatedStock(table);
      const stockDate = isUndated ? stockDay(names) : undefined;
      if (stockDate !== undefined)
        return { ...table, constants: { ...table.constants, date: stockDate } };
      const isOfMonth =
        isUndated && hasOnlyMonths && monthEndNamed(tab.name, assumed) !== undefined;
      const monthDay =
        table.columns.has('date') || table.constants.date !== undefined || datedTabs < 2
          ? undefined
          : monthDayIn(tab.name);
      if (monthDay === undefined && !isOfMonth && !hasDatesWithoutYear(tab, table)) return table;
      const stated = yearIn(names);
      const year = stated ?? (answered === undefined ? assumed : Number(answered.choice));
      const date = isOfMonth
        ? monthEndNamed(tab.name, year)
        : monthDay && civilDate(year, monthDay.month, monthDay.day);
      const mustAsk = stated === undefined && !asked;
      if (mustAsk) asked = true;
      return {
        ...table,
        constants: { ...table.constants, year, ...(date === undefined ? {} : { date }) },
        questions: mustAsk ? [...table.questions, yearQuestion(tab, assumed)] : table.questions,
      };
    });
    return { ...recognised, tables };
  });
}

/**
 * Whether the workbook keeps stock in a tab a month and dates nothing at all. Where journals have dates, the year of a
 * month is found among those.
 */
function keepsMonthsAlone(tabs: readonly RecognisedTab[]): boolean {
  const tables = tabs.flatMap(({ tab, tables: own }) => own.map((table) => ({ tab, table })));
  const isDated = ({ columns, constants }: RecognisedTable): boolean =>
    columns.has('date') || constants.date !== undefined;
  if (tables.some(({ table }) => isDated(table))) return false;
  const months = new Set(
    tables.flatMap(({ tab, table }) =>
      isUndatedStock(table) ? (monthEndNamed(tab, LEAP_YEAR) ?? []) : [],
    ),
  );
  return months.size > 1;
}

/** Any year will do to tell months apart. */
const LEAP_YEAR = 2024;

function titlesOf(tab: TabContent, table: RecognisedTable): readonly string[] {
  return table.skippedRows
    .filter(({ reason }) => reason === 'title')
    .flatMap(({ row }) => (tab.rows[row - 1] ?? []).filter((value) => typeof value === 'string'));
}

function hasDatesWithoutYear(tab: TabContent, table: RecognisedTable): boolean {
  const parts = table.constants.dateParts;
  if (parts !== undefined) return parts.year === undefined;
  for (const [field, { column }] of table.columns) {
    if (FIELDS[field].kind !== 'date') continue;
    let seen = 0;
    for (const [from, to] of table.dataRows) {
      for (let row = from; row <= to && seen < SAMPLE; row += 1) {
        const value = tab.rows[row - 1]?.[column - 1];
        if (value === null || value === undefined) continue;
        seen += 1;
        if (typeof value === 'string' && WITHOUT_YEAR.test(value)) return true;
        if (typeof value === 'number' && value < 13 && !Number.isInteger(value)) return true;
      }
    }
  }
  return false;
}
