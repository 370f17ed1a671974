import { createWebHost, type WebHost } from '../../addin/hosts/web-host.ts';
import { contentOf } from '../../addin/hosts/web-content.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { describeWorkbookHost, type OpenedHost } from '../contracts/workbook-host.contract.ts';
import { headlessUniver } from '../support/headless-univer.ts';
import { webTabOf } from './web-tab.ts';

const EMPTY: WebWorkbook = {
  name: '进销存.xlsx',
  looks: [],
  tabs: [webTabOf({ id: 'first', name: 'Sheet1' })],
  remembered: {},
  extras: null,
};

async function openHost(): Promise<OpenedHost> {
  const univer = headlessUniver();
  let number = 0;
  const openOf = (content: WebWorkbook) => {
    const workbook = univer.open(snapshotOf(content, `workbook${++number}`));
    return { workbook, host: createWebHost({ api: univer.api, workbook, place: () => 'place' }) };
  };
  const opened: { readonly host: WebHost }[] = [];
  const { workbook, host } = openOf(EMPTY);
  opened.push({ host });
  const sheetOf = (tab: string) => workbook.getSheetBySheetId(tab)!;
  return {
    host,
    person: {
      typeCell: async (tab, row, column, value: CellValue) =>
        void sheetOf(tab)
          .getRange(row - 1, column - 1)
          .setValue(value as string | number),
      duplicateTab: async (tab) => workbook.duplicateSheet(sheetOf(tab)).getSheetName(),
      renameTab: async (tab, name) => void sheetOf(tab).setName(name),
      showTab: async (tab) => void workbook.setActiveSheet(sheetOf(tab)),
    },
    reopen: async () => {
      const content = await contentOf(workbook, () => univer.resources(workbook));
      const again = openOf(JSON.parse(JSON.stringify(content)) as WebWorkbook).host;
      opened.push({ host: again });
      return again;
    },
    close: async () => {
      for (const each of opened) each.host.dispose();
      univer.dispose();
    },
  };
}

describeWorkbookHost('web', openHost, { hasPerson: true });
