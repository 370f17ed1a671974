/** What a form says once above its lines: "客户：东门超市", "调出仓库：主仓", "Item: Ball Bearing". */

import { type FieldId } from '../../registers/field.ts';
import { headerWordList } from '../../registers/header-word-list.ts';
import { normaliseHeader } from '../../registers/normalise-header.ts';
import { type CellValue, type TabContent } from '../tab-content.ts';
import { type RawTable } from './raw-table.ts';

const LABELS: Readonly<Partial<Record<FieldId, string>>> = {
  itemName:
    'stock item|存货|品名|产品|商品|货品|物料|材料|商品名称|产品名称|物料名称|材料名称|物资名称|货品名称|存货名称|名称|品名规格|item|product|item name|product name|item description|description|material|material name|article',
  itemCode:
    '编码|商品编码|商品编号|物料编码|物料编号|产品编号|产品编码|存货编码|货号|料号|code|item code|item no|item number|sku|part no|part number|stock code|product code|material code',
  specification: '规格|型号|规格型号|商品规格|产品规格|spec|specification|size|model',
  unit: '单位|计量单位|unit|uom|unit of measure',
  supplier:
    '供应商|供应商名称|供货单位|供货商|供方|送货单位|supplier|supplier name|vendor|vendor name|purchased from',
  customer:
    '客户|客户名称|客户单位|购货单位|购买单位|收货单位|需方|买方|customer|customer name|client|client name|bill to|billed to|sold to|ship to|deliver to|delivered to|invoice to',
  department: '领用部门|领料部门|使用部门|申请部门|department',
  fromWarehouse:
    '调出仓库|调出仓|调出库房|调出方|调出部门|调出门店|调出店|转出仓库|移出仓库|发出仓库|发货仓库|from|from warehouse|from location|from store|from branch|transfer from|source warehouse',
  toWarehouse:
    '调入仓库|调入仓|调入库房|调入方|调入部门|调入门店|调入店|转入仓库|移入仓库|接收仓库|收货仓库|to|to warehouse|to location|to store|to branch|transfer to|destination warehouse|destination',
  documentNumber:
    '单号|单据编号|单据号|编号|票号|no|订单编号|订单号|采购单号|采购订单号|销售单号|入库单号|出库单号|送货单号|发货单号|调拨单号|领料单号|退货单号|盘点单号|合同编号|dn no|dn number|delivery note no|invoice no|invoice number|po no|po number|purchase order no|order no|order number|grn no|document no|doc no|reference|reference no|ref no|ref|voucher no|transfer no|count no',
};
/** A label with what follows it, up to the next label of the same cell. */
const LABELLED =
  /([^\s:：][^:：]{0,24}?)\s*[:：]\s*(.*?)(?=\s+[^\s:：]{1,14}(?:\s[^\s:：]{1,10})?\s*[:：]|$)/gu;
/** "仓库：全部" and "单位：元" say nothing about a line. */
const NO_VALUE = /^(?:全部.*|所有.*|all.*|[元万千百]+元?|rmb|usd|人民币|[_＿\s/-]*)$/iu;
const MAX_COLUMNS = 60;
const MAX_CELL = 200;
const MAX_VALUE = 60;

let fields: ReadonlyMap<string, FieldId> | undefined;

/** The fields labelled above a table with their values; the first of two labels of one field counts. */
export function formLabels(tab: TabContent, table: RawTable): ReadonlyMap<FieldId, string> {
  const found = new Map<FieldId, string>();
  if (table.isBeside) return found;
  for (const row of table.titleRows) {
    const cells = (tab.rows[row - 1] ?? []).slice(0, MAX_COLUMNS);
    cells.forEach((cell, index) => {
      if (typeof cell !== 'string' || cell.length > MAX_CELL) return;
      for (const [, label, inside] of cell.matchAll(LABELLED)) {
        const field = fieldOf(label!);
        if (field === undefined || found.has(field)) continue;
        const value = inside!.trim() === '' ? beside(cells, index) : inside!.trim();
        if (value !== undefined && !NO_VALUE.test(value))
          found.set(field, value.slice(0, MAX_VALUE));
      }
    });
  }
  return found;
}

function fieldOf(label: string): FieldId | undefined {
  fields ??= new Map(
    (Object.entries(LABELS) as [FieldId, string][]).flatMap(([field, list]) =>
      headerWordList(list).map((word) => [normaliseHeader(word), field] as const),
    ),
  );
  return fields.get(normaliseHeader(label));
}

/** The value in one of the next cells, unless another label comes first. */
function beside(cells: readonly CellValue[], index: number): string | undefined {
  const next = cells
    .slice(index + 1, index + 4)
    .find((value) => value !== null && value !== undefined && value !== '');
  if (typeof next === 'number') return String(next);
  return typeof next === 'string' && !/[:：]/u.test(next) ? next.trim() : undefined;
}
