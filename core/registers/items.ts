/** The items register: every item the firm deals in, once. Other registers are checked against it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const ITEMS = {
  id: 'items',
  name: { zh: '商品档案', en: 'Items' },
  purpose: {
    zh: '每种商品一行：编码、名称、规格、单位、价格和库存上下限。别的登记表里的商品都以这里为准。',
    en: 'One row for each item: code, name, specification, unit, prices and stock limits. The other registers take their items from here.',
  },
  department: 'warehouse',
  tabNames: headerWordList(
    `商品|商品档案|商品信息|商品资料|商品表|商品列表|商品清单|商品目录|商品库|商品主数据|货品|货品档案|货品资料|货品信息|货品表|货品清单|产品|产品档案|产品资料|产品信息|产品表|产品清单|产品目录|产品列表|物料|物料档案|物料清单|物料信息|物料表|物料主数据|物料编码表|物料编码|存货档案|材料|材料表|材料清单|材料档案|药品目录|药品档案|品目|品种表|基础资料|基础信息|基础数据|基本资料|编码表|价格表|价目表|报价表
    |items|item|item list|item master|item register|products|product|product list|product master|product catalog|product catalogue|catalog|catalogue|sku|skus|sku list|sku master|materials|material master|material list|articles|parts|parts list|goods|price list|pricelist|masterdata|master data`,
  ),
  columns: [
    {
      field: 'itemCode',
      inTemplate: true,
      unsureSynonyms: headerWordList('编号|code|id|no|ref|型号'),
    },
    { field: 'barcode', inTemplate: true },
    {
      field: 'itemName',
      inTemplate: true,
      required: true,
      synonyms: headerWordList('商品|存货|item|标题'),
    },
    { field: 'specification', inTemplate: true },
    { field: 'model' },
    { field: 'brand' },
    { field: 'colour' },
    { field: 'size' },
    { field: 'material' },
    { field: 'origin' },
    { field: 'manufacturer' },
    { field: 'category', inTemplate: true, synonyms: headerWordList('类型|type|种类') },
    { field: 'unit', inTemplate: true },
    { field: 'secondUnit', inTemplate: true },
    { field: 'unitFactor', inTemplate: true, synonyms: headerWordList('比例') },
    {
      field: 'costPrice',
      inTemplate: true,
      synonyms: headerWordList('进货参考价|采购参考价|参考采购价|采购含税价'),
      unsureSynonyms: headerWordList('单价|价格|price|unit price|rate'),
    },
    {
      field: 'salePrice',
      inTemplate: true,
      unsureSynonyms: headerWordList('单价|价格|定价|price|unit price'),
    },
    { field: 'minimumPrice', inTemplate: true },
    { field: 'taxRate', inTemplate: true },
    { field: 'supplier', inTemplate: true, header: { zh: '主供应商', en: 'Main Supplier' } },
    { field: 'supplierCode' },
    { field: 'warehouse', header: { zh: '默认仓库', en: 'Default Warehouse' } },
    { field: 'bin' },
    { field: 'minimum', inTemplate: true },
    { field: 'maximum', inTemplate: true },
    { field: 'safetyStock', inTemplate: true },
    { field: 'leadTimeDays', inTemplate: true },
    { field: 'minimumOrder', inTemplate: true },
    { field: 'lotTracked', inTemplate: true, unsureSynonyms: headerWordList('批号|lot|batch') },
    { field: 'serialTracked', unsureSynonyms: headerWordList('序列号') },
    { field: 'shelfLifeDays', inTemplate: true, synonyms: headerWordList('保质期') },
    { field: 'lot' },
    { field: 'openingQuantity', synonyms: headerWordList('期初') },
    { field: 'balanceQuantity', unsureSynonyms: headerWordList('数量|qty|quantity') },
    { field: 'onOrderQuantity' },
    { field: 'currency' },
    { field: 'lineNumber' },
    {
      field: 'date',
      unsureSynonyms: headerWordList('创建日期|created at|updated at|建档日期|上架日期'),
    },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: [],
  naturalKey: ['itemCode', 'itemName', 'specification'],
} as const satisfies RegisterDefinition;
