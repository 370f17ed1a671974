/** The warehouses register: every place stock is kept, once. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';

export const WAREHOUSES = {
  id: 'warehouses',
  name: { zh: '仓库', en: 'Warehouses' },
  purpose: {
    zh: '每个仓库一行：编码、名称、地址、负责人。别的登记表里的仓库以这里为准。',
    en: 'One row for each warehouse: code, name, address, keeper. The other registers take their warehouses from here.',
  },
  department: 'warehouse',
  tabNames: headerWordList(
    `仓库档案|仓库信息|仓库资料|仓库列表|仓库清单|仓库名单|仓库设置|库房|库房信息|门店|门店信息|门店列表|店铺|店仓档案
    |warehouses|warehouse|warehouse list|warehouse master|locations|location list|stores|store list|sites|branches|depots`,
  ),
  columns: [
    {
      field: 'warehouseCode',
      inTemplate: true,
      synonyms: headerWordList('编码|编号|代码|code|id|no|number|ref|门店编码|门店编号'),
    },
    {
      field: 'warehouse',
      inTemplate: true,
      required: true,
      synonyms: headerWordList('名称|name|location|location name|site name|位置|地点'),
    },
    {
      field: 'category',
      synonyms: headerWordList('类型|仓库类型|仓库类别|type|warehouse type|location type'),
    },
    { field: 'address', inTemplate: true },
    { field: 'city' },
    { field: 'country' },
    {
      field: 'person',
      inTemplate: true,
      header: { zh: '负责人', en: 'Keeper' },
      synonyms: headerWordList(
        '仓库负责人|管理员|仓库管理员|manager|warehouse manager|contact person|contact|联系人|in charge|incharge',
      ),
    },
    { field: 'phone', inTemplate: true },
    { field: 'mobile' },
    { field: 'email' },
    { field: 'lineNumber', unsureSynonyms: headerWordList('排序') },
    { field: 'date' },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['warehouse', 'warehouseCode']],
  movementTypes: [],
  naturalKey: ['warehouseCode', 'warehouse'],
} as const satisfies RegisterDefinition;
