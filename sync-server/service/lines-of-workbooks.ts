/** The lines of workbooks as they are pushed or laid over the stored ones: read, recognise and check, nothing more. */

import { type Line } from '../../core/registers/line.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { type Issue } from '../../core/values/issue.ts';
import { checkCompany } from '../../core/workbook/check-company.ts';
import { readTable } from '../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type QuestionAnswer } from '../../core/workbook/recognition.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';

/** Lines of all registers of one company's workbooks, and what is wrong with the rows that yield none. */
export function linesOfWorkbooks(
  contents: readonly WorkbookContent[],
  settings: CompanySettings,
  answers?: readonly QuestionAnswer[],
): { readonly lines: readonly Line[]; readonly issues: readonly Issue[] } {
  const context = { today: settings.today, ...(answers && { answers }) };
  const tables = contents.flatMap((content) =>
    recogniseWorkbook(content, context).flatMap((tab) =>
      tab.tables
        .filter(({ register }) => register !== 'other')
        .map((table) => readTable(content, tab, table)),
    ),
  );
  return checkCompany(tables, settings);
}
