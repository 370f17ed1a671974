/** The counts register: what people found on the shelf. The warehouse writes it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';
import { STOCK_SYNONYMS } from './stock-synonyms.ts';

export const COUNTS = {
  id: 'counts',
  name: { zh: '盘点登记', en: 'Stock Counts' },
  purpose: {
    zh: '每一行是一种商品的一次盘点：账面多少、实盘多少。空着表示没盘，0 表示盘过、没有货。',
    en: 'One row for each item counted: what the books say and what was found. Blank means not counted; 0 means counted and none there.',
  },
  department: 'warehouse',
  tabNames: headerWordList(
    `盘点|盘点登记|盘点登记表|盘点表|盘点单|盘点明细|盘点明细表|盘点记录|盘点清单|盘点报告|盘点差异|盘点差异表|库存盘点|库存盘点表|库存盘点单|仓库盘点|仓库盘点表|年终盘点|月末盘点|月度盘点|实盘|实盘表|盘存|盘存表|存货盘点|存货盘点表|抽盘|循环盘点|初盘|复盘|盘点结果
    |count|counts|stock count|stock counts|stock count sheet|count sheet|stocktake|stock take|stocktaking|stocktake sheet|physical count|physical inventory|inventory count|inventory counts|cycle count|cycle counts|cycle counting|count log|audit|stock audit|inventory audit|variance|count report`,
  ),
  columns: [
    {
      field: 'date',
      inTemplate: true,
      required: true,
      synonyms: headerWordList(
        '盘存日期|清点日期|count date|date counted|counted on|counted at|stocktake date|audit date',
      ),
    },
    {
      field: 'documentNumber',
      inTemplate: true,
      synonyms: headerWordList(
        '盘点单号|盘点单编号|盘点编号|盘点单|盘点批次|count no|count number|count id|count sheet no|stocktake no|stocktake id|count ref|assignment id',
      ),
    },
    { field: 'lineNumber' },
    { field: 'warehouse', inTemplate: true },
    { field: 'warehouseCode' },
    { field: 'bin', inTemplate: true },
    { field: 'itemCode', inTemplate: true },
    { field: 'barcode' },
    { field: 'itemName', inTemplate: true },
    { field: 'specification', inTemplate: true },
    { field: 'model' },
    { field: 'brand' },
    { field: 'colour' },
    { field: 'size' },
    { field: 'category' },
    { field: 'unit', inTemplate: true },
    { field: 'lot', inTemplate: true },
    { field: 'serial' },
    { field: 'manufactureDate' },
    { field: 'expiryDate' },
    {
      field: 'bookQuantity',
      inTemplate: true,
      synonyms: headerWordList(
        '库存|库存数量|当前库存|当前库存数量|现有库存|结存|结存数量|期末数量|库存数|账面库存|stock|on hand|qty on hand|quantity on hand|current stock|stock on hand|stock qty',
      ),
      // Before a count, what a stock tab calls its balance is what the books say.
      unsureSynonyms: headerWordList(STOCK_SYNONYMS.balanceQuantity.sure),
    },
    {
      field: 'countedQuantity',
      required: true,
      inTemplate: true,
      unsureSynonyms: headerWordList('数量|qty|quantity|实际库存|盘点'),
    },
    {
      field: 'differenceQuantity',
      inTemplate: true,
      formula: 'countedQuantity-bookQuantity',
      synonyms: headerWordList('调整数量|盘盈盘亏|盈亏情况|adjustment'),
    },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    { field: 'salePrice' },
    { field: 'costPrice', unsureSynonyms: headerWordList('单价|价格|price|unit price') },
    {
      field: 'balanceValue',
      header: { zh: '账面金额', en: 'Book Value' },
      unsureSynonyms: headerWordList('金额|amount|value'),
    },
    { field: 'person', inTemplate: true, header: { zh: '盘点人', en: 'Counted by' } },
    { field: 'department' },
    { field: 'status' },
    {
      field: 'remark',
      inTemplate: true,
      synonyms: headerWordList(
        '差异原因|原因|原因说明|盈亏原因|reason|variance reason|variance flag|issue type',
      ),
    },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: [],
  naturalKey: ['documentNumber', 'warehouse', 'itemCode', 'itemName', 'lot'],
} as const satisfies RegisterDefinition;
