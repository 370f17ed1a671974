/** The promises of WorkbookHost about rows: found by their tokens, written wholly or not at all, never over another value. */

import assert from 'node:assert/strict';
import { type CellValue, type TabContent } from '../../core/workbook/tab-content.ts';
import {
  type CellRegion,
  type CellWrite,
  HostRefusal,
  type TabId,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';

/** What a person does in the workbook, behind the host's back. Left out where a host's fake has no such hands. */
export interface PersonAtWorkbook {
  readonly typeCell: (tab: TabId, row: number, column: number, value: CellValue) => Promise<void>;
  /** A copy of the tab, as the workbook itself makes one. Resolves to its name. */
  readonly duplicateTab: (tab: TabId) => Promise<string>;
  readonly renameTab: (tab: TabId, name: string) => Promise<void>;
  readonly showTab: (tab: TabId) => Promise<void>;
}

/** What the parts of the suite work with; the host is another one for each promise. */
export interface SuiteTools {
  readonly host: () => WorkbookHost;
  readonly person: () => PersonAtWorkbook;
  readonly reopen: () => Promise<WorkbookHost>;
  readonly tab: () => TabId;
  readonly fill: (rows: readonly (readonly CellValue[])[]) => Promise<void>;
  readonly read: () => Promise<TabContent>;
}

export const ONE = 'v1.00000000000000000000000001.';
const TWO = 'v1.00000000000000000000000002.';
const THREE = 'v1.00000000000000000000000003.';
export const TOKEN_COLUMN = 3;
export const ROWS: readonly (readonly CellValue[])[] = [
  ['Item', 'Quantity', 'Tallybook'],
  ['A-1', 10, `${ONE}5.aaaaaaaaaa`],
  ['A-2', 20, `${TWO}6.bbbbbbbbbb`],
  ['A-3', 30, `${THREE}7.cccccccccc`],
];

export function describeWritingRows({ host, tab, fill, read }: SuiteTools): void {
  it('writes rows where their tokens stand at that moment', async () => {
    await fill([ROWS[0]!, ROWS[3]!, ROWS[1]!, ROWS[2]!]);
    const results = await host().writeRows(tab(), TOKEN_COLUMN, [
      { tokenPrefix: TWO, cells: [{ column: 2, value: 21, expected: 20 }] },
      { tokenPrefix: ONE, cells: [{ column: 2, value: 11, expected: 10 }] },
    ]);
    assert.deepEqual(results, ['written', 'written']);
    assert.deepEqual(columnOf(await read(), 2), ['Quantity', 30, 11, 21]);
  });

  it('writes a row wholly or not at all', async () => {
    await fill(ROWS);
    const results = await host().writeRows(tab(), TOKEN_COLUMN, [
      {
        tokenPrefix: ONE,
        cells: [
          { column: 1, value: 'B-1', expected: 'A-1' },
          { column: 2, value: 99, expected: 11 },
          { column: TOKEN_COLUMN, value: `${ONE}9.dddddddddd` },
        ],
      },
      { tokenPrefix: 'v1.00000000000000000000000009.', cells: [{ column: 1, value: 'x' }] },
      { tokenPrefix: THREE, cells: [{ column: 1, value: 'B-3', expected: 'A-3' }] },
    ]);
    assert.deepEqual(results, ['changed', 'gone', 'written']);
    const content = await read();
    assert.deepEqual(content.rows[1]?.slice(0, 3), ROWS[1]);
    assert.equal(content.rows[3]?.[0], 'B-3');
  });

  it('writes nothing of a row whose other cells are not what they are to be, and leaves them alone', async () => {
    await fill(ROWS);
    const cells = [{ column: 2, value: 11, expected: 10 }];
    const write = (value: CellValue) =>
      host().writeRows(tab(), TOKEN_COLUMN, [
        { tokenPrefix: ONE, cells, unchanged: [{ column: 1, value }] },
      ]);
    assert.deepEqual(await write('A-2'), ['changed']);
    assert.deepEqual((await read()).rows[1]?.slice(0, 3), ROWS[1]);
    assert.deepEqual(await write('A-1'), ['written']);
    assert.deepEqual((await read()).rows[1]?.slice(0, 2), ['A-1', 11]);
  });

  it('writes no region while the column it is guarded by holds something else', async () => {
    await fill(ROWS);
    const region = { tab: tab(), row: 2, column: 2, rowCount: 1, columnCount: 1 };
    const write = (token: CellValue) =>
      host().writeRegion(region, [[11]], {
        row: 1,
        cells: [{ column: 1, value: 'Item' }],
        below: { column: TOKEN_COLUMN, row: 2, values: [token, ROWS[2]![2]!] },
      });
    await assert.rejects(write(`${ONE}4.aaaaaaaaaa`), HostRefusal);
    assert.equal((await read()).rows[1]?.[1], 10);
    await write(ROWS[1]![2]!);
    assert.equal((await read()).rows[1]?.[1], 11);
  });

  it('moves a token only while it is the one that is expected', async () => {
    await fill(ROWS);
    const move = (from: string, to: string): CellWrite => ({
      column: TOKEN_COLUMN,
      value: `${ONE}${to}`,
      expected: `${ONE}${from}`,
    });
    const first = await host().writeRows(tab(), TOKEN_COLUMN, [
      { tokenPrefix: ONE, cells: [move('5.aaaaaaaaaa', '8.eeeeeeeeee')] },
    ]);
    const second = await host().writeRows(tab(), TOKEN_COLUMN, [
      { tokenPrefix: ONE, cells: [move('5.aaaaaaaaaa', '9.ffffffffff')] },
    ]);
    assert.deepEqual([...first, ...second], ['written', 'changed']);
    assert.equal((await read()).rows[1]?.[2], `${ONE}8.eeeeeeeeee`);
  });

  it('expects a blank cell as null', async () => {
    await fill([ROWS[0]!, ['A-1', null, `${ONE}0.`]]);
    const cells = [{ column: 2, value: 5, expected: null }];
    const once = await host().writeRows(tab(), TOKEN_COLUMN, [{ tokenPrefix: ONE, cells }]);
    const again = await host().writeRows(tab(), TOKEN_COLUMN, [{ tokenPrefix: ONE, cells }]);
    assert.deepEqual([...once, ...again], ['written', 'changed']);
  });

  it('writes text as text, also where it looks like a number or a formula', async () => {
    await fill(ROWS);
    const texts = ['0012', '=A1'];
    await host().writeRows(
      tab(),
      TOKEN_COLUMN,
      [ONE, TWO].map((tokenPrefix, index) => ({
        tokenPrefix,
        cells: [{ column: 1, value: texts[index]!, format: '@' }],
      })),
    );
    assert.deepEqual(columnOf(await read(), 1), ['Item', '0012', '=A1', 'A-3']);
    assert.equal((await read()).formulas.size, 0);
  });
}

export function describeGuards({ host, tab, fill, read }: SuiteTools): void {
  const guard = { row: 1, cells: [{ column: 2, value: 'Quantity' }] };
  const moved = { row: 1, cells: [{ column: 1, value: 'Quantity' }] };
  const rows = [{ tokenPrefix: ONE, cells: [{ column: 2, value: 11, expected: 10 }] }];
  const region = (): CellRegion => ({
    tab: tab(),
    row: 2,
    column: 2,
    rowCount: 2,
    columnCount: 1,
  });

  it('writes nothing at all while a header is not where it was read', async () => {
    await fill(ROWS);
    for (const write of [
      () => host().writeRows(tab(), TOKEN_COLUMN, rows, moved),
      () => host().deleteRows(tab(), TOKEN_COLUMN, rows, moved),
      () => host().insertRows(tab(), 4, [[{ column: 1, value: 'A-4' }]], moved),
      () => host().writeRegion(region(), [[1], [2]], moved),
    ]) {
      await assert.rejects(write, (error) => error instanceof HostRefusal && error.code === 'busy');
    }
    assert.deepEqual(columnOf(await read(), 2), ['Quantity', 10, 20, 30]);
  });

  it('writes while every header is where it was read', async () => {
    await fill(ROWS);
    await host().writeRows(tab(), TOKEN_COLUMN, rows, guard);
    await host().insertRows(tab(), 4, [[{ column: 2, value: 40 }]], guard);
    await host().writeRegion({ ...region(), row: 3, rowCount: 1 }, [[22]], guard);
    const gone = [{ tokenPrefix: THREE, cells: [] }];
    await host().deleteRows(tab(), TOKEN_COLUMN, gone, guard);
    assert.deepEqual(columnOf(await read(), 2), ['Quantity', 11, 22, 40]);
  });
}

export function describeInsertingAndDeleting({ host, tab, fill, read }: SuiteTools): void {
  it('inserts rows and pushes down what stands below', async () => {
    await fill([...ROWS, ['Total', 60, null]]);
    await host().insertRows(tab(), 4, [
      [
        { column: 1, value: 'A-4', format: '@' },
        { column: 3, value: 'v1.00000000000000000000000004.8.dddddddddd' },
      ],
      [{ column: 1, value: 'A-5' }],
    ]);
    assert.deepEqual(columnOf(await read(), 1), [
      'Item',
      'A-1',
      'A-2',
      'A-3',
      'A-4',
      'A-5',
      'Total',
    ]);
    assert.deepEqual(columnOf(await read(), 2), ['Quantity', 10, 20, 30, null, null, 60]);
  });

  it('inserts nothing where there is nothing to insert', async () => {
    await fill(ROWS);
    await host().insertRows(tab(), 4, []);
    assert.equal((await read()).rowCount, ROWS.length);
  });

  it('deletes rows by their token, each only while it holds what is expected', async () => {
    await fill(ROWS);
    const expecting = (quantity: number): CellWrite[] => [
      { column: 2, value: null, expected: quantity },
    ];
    const results = await host().deleteRows(tab(), TOKEN_COLUMN, [
      { tokenPrefix: THREE, cells: expecting(30) },
      { tokenPrefix: TWO, cells: expecting(21) },
      { tokenPrefix: ONE, cells: expecting(10) },
    ]);
    assert.deepEqual(results, ['written', 'changed', 'written']);
    const content = await read();
    assert.deepEqual(columnOf(content, 1), ['Item', 'A-2']);
    assert.equal(content.rowCount, 2);
  });
}

function columnOf(content: TabContent, column: number): CellValue[] {
  return content.rows.slice(0, content.rowCount).map((row) => row?.[column - 1] ?? null);
}
