/** What every WorkbookHost promises, told once and run on each: memory, an .xlsx file, Excel, the web, Google Sheets. */

import assert from 'node:assert/strict';
import { numberFormatAt } from '../../core/workbook/tab-content.ts';
import {
  HostRefusal,
  type HostMark,
  type TabId,
  type WorkbookHint,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';
import {
  describeGuards,
  describeInsertingAndDeleting,
  describeWritingRows,
  ONE,
  ROWS,
  TOKEN_COLUMN,
  type PersonAtWorkbook,
  type SuiteTools,
} from './workbook-host-rows.contract.ts';

export interface OpenedHost {
  readonly host: WorkbookHost;
  readonly person?: PersonAtWorkbook;
  /** Closes the workbook and opens it again, as another day would. */
  readonly reopen: () => Promise<WorkbookHost>;
  readonly close?: () => Promise<void>;
}

export interface HostAbilities {
  /** Whether `open` gives a person: tells which promises can be tried. */
  readonly hasPerson?: boolean;
}

/** Defines the suite for one host; `open` gives a workbook that may hold any tabs of its own. */
export function describeWorkbookHost(
  name: string,
  open: () => Promise<OpenedHost>,
  abilities: HostAbilities = {},
): void {
  describe(`WorkbookHost: ${name}`, () => {
    let opened: OpenedHost;
    let tab: TabId;

    beforeEach(async () => {
      opened = await open();
      ({ id: tab } = await opened.host.addTab('Register'));
    });

    afterEach(async () => {
      await opened.close?.();
    });

    const tools: SuiteTools = {
      host: () => opened.host,
      person: () => opened.person!,
      reopen: () => opened.reopen(),
      tab: () => tab,
      fill: async (rows) => {
        const columnCount = Math.max(...rows.map((row) => row.length));
        const region = { tab, row: 1, column: 1, rowCount: rows.length, columnCount };
        await opened.host.writeRegion(region, rows);
      },
      read: () => opened.host.readTab(tab),
    };
    describeTabs(tools);
    describeReading(tools);
    describeWritingRows(tools);
    describeGuards(tools);
    describeInsertingAndDeleting(tools);
    describeRemembering(tools);
    describeRefusals(tools);
    if (abilities.hasPerson === true) describePerson(tools);
  });
}

function describeTabs({ host, tab }: SuiteTools): void {
  it('says what the workbook is called, where it is and how it counts days', async () => {
    const { name, place, dateSystem } = await host().describe();
    assert.ok(name.length > 0 && place.length > 0);
    assert.ok(dateSystem === 1900 || dateSystem === 1904);
  });

  it('adds a tab at the end, with a number behind a name that is taken', async () => {
    const other = await host().addTab('Register');
    assert.notEqual(other.name, 'Register');
    assert.ok(other.name.startsWith('Register'));
    const tabs = await host().describeTabs();
    assert.deepEqual(
      tabs.slice(-2).map(({ id }) => id),
      [tab(), other.id],
    );
    assert.equal(tabs.at(-1)?.name, other.name);
  });

  it('counts nothing in an empty tab', async () => {
    const found = (await host().describeTabs()).find(({ id }) => id === tab());
    assert.deepEqual([found?.rowCount, found?.columnCount, found?.binding], [0, 0, null]);
    const content = await host().readTab(tab());
    assert.deepEqual([content.rowCount, content.columnCount], [0, 0]);
  });

  it('removes a tab', async () => {
    await host().removeTab(tab());
    assert.ok((await host().describeTabs()).every(({ id }) => id !== tab()));
  });
}

function describeReading({ host, tab, fill, read }: SuiteTools): void {
  it('reads back what was written, each value as what it is', async () => {
    const row = ['007', '1/2', '=1+1', ' x ', '中文 🙂', 0, -12.5, 1e21, true, false];
    await fill([row]);
    assert.deepEqual((await read()).rows[0]?.slice(0, row.length), row);
    assert.equal((await read()).formulas.size, 0);
  });

  it('reads blank cells as null and counts up to the last one that is filled', async () => {
    await fill([
      ['a', null, null],
      [null, null, null],
      [null, 3, null],
    ]);
    const content = await read();
    assert.deepEqual([content.rowCount, content.columnCount], [3, 2]);
    const cells = [content.rows[0]?.[1], content.rows[1]?.[0], content.rows[2]?.[0]];
    assert.deepEqual(
      cells.map((cell) => cell ?? null),
      [null, null, null],
    );
    assert.equal(content.rows[2]?.[1], 3);
  });

  it('overwrites with blanks where blanks are written', async () => {
    await fill([['a', 'b']]);
    await fill([[null, 'c']]);
    assert.deepEqual(
      [(await read()).rows[0]?.[0] ?? null, (await read()).rows[0]?.[1]],
      [null, 'c'],
    );
  });

  it('reads so many cells of a column as were asked for, blanks included', async () => {
    await fill([['a'], [null], ['c']]);
    assert.deepEqual(await host().readColumn(tab(), 1, 2, 4), [null, 'c', null, null]);
  });

  it('tells how far reading has come, and stops when it is cancelled', async () => {
    await fill(ROWS);
    let last = [0, 0];
    await host().readTab(tab(), { onProgress: (rows, of) => (last = [rows, of]) });
    assert.equal(last[0], last[1]);
    await assert.rejects(
      host().readTab(tab(), { isCancelled: () => true }),
      (error) => error instanceof HostRefusal && error.code === 'cancelled',
    );
  });

  it('keeps a day as its serial with a format that shows days', async () => {
    await fill(ROWS);
    const [result] = await host().writeRows(tab(), TOKEN_COLUMN, [
      { tokenPrefix: ONE, cells: [{ column: 2, value: 46_000, format: 'yyyy-mm-dd' }] },
    ]);
    assert.equal(result, 'written');
    const content = await read();
    assert.equal(content.rows[1]?.[1], 46_000);
    assert.match(numberFormatAt(content, 2, 2), /y/i);
  });
}

function describeRemembering({ host, reopen, tab, fill, read }: SuiteTools): void {
  it('remembers small texts until they are forgotten', async () => {
    assert.equal(await host().readSetting('tallybook.test'), null);
    await host().writeSetting('tallybook.test', '{"name":"中文 🙂"}');
    await host().writeSetting('tallybook.other', 'x'.repeat(8_000));
    assert.equal(await host().readSetting('tallybook.test'), '{"name":"中文 🙂"}');
    assert.equal((await host().readSetting('tallybook.other'))?.length, 8_000);
    await host().writeSetting('tallybook.test', null);
    assert.equal(await host().readSetting('tallybook.test'), null);
  });

  it('binds a tab, and unbinds it', async () => {
    const bindingNow = async (): Promise<string | null | undefined> =>
      (await host().describeTabs()).find(({ id }) => id === tab())?.binding;
    await host().bindTab(tab(), '0123456789abcdefghjkmnpqrs');
    assert.equal(await bindingNow(), '0123456789abcdefghjkmnpqrs');
    await host().bindTab(tab(), null);
    assert.equal(await bindingNow(), null);
  });

  it('holds cells, bindings and settings when the workbook is opened again', async () => {
    await fill(ROWS);
    await host().bindTab(tab(), '0123456789abcdefghjkmnpqrs');
    await host().writeSetting('tallybook.test', 'kept');
    const again = await reopen();
    assert.equal(await again.readSetting('tallybook.test'), 'kept');
    const found = (await again.describeTabs()).find(({ name }) => name === 'Register');
    assert.equal(found?.binding, '0123456789abcdefghjkmnpqrs');
    assert.deepEqual((await again.readTab(found.id)).rows[1]?.slice(0, 3), ROWS[1]);
  });

  it('hides a column without changing what is in it', async () => {
    await fill(ROWS);
    await host().hideColumn(tab(), TOKEN_COLUMN);
    const content = await read();
    assert.deepEqual([...content.hiddenColumns], [TOKEN_COLUMN]);
    assert.equal(content.rows[1]?.[2], ROWS[1]?.[2]);
  });

  it('sets marks, sets them again and takes them away without touching a value', async () => {
    await fill(ROWS);
    const marks: readonly HostMark[] = [
      { row: 2, column: 2, severity: 'error', note: '数量 10' },
      { row: 3, column: 1, severity: 'warning', note: 'Look at this' },
    ];
    const before = (await read()).rows;
    for (const set of [marks, marks, marks.slice(1), []]) {
      await host().setMarks(tab(), set);
      assert.deepEqual((await read()).rows, before);
    }
  });

  it('selects a cell without changing it', async () => {
    await fill(ROWS);
    const before = (await read()).rows;
    await host().select({ tab: tab(), row: 2, column: 1, rowCount: 1, columnCount: 1 });
    assert.deepEqual((await read()).rows, before);
  });

  it('knows which tab a person was led to, where it shows tabs at all', async () => {
    const other = await host().addTab('Other');
    for (const id of [other.id, tab()]) {
      await host().select({ tab: id, row: 1, column: 1, rowCount: 1, columnCount: 1 });
      assert.equal((await host().activeTab?.()) ?? id, id);
    }
  });
}

function describeRefusals({ host }: SuiteTools): void {
  const isTabGone = (error: unknown): boolean =>
    error instanceof HostRefusal && error.code === 'tabGone';

  it('refuses a tab that is gone', async () => {
    const { id } = await host().addTab('Short lived');
    await host().removeTab(id);
    await assert.rejects(host().readTab(id), isTabGone);
    await assert.rejects(host().writeRows(id, 1, [{ tokenPrefix: ONE, cells: [] }]), isTabGone);
    await assert.rejects(
      host().writeRegion({ tab: id, row: 1, column: 1, rowCount: 1, columnCount: 1 }, [['x']]),
      isTabGone,
    );
    await assert.rejects(host().bindTab(id, 'x'), isTabGone);
  });
}

function describePerson({ host, person, tab, fill, read }: SuiteTools): void {
  it('sees what a person typed, and does not write over it', async () => {
    await fill(ROWS);
    await person().typeCell(tab(), 2, 2, 15);
    const cells = [{ column: 2, value: 11, expected: 10 }];
    const results = await host().writeRows(tab(), TOKEN_COLUMN, [{ tokenPrefix: ONE, cells }]);
    assert.deepEqual(results, ['changed']);
    assert.equal((await read()).rows[1]?.[1], 15);
  });

  it('keeps a tab for the same when it is renamed', async () => {
    await host().bindTab(tab(), '0123456789abcdefghjkmnpqrs');
    await person().renameTab(tab(), 'Renamed');
    const found = (await host().describeTabs()).find(({ id }) => id === tab());
    assert.deepEqual([found?.name, found?.binding], ['Renamed', '0123456789abcdefghjkmnpqrs']);
  });

  it('gives a copy of a tab another identity and no binding', async () => {
    await fill(ROWS);
    await host().bindTab(tab(), '0123456789abcdefghjkmnpqrs');
    const name = await person().duplicateTab(tab());
    const copy = (await host().describeTabs()).find((each) => each.name === name)!;
    assert.notEqual(copy.id, tab());
    assert.equal(copy.binding, null);
    assert.deepEqual((await host().readTab(copy.id)).rows[1]?.slice(0, 3), ROWS[1]);
  });

  it('hints at what a person changes, and no longer once nobody listens', async () => {
    await fill(ROWS);
    const hints: WorkbookHint[] = [];
    const stop = host().watch((hint) => hints.push(hint));
    await person().typeCell(tab(), 2, 2, 15);
    await until(() => hints.length > 0);
    assert.ok(hints.every((hint) => hint.tab === tab() || hint.tab === null));
    stop();
    hints.length = 0;
    await person().typeCell(tab(), 2, 2, 16);
    await host().readTab(tab());
    assert.deepEqual(hints, []);
  });

  it('hints at it when a person goes to another tab, and knows which it is', async () => {
    const other = await host().addTab('Other');
    await person().showTab(tab());
    const hints: WorkbookHint[] = [];
    const stop = host().watch((hint) => hints.push(hint));
    const isTold = (): boolean =>
      hints.some((hint) => hint.kind === 'selection' && hint.tab === other.id);
    // A host that has not begun to listen yet hears of the next time.
    await until(() => {
      void person().showTab(other.id);
      return isTold();
    });
    stop();
    assert.equal(await host().activeTab?.(), other.id);
  });
}

/** Hints come when the host gets round to it; a suite that waits for ever ends by mocha's own limit. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
