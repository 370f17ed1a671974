import assert from 'node:assert/strict';
import { createFileHost } from '../../../sync-server/connectors/file-workbook-host.ts';
import { openFileWorkbook } from '../../../sync-server/connectors/file/open-file-workbook.ts';
import { madePackage } from '../made-package.ts';

const cell = (address: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

/** As the add-in leaves a workbook: settings of its own, and a very hidden sheet. */
function excelFile(
  inSheet: { writing: number; text: string },
  inSettings?: { writing: number; text: string },
): Uint8Array {
  const value = JSON.stringify(inSettings ?? null).replaceAll('"', '&quot;');
  return madePackage({
    sheets: {
      S: `<sheetData><row r="1">${cell('A1', 'x')}</row></sheetData>`,
      tallybook_memory: `<sheetData><row r="1">${cell('A1', 'other')}${cell('B1', 1)}${cell('C1', 'y')}</row><row r="2">${cell('A2', 'tallybook.sync')}${cell('B2', inSheet.writing)}${cell('C2', inSheet.text)}${cell('D2', '+')}</row></sheetData>`,
    },
    sheetAttributes: { tallybook_memory: 'state="veryHidden"' },
    parts: {
      'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="x"><we:properties><we:property name="tallybook.tallybook.sync" value="${value}"/></we:properties></we:webextension>`,
    },
  });
}

async function hostOf(bytes: Uint8Array) {
  const opened = await openFileWorkbook({ name: 'a.xlsx', bytes });
  if (opened.status !== 'opened') throw new Error(opened.status);
  return createFileHost({ workbook: opened.workbook, name: 'a.xlsx', place: '/a.xlsx' });
}

describe('FileMemory', () => {
  it('reads what the add-in left in its very hidden sheet, and shows that sheet to nobody', async () => {
    const host = await hostOf(excelFile({ writing: 3, text: 'sheet' }));
    assert.equal(await host.readSetting('tallybook.sync'), 'sheet+');
    assert.deepEqual(
      (await host.describeTabs()).map(({ name }) => name),
      ['S'],
    );
  });

  it('takes the newer of the sheet and the settings of the add-in', async () => {
    const newer = excelFile({ writing: 3, text: 'sheet' }, { writing: 4, text: 'settings' });
    assert.equal(await (await hostOf(newer)).readSetting('tallybook.sync'), 'settings');
    const older = excelFile({ writing: 3, text: 'sheet' }, { writing: 2, text: 'settings' });
    assert.equal(await (await hostOf(older)).readSetting('tallybook.sync'), 'sheet+');
  });

  it('writes so that the add-in takes its word for the newest', async () => {
    const host = await hostOf(
      excelFile({ writing: 3, text: 'sheet' }, { writing: 7, text: 'settings' }),
    );
    await host.writeSetting('tallybook.sync', 'file');
    const again = await hostOf(host.bytes());
    assert.equal(await again.readSetting('tallybook.sync'), 'file');
    const opened = await openFileWorkbook({ name: 'a.xlsx', bytes: host.bytes() });
    assert.ok(opened.status === 'opened');
    const sheet = opened.workbook.tabs.find(({ name }) => name === 'tallybook_memory')!;
    assert.deepEqual(sheet.content().rows[1], ['tallybook.sync', 8, 'file']);
  });

  it('keeps a text of many cells, and leaves nothing of it when a short one follows', async () => {
    const host = await hostOf(excelFile({ writing: 1, text: 'x' }));
    const long = '字"<&'.repeat(30_000);
    await host.writeSetting('tallybook.sync', long);
    const again = await hostOf(host.bytes());
    assert.equal(await again.readSetting('tallybook.sync'), long);
    await again.writeSetting('tallybook.sync', 'short');
    assert.equal(await (await hostOf(again.bytes())).readSetting('tallybook.sync'), 'short');
    await assert.rejects(again.writeSetting('tallybook.sync', 'x'.repeat(3_000_000)), RangeError);
  });

  it('gives a tab its binding back by its name when a program dropped the sheet’s own property', async () => {
    const host = await hostOf(madePackage({ sheets: { S: '<sheetData/>', T: '<sheetData/>' } }));
    const [tab] = await host.describeTabs();
    await host.bindTab(tab!.id, '0123456789abcdefghjkmnpqrs');
    const text = Buffer.from(host.bytes());
    // The same tabs and the same memory in a file of another program.
    const opened = await openFileWorkbook({ name: 'a.xlsx', bytes: text });
    assert.ok(opened.status === 'opened');
    for (const each of opened.workbook.tabs) each.binding = null;
    const other = createFileHost({ workbook: opened.workbook, name: 'a.xlsx', place: '/a.xlsx' });
    const bindings = (await other.describeTabs()).map(({ name, binding }) => [name, binding]);
    assert.deepEqual(bindings, [
      ['S', '0123456789abcdefghjkmnpqrs'],
      ['T', null],
    ]);
  });
});
