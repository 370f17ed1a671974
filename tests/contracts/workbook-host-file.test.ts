/** A workbook file keeps the promises of WorkbookHost; what a person would do in it is done in programs of their own. */

import ExcelJS from 'exceljs';
import { type TabDescription } from '../../core/workbook/workbook-host.ts';
import { createFileHost, type FileHost } from '../../sync-server/connectors/file-workbook-host.ts';
import { openFileWorkbook } from '../../sync-server/connectors/file/open-file-workbook.ts';
import { describeWorkbookHost } from './workbook-host.contract.ts';

async function hostOf(bytes: Uint8Array): Promise<FileHost> {
  const opened = await openFileWorkbook({ name: 'book.xlsx', bytes });
  if (opened.status !== 'opened') throw new Error(opened.status);
  return createFileHost({ workbook: opened.workbook, name: 'book.xlsx', place: '/tmp/book.xlsx' });
}

async function bookOf(sheets: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of sheets) book.addWorksheet(name).addRow(['Item', 'Quantity']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describeWorkbookHost('an .xlsx file, in memory', async () => {
  const host = await hostOf(await bookOf(['Other']));
  return { host, reopen: () => hostOf(host.bytes()) };
});

/** Saved and opened again after every step, so that what holds in memory holds in the file. Tabs go by their names. */
describeWorkbookHost('an .xlsx file, written at every step', async () => {
  let host = await hostOf(await bookOf(['Other']));
  const reopen = async (): Promise<FileHost> => (host = await hostOf(host.bytes()));
  const idOf = async (name: string): Promise<string> =>
    (await host.describeTabs()).find((tab) => tab.name === name)?.id ?? name;
  const step = async (method: keyof FileHost, given: readonly unknown[]): Promise<unknown> => {
    const args = await Promise.all(
      given.map(async (each) => {
        if (typeof each === 'string') return method === 'addTab' ? each : idOf(each);
        const isRegion = typeof each === 'object' && each !== null && 'tab' in each;
        return isRegion ? { ...each, tab: await idOf(each.tab as string) } : each;
      }),
    );
    const answer = await (host[method] as (...all: unknown[]) => Promise<unknown>)(...args);
    await reopen();
    if (method === 'addTab') return named(answer as TabDescription);
    return method === 'describeTabs' ? (answer as TabDescription[]).map(named) : answer;
  };
  const stepping = new Proxy(host, {
    get: (_, method: keyof FileHost) =>
      typeof host[method] === 'function'
        ? (...given: readonly unknown[]) => step(method, given)
        : host[method],
  });
  return { host: stepping, reopen };
});

function named(tab: TabDescription): TabDescription {
  return { ...tab, id: tab.name };
}
