/** The suppliers register: everyone the firm buys from, once. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const SUPPLIERS = {
  id: 'suppliers',
  name: { zh: '供应商', en: 'Suppliers' },
  purpose: {
    zh: '每家供应商一行：名称、联系人、电话、税号、账户。采购登记里的供应商以这里为准。',
    en: 'One row for each supplier: name, contact, phone, tax number, account. Purchases take their suppliers from here.',
  },
  department: 'purchasing',
  tabNames: headerWordList(
    `供应商|供应商档案|供应商信息|供应商资料|供应商表|供应商列表|供应商名单|供应商清单|供应商目录|供货商|供货商资料|供货商信息|供货单位|供方|供方名录|合格供应商名录|厂家|往来单位|往来单位资料
    |suppliers|supplier|supplier list|supplier master|supplier register|vendors|vendor|vendor list|vendor master`,
  ),
  columns: [
    {
      field: 'supplierCode',
      inTemplate: true,
      synonyms: headerWordList(
        '编码|编号|代码|单位编码|单位编号|往来单位编码|往来单位编号|code|id|no|number|ref',
      ),
    },
    {
      field: 'supplier',
      inTemplate: true,
      required: true,
      synonyms: headerWordList(
        '名称|公司|单位全称|公司全称|企业全称|单位名称|公司名称|企业名称|厂家|厂家名称|往来单位|往来单位名称|客商|客商名称|全称|name|company|company name|business name|organisation|organization|party|party name|account name',
      ),
    },
    {
      field: 'category',
      synonyms: headerWordList(
        '类型|供应商类别|供应商分类|供应商等级|type|supplier type|supplier group|vendor type|group',
      ),
    },
    {
      field: 'contact',
      inTemplate: true,
      synonyms: headerWordList('姓名|first name|contact title'),
    },
    { field: 'phone', inTemplate: true },
    { field: 'mobile', inTemplate: true },
    { field: 'email', inTemplate: true },
    { field: 'fax' },
    { field: 'address', inTemplate: true },
    { field: 'city' },
    { field: 'country' },
    { field: 'taxNumber', inTemplate: true },
    { field: 'taxRate', inTemplate: true },
    { field: 'bank', inTemplate: true },
    { field: 'bankAccount', inTemplate: true },
    { field: 'paymentTerms', inTemplate: true },
    { field: 'leadTimeDays', inTemplate: true },
    { field: 'creditLimit' },
    {
      field: 'openingPayable',
      inTemplate: true,
      synonyms: headerWordList('期初余额|opening balance|应付余额|期初'),
    },
    { field: 'currency' },
    { field: 'person' },
    { field: 'lineNumber', unsureSynonyms: headerWordList('排序') },
    { field: 'date' },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['supplier', 'supplierCode']],
  movementTypes: [],
  naturalKey: ['supplierCode', 'supplier'],
} as const satisfies RegisterDefinition;
