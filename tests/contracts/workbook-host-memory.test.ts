/** The reference host keeps the promises of WorkbookHost; so what is tested over it holds over the others. */

import { MemoryWorkbook } from '../support/memory-workbook.ts';
import { memoryWorkbookHost } from '../support/memory-workbook-host.ts';
import { describeWorkbookHost } from './workbook-host.contract.ts';

describeWorkbookHost(
  'memory',
  () => {
    const workbook = new MemoryWorkbook();
    const tabOf = (id: string) => workbook.tab(id)!;
    return Promise.resolve({
      host: memoryWorkbookHost(workbook),
      reopen: () =>
        Promise.resolve(memoryWorkbookHost(workbook.saveAs(workbook.name, workbook.place))),
      person: {
        typeCell: (tab, row, column, value) => {
          workbook.typeCell(tabOf(tab), row, column, value);
          return Promise.resolve();
        },
        duplicateTab: (tab) => Promise.resolve(workbook.duplicateTab(tabOf(tab)).name),
        renameTab: (tab, name) => {
          tabOf(tab).name = name;
          return Promise.resolve();
        },
        showTab: (tab) => {
          workbook.showTab(tabOf(tab));
          return Promise.resolve();
        },
      },
    });
  },
  { hasPerson: true },
);
