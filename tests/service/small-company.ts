/** A firm of three tabs, small enough to reckon by hand, for tests of everything around the pipeline. */

import { writeDescription } from '../../sync-server/connectors/write-description.ts';
import { type WorkbookFile } from '../../sync-server/http/ports.ts';
import { type TabDescription } from '../../templates/workbook-description.ts';

export type SheetRow = readonly (string | number)[];

const PURCHASES: readonly SheetRow[] = [
  ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'],
  [46023, 'PI-001', 'A-1', '桂花茶', '主仓', 100, 2, 200],
  [46024, 'PI-002', 'B-2', '酱油', '主仓', 40, 5, 200],
  [46030, 'PI-003', 'A-1', '桂花茶', '主仓', 20, 2, 40],
];

const SALES: readonly SheetRow[] = [
  ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'],
  [46025, 'SO-001', 'A-1', '桂花茶', '主仓', 30, 4, 120],
  [46031, 'SO-002', 'B-2', '酱油', '主仓', 10, 8, 80],
];

/** A-1 has 90 left and the tab says 63; B-2 has 30 left, as it says. */
const STOCK: readonly SheetRow[] = [
  ['商品编码', '商品名称', '仓库', '结存数量'],
  ['A-1', '桂花茶', '主仓', 63],
  ['B-2', '酱油', '主仓', 30],
];

/** Column of the dates in the journals, 1-based. */
const DATE_COLUMN = 1;

export interface SmallCompanyOptions {
  readonly name?: string;
  /** Stands in for the name of item A-1 everywhere. */
  readonly itemName?: string;
  /** What the stock tab says of A-1; 63 when left out, which is 27 short. */
  readonly stated?: number;
}

/** The firm as one workbook. */
export async function smallCompany(options: SmallCompanyOptions = {}): Promise<WorkbookFile> {
  const { name = '小店.xlsx', itemName = '桂花茶', stated = 63 } = options;
  const named = (rows: readonly SheetRow[]): readonly SheetRow[] =>
    rows.map((row) =>
      row.map((cell) => (cell === '桂花茶' ? itemName : cell === 63 ? stated : cell)),
    );
  return workbookOf(name, [
    ['采购入库', named(PURCHASES)],
    ['销售出库', named(SALES)],
    ['库存', named(STOCK)],
  ]);
}

/** The same firm, each department with a workbook of its own. */
export async function smallDepartments(): Promise<readonly WorkbookFile[]> {
  return [
    await workbookOf('采购.xlsx', [['采购入库', PURCHASES]]),
    await workbookOf('销售.xlsx', [['销售出库', SALES]]),
    await workbookOf('仓库.xlsx', [['库存', STOCK]]),
  ];
}

/** A workbook of tabs given as rows of cells; the first column of a journal holds dates. */
export async function workbookOf(
  name: string,
  tabs: readonly (readonly [name: string, rows: readonly SheetRow[]])[],
): Promise<WorkbookFile> {
  const described = tabs.map(([tab, rows]) => tabOf(tab, rows));
  return { name, bytes: await writeDescription({ locale: 'zh', title: name, tabs: described }) };
}

function tabOf(name: string, rows: readonly SheetRow[]): TabDescription {
  const hasDates = rows[0]?.[DATE_COLUMN - 1] === '日期';
  return {
    name,
    columns: (rows[0] ?? []).map((_, index) => ({
      width: 12,
      ...(hasDates && index === DATE_COLUMN - 1 && { numberFormat: 'yyyy-mm-dd' }),
    })),
    rows: rows.map((row) => ({ cells: row.map((value) => ({ value })) })),
  };
}
