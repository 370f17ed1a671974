/** The Excel host keeps the promises of WorkbookHost: real Office.js of three kinds of Excel over the model of a workbook. */

import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { describeWorkbookHost } from '../contracts/workbook-host.contract.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { OFFICE_BUILDS, openExcel, type OfficeBuild } from '../support/excel/open-excel.ts';

/** Newest and oldest Excel the add-in runs in. */
const VERSIONS = ['1.15', '1.9'] as const;

for (const build of Object.keys(OFFICE_BUILDS) as OfficeBuild[]) {
  for (const version of VERSIONS) {
    describeWorkbookHost(
      `Excel (${build}, ExcelApi ${version})`,
      () => {
        const book = new ExcelBook();
        book.addSheet('Sheet1');
        const open = () => {
          const { excel, supports, loadHelpers } = openExcel(book, { build, version });
          return createExcelHost({
            excel,
            supports,
            place: 'https://example.com/book.xlsx',
            loadHelpers,
          });
        };
        const sheetOf = (id: string) => book.sheetOf(id)!;
        return Promise.resolve({
          host: open(),
          reopen: () => Promise.resolve(open()),
          person: {
            typeCell: (tab, row, column, value) => {
              book.type(sheetOf(tab), row - 1, column - 1, value);
              return Promise.resolve();
            },
            duplicateTab: (tab) => Promise.resolve(book.copySheet(sheetOf(tab), 'Copy').name),
            renameTab: (tab, name) => {
              sheetOf(tab).name = name;
              return Promise.resolve();
            },
            showTab: (tab) => {
              book.show(sheetOf(tab));
              return Promise.resolve();
            },
          },
        });
      },
      { hasPerson: true },
    );
  }
}
