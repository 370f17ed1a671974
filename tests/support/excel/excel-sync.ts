/** Workbooks in the model of Excel that sync with a small firm's server. */

import { createExcelHost } from '../../../addin/hosts/excel-host.ts';
import { type RoundOutcome } from '../../../core/sync/round-outcome.ts';
import { shareTab } from '../../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../../core/sync/sync-environment.ts';
import { type RoundMemory, runSyncRound } from '../../../core/sync/sync-round.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { FIELDS_OF_TAB, HEADERS, type SyncWorld, tableOf } from '../sync-world.ts';
import { ExcelBook } from './excel-book.ts';
import { type ExcelSheet } from './excel-sheet.ts';
import { openExcel, type OpenedExcel } from './open-excel.ts';

export interface ExcelDesk {
  readonly book: ExcelBook;
  readonly sheet: ExcelSheet;
  readonly opened: OpenedExcel;
  readonly host: SyncEnvironment['host'];
  readonly sync: () => Promise<RoundOutcome>;
}

/** A workbook whose one tab is shared as the firm's purchase register. */
export async function openExcelDesk(
  world: SyncWorld,
  name: string,
  rows: readonly (readonly CellValue[])[],
): Promise<ExcelDesk> {
  const book = new ExcelBook();
  book.name = name;
  const sheet = book.addSheet('采购');
  book.fill(sheet, [HEADERS, ...rows]);
  const opened = openExcel(book);
  const host = createExcelHost({
    excel: opened.excel,
    supports: opened.supports,
    loadHelpers: opened.loadHelpers,
    place: `excel:${name}`,
  });
  const environment: SyncEnvironment = {
    ...world.ids,
    sleep: () => Promise.resolve(),
    service: world.server.serviceFor(name),
    host,
    device: `device of ${name}`,
    clientVersion: 'test',
    locale: 'zh',
  };
  const content = await host.readTab(sheet.id);
  const outcome = await shareTab(environment, {
    tab: sheet.id,
    content,
    table: tableOf('purchase', FIELDS_OF_TAB, content.rowCount),
    binding: world.binding,
    name: '采购登记',
  });
  if (outcome.status !== 'shared') throw new Error(`not shared: ${outcome.status}`);
  world.binding = outcome.register.binding;
  const memory: RoundMemory = new Map();
  return {
    book,
    sheet,
    opened,
    host,
    sync: () => {
      world.time += 1_000;
      return runSyncRound(environment, {}, memory);
    },
  };
}
