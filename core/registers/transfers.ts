/** The transfers register: stock that moved between two warehouses. The warehouse writes it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const TRANSFERS = {
  id: 'transfers',
  name: { zh: '调拨登记', en: 'Transfers' },
  purpose: {
    zh: '每一行是一次调拨：从哪个仓库到哪个仓库、什么、多少。收到后填实收数量，没收齐的会列为在途。',
    en: 'One row for each item moved: from which warehouse to which, and how many. Fill in what was received; what is missing counts as in transit.',
  },
  department: 'warehouse',
  tabNames: headerWordList(
    `退仓|退仓明细|铺货|铺货单|调货|调货单|调拨|调拨登记|调拨登记表|调拨单|调拨表|调拨明细|调拨明细表|调拨记录|调拨台账|库存调拨|仓库调拨|移库|移库单|移仓|转仓|转库|仓间调拨|调入调出|门店调拨|调货|调货单
    |transfers|transfer|transfer log|transfer list|transfer register|stock transfers|stock transfer|inventory transfers|inventory transfer|warehouse transfers|interwarehouse|inter warehouse transfers|moves|internal transfers`,
  ),
  columns: [
    {
      field: 'date',
      required: true,
      inTemplate: true,
      synonyms: headerWordList('调出日期|移库日期|转仓日期|发出日期|sent date|date sent'),
    },
    {
      field: 'documentNumber',
      inTemplate: true,
      synonyms: headerWordList(
        '调拨单号|调拨单编号|调拨编号|调拨号|移库单号|转仓单号|transfer no|transfer number|transfer id|transfer #|transfer order|transfer order no|to no|sto no',
      ),
    },
    { field: 'lineNumber' },
    { field: 'sourceDocument' },
    { field: 'movementType' },
    {
      field: 'fromWarehouse',
      inTemplate: true,
      synonyms: headerWordList('发货仓库|出库仓库|发货仓|出库仓|发货方|发出方|发货门店|origin'),
    },
    {
      field: 'toWarehouse',
      inTemplate: true,
      synonyms: headerWordList('收货仓库|入库仓库|收货仓|入库仓|收货方|接收方|收货门店'),
    },
    { field: 'warehouse' },
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
    {
      field: 'quantity',
      required: true,
      inTemplate: true,
      synonyms: headerWordList(
        '调拨数量|调拨数|调拨量|调出数量|移库数量|转仓数量|发出数量|发货数量|实发数量|出库数量|transfer qty|transfer quantity|transferred|transferred qty|qty transferred|sent qty|qty sent|shipped qty|moved',
      ),
    },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    {
      field: 'receivedQuantity',
      inTemplate: true,
      header: { zh: '实收数量', en: 'Received Quantity' },
      synonyms: headerWordList('调入数量|收货数量|入库数量|接收数量|received'),
    },
    {
      field: 'receivedDate',
      inTemplate: true,
      synonyms: headerWordList(
        '收货日期|到货日期|入库日期|接收日期|received date|date received|receipt date',
      ),
    },
    {
      field: 'unitPrice',
      synonyms: headerWordList(
        '成本单价|成本价|调拨单价|调拨价|cost|unit cost|cost price|transfer price',
      ),
    },
    { field: 'amount', synonyms: headerWordList('调拨金额|成本金额|transfer value') },
    { field: 'lot', inTemplate: true },
    { field: 'serial' },
    { field: 'bin' },
    { field: 'manufactureDate' },
    { field: 'expiryDate' },
    { field: 'person', inTemplate: true },
    { field: 'department' },
    { field: 'status' },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [
    ['itemCode', 'itemName', 'barcode'],
    ['fromWarehouse', 'toWarehouse', 'warehouse'],
  ],
  movementTypes: ['transfer', 'transferOut', 'transferIn'],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
