/** Gives a tab that we added its look in Excel: header, widths, formats, and lists to choose from. */

/// <reference types="office-js" />

import { columnLetters } from '../../core/workbook/tab-content.ts';
import { type ColumnChoices, type TabDress } from '../../core/workbook/tab-dress.ts';
import { type TabId } from '../../core/workbook/workbook-host.ts';
import { type ExcelSeat, runWriting } from './excel-seat.ts';

/** Excel refuses a list written out in the rule that is longer. */
const LIST_LENGTH_MAX = 255;

export async function dressExcelTab(
  seat: ExcelSeat,
  tab: TabId,
  { columns, headerRow, lastRow, warning }: TabDress,
): Promise<void> {
  await runWriting(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const rows = lastRow - headerRow;
    columns.forEach(({ format }, column) => {
      const body = sheet.getRangeByIndexes(headerRow, column, rows, 1);
      body.numberFormat = Array.from({ length: rows }, () => [format]);
    });
    const header = sheet.getRangeByIndexes(headerRow - 1, 0, 1, columns.length);
    header.format.font.bold = true;
    header.format.autofitColumns();
    await context.sync();
  });
  if (seat.supports('1.8')) await setLists(seat, tab, { columns, headerRow, lastRow, warning });
}

/**
 * Other values pass after a warning.
 *
 * @excelApi 1.8
 */
async function setLists(
  seat: ExcelSeat,
  tab: TabId,
  { columns, headerRow, lastRow, warning }: TabDress,
): Promise<void> {
  await runWriting(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    columns.forEach(({ choices }, column) => {
      const source = choices === undefined ? undefined : sourceOf(choices);
      if (source === undefined) return;
      const { dataValidation } = sheet.getRangeByIndexes(headerRow, column, lastRow - headerRow, 1);
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = {
        message: warning,
        showAlert: true,
        style: 'Warning',
        title: '',
      };
    });
    await context.sync();
  });
}

/** Undefined where Excel takes no such list: too long, or a word with the comma that parts words. */
function sourceOf(choices: ColumnChoices): string | undefined {
  if (choices.kind === 'words') {
    const list = choices.words.join(',');
    const isTaken = list.length <= LIST_LENGTH_MAX && !choices.words.some((w) => w.includes(','));
    return isTaken ? list : undefined;
  }
  const letters = columnLetters(choices.column);
  const name = `'${choices.tab.replaceAll("'", "''")}'`;
  return `=${name}!$${letters}$${choices.fromRow}:$${letters}$${choices.toRow}`;
}
