/** The adjustments register: stock that changed without being bought, sold or moved. The warehouse writes it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const ADJUSTMENTS = {
  id: 'adjustments',
  name: { zh: '库存调整', en: 'Adjustments' },
  purpose: {
    zh: '报损、报溢、自用、样品、赠送、期初……凡不是采购、销售、调拨的进出都记在这里，业务类型说明原因。',
    en: 'Scrap, gains and losses, own use, samples, gifts, opening stock: whatever changes stock without being a purchase, a sale or a transfer. The type says why.',
  },
  department: 'warehouse',
  tabNames: headerWordList(
    `报损台账|报废明细|损坏|损坏登记|过期登记|丢失登记|次品|次品登记|浪费|调整|库存调整|库存调整单|调整单|调整明细|调整记录|报损|报损单|报损表|报损登记|报损明细|报溢|报溢单|报损报溢|损溢|损益单|报废|报废单|报废登记|其他入库|其他入库单|其他出库|其他出库单|其它入库|其它出库|盘盈|盘亏|盘盈盘亏|自用|自用登记|样品|样品登记|赠送|赠品|损耗|损耗登记|期初录入|期初建账
    |binned|bin log|thrown away|thrown out|spoilt|spoiled|dumped|write-offs|waste|waste log|wastage log|spoilage|spoilage log|breakages|breakage log|shrinkage|loss log|losses log|write-off log|damage log|damaged goods|stock write off|adjustments|adjustment|stock adjustment|stock adjustments|inventory adjustment|inventory adjustments|adjustment log|write off|write offs|writeoff|scrap|scrapped|wastage|damages|damaged|losses|own use|samples|gifts|opening entries`,
  ),
  columns: [
    {
      field: 'date',
      required: true,
      inTemplate: true,
      unsureSynonyms: headerWordList('时间|time'),
    },
    {
      field: 'documentNumber',
      inTemplate: true,
      synonyms: headerWordList(
        '调整单号|调整编号|报损单号|报溢单号|报废单号|其他入库单号|其他出库单号|入库单号|出库单号|adjustment no|adjustment number|adjustment id|adj no|journal no',
      ),
    },
    { field: 'lineNumber' },
    { field: 'sourceDocument' },
    {
      field: 'movementType',
      required: true,
      inTemplate: true,
      synonyms: headerWordList(
        '类型|原因|调整原因|报损原因|损益类型|操作原因|用途|事由|type|reason|reason code|adjustment reason|purpose',
      ),
    },
    { field: 'warehouse', inTemplate: true },
    { field: 'warehouseCode' },
    { field: 'bin' },
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
        '调整数量|调整数|报损数量|报溢数量|报废数量|损耗数量|出入库数量|盈亏数量|差异数量|adjustment|adjustment qty|adjustment quantity|adjusted qty|adj qty|scrap qty|qty binned|qty wasted|qty lost|qty damaged|qty spoilt|qty scrapped|qty written off|wasted|qty adjusted|qty in/out',
      ),
    },
    { field: 'quantityIn' },
    { field: 'quantityOut' },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    {
      field: 'unitPrice',
      inTemplate: true,
      header: { zh: '成本单价', en: 'Unit Cost' },
      synonyms: headerWordList(
        '单位成本|平均成本|average cost|cost each|cost per unit|成本价|成本|cost|cost price',
      ),
    },
    {
      field: 'amount',
      inTemplate: true,
      formula: 'ROUND(quantity*unitPrice,2)',
      synonyms: headerWordList(
        '成本金额|报损金额|调整金额|损失金额|cost amount|total cost|adjustment value',
      ),
    },
    { field: 'lot', inTemplate: true },
    { field: 'serial' },
    { field: 'manufactureDate' },
    { field: 'expiryDate', inTemplate: true },
    { field: 'openingQuantity' },
    { field: 'balanceQuantity' },
    { field: 'supplier' },
    { field: 'customer' },
    { field: 'person', inTemplate: true },
    { field: 'department' },
    { field: 'project' },
    { field: 'status' },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [
    ['itemCode', 'itemName', 'barcode'],
    ['quantity', 'quantityIn', 'quantityOut'],
  ],
  movementTypes: [
    'loss',
    'gain',
    'scrap',
    'ownUse',
    'sample',
    'gift',
    'opening',
    'produced',
    'consumed',
    'otherIn',
    'otherOut',
    'receipt',
    'dispatch',
    'purchaseReturn',
    'salesReturn',
    'transferIn',
    'transferOut',
  ],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
