/** The customers register: everyone the firm sells to, once. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const CUSTOMERS = {
  id: 'customers',
  name: { zh: '客户', en: 'Customers' },
  purpose: {
    zh: '每个客户一行：名称、联系人、电话、地址、信用额度。销售登记里的客户以这里为准。',
    en: 'One row for each customer: name, contact, phone, address, credit limit. Sales take their customers from here.',
  },
  department: 'sales',
  tabNames: headerWordList(
    `客户|客户档案|客户信息|客户资料|客户表|客户列表|客户名单|客户清单|客户名录|购货单位|顾客|会员|会员资料|经销商|经销商名单
    |customers|customer|customer list|customer master|customer register|clients|client|client list|buyers|debtors|accounts`,
  ),
  columns: [
    {
      field: 'customerCode',
      inTemplate: true,
      synonyms: headerWordList(
        '编码|编号|代码|单位编码|单位编号|往来单位编码|往来单位编号|code|id|no|number|ref',
      ),
    },
    {
      field: 'customer',
      inTemplate: true,
      required: true,
      synonyms: headerWordList(
        '名称|公司|单位|单位全称|公司全称|企业全称|单位名称|公司名称|企业名称|往来单位|往来单位名称|客商|客商名称|姓名|全称|name|company|company name|business name|organisation|organization|party|party name|account name|full name',
      ),
    },
    {
      field: 'category',
      synonyms: headerWordList(
        '类型|客户类别|客户分类|客户等级|客户类型|type|customer type|customer group|segment|group',
      ),
    },
    { field: 'contact', inTemplate: true, synonyms: headerWordList('first name|contact title') },
    { field: 'phone', inTemplate: true },
    { field: 'mobile', inTemplate: true },
    { field: 'email', inTemplate: true },
    { field: 'fax' },
    { field: 'address', inTemplate: true },
    { field: 'city' },
    { field: 'country' },
    { field: 'taxNumber', inTemplate: true },
    { field: 'taxRate' },
    { field: 'bank', inTemplate: true },
    { field: 'bankAccount', inTemplate: true },
    { field: 'paymentTerms', inTemplate: true },
    { field: 'creditLimit', inTemplate: true },
    {
      field: 'openingReceivable',
      inTemplate: true,
      synonyms: headerWordList('期初余额|opening balance|应收余额|期初'),
    },
    { field: 'discount' },
    { field: 'currency' },
    { field: 'person' },
    { field: 'lineNumber', unsureSynonyms: headerWordList('排序') },
    { field: 'date' },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['customer', 'customerCode']],
  movementTypes: [],
  naturalKey: ['customerCode', 'customer'],
} as const satisfies RegisterDefinition;
