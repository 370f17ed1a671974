/** Catalogue family E: what is wrong with the lists of items, parties and warehouses. */

import { type CatalogueEntry } from './entry.ts';

export const MASTER_ENTRIES = {
  duplicateBarcode: {
    catalogue: 'E01',
    severity: 'error',
    title: { zh: '条码重复', en: 'Barcode twice' },
    text: {
      zh: '条码 {barcode} 同时是 {item} 和 {other} 的（第 {row} 行）。',
      en: 'Barcode {barcode} belongs to both {item} and {other} (row {row}).',
    },
    todo: { zh: '改掉其中一个条码。', en: 'Change one of the two.' },
  },
  duplicateItemCode: {
    catalogue: 'E01',
    severity: 'error',
    title: { zh: '商品编码重复', en: 'Item code twice' },
    text: {
      zh: '编码 {item} 同时是「{name}」和「{other}」（第 {row} 行）。',
      en: 'Code {item} stands for both “{name}” and “{other}” (row {row}).',
    },
    todo: { zh: '改掉其中一个编码。', en: 'Change one of the two.' },
  },
  circularUnits: {
    catalogue: 'E02',
    severity: 'error',
    title: { zh: '单位换算绕圈', en: 'Units convert in a circle' },
    text: {
      zh: '{item} 的「{unit}」换算回自己，得到 {factor}，不是 1。',
      en: '{item}: “{unit}” converts back to itself as {factor}, not 1.',
    },
    todo: { zh: '改正单位或换算率。', en: 'Correct the units or the factor.' },
  },
  factorMissing: {
    catalogue: 'E03',
    severity: 'error',
    title: { zh: '缺换算率', en: 'Factor missing' },
    text: {
      zh: '{item} 有副单位「{secondUnit}」，没有换算率。',
      en: '{item} has the second unit “{secondUnit}” but no factor.',
    },
    todo: { zh: '补上 1 {secondUnit} 等于多少。', en: 'Say how many make 1 {secondUnit}.' },
  },
  minimumAboveMaximum: {
    catalogue: 'E04',
    severity: 'error',
    title: { zh: '最低库存大于最高库存', en: 'Minimum above maximum' },
    text: {
      zh: '{item} 最低 {minimum}，最高 {maximum}。',
      en: '{item}: minimum {minimum}, maximum {maximum}.',
    },
    todo: { zh: '核对两个数，可能填反了。', en: 'Check both; they may be swapped.' },
  },
  safetyAboveMaximum: {
    catalogue: 'E05',
    severity: 'error',
    title: { zh: '安全库存大于最高库存', en: 'Safety stock above maximum' },
    text: {
      zh: '{item} 安全库存 {safetyStock}，最高 {maximum}。',
      en: '{item}: safety stock {safetyStock}, maximum {maximum}.',
    },
    todo: { zh: '核对两个数。', en: 'Check both.' },
  },
  leadTimeZero: {
    catalogue: 'E06',
    severity: 'warning',
    title: { zh: '交货天数是 0', en: 'Lead time is 0' },
    text: {
      zh: '{item} 交货天数是 0，补货会算得太晚。',
      en: '{item}: lead time 0, so it would be reordered too late.',
    },
    todo: {
      zh: '填上真实的天数；不知道就留空。',
      en: 'Enter the real number; leave it blank if unknown.',
    },
  },
  leadTimesZero: {
    catalogue: 'E06',
    severity: 'warning',
    title: { zh: '交货天数大多是 0', en: 'Lead times are 0' },
    text: {
      zh: '{n} 个商品的交货天数是 0，补货会算得太晚，如第 {row} 行 {item}。',
      en: '{n} {n|item has|items have} a lead time of 0 and would be reordered too late, such as {item} in row {row}.',
    },
    todo: {
      zh: '填上真实的天数；不知道就整列留空。',
      en: 'Enter the real numbers; leave the column blank if unknown.',
    },
  },
  inactiveSupplierOfMany: {
    catalogue: 'E07',
    severity: 'warning',
    title: { zh: '停用的供应商供着许多商品', en: 'Inactive supplier of many items' },
    text: {
      zh: '「{supplier}」状态是「{status}」，还是 {n} 个商品的主供应商，如第 {row} 行 {item}。',
      en: '“{supplier}” is “{status}”, yet the main supplier of {n} {n|item|items}, such as {item} in row {row}.',
    },
    todo: {
      zh: '重新启用它，或给这些商品换一家主供应商。',
      en: 'Enable it again, or choose another main supplier for these items.',
    },
  },
  inactiveSupplier: {
    catalogue: 'E07',
    severity: 'warning',
    title: { zh: '主供应商已停用', en: 'Main supplier inactive' },
    text: {
      zh: '{item} 的主供应商「{supplier}」状态是「{status}」。',
      en: '{item}: its main supplier “{supplier}” is “{status}”.',
    },
    todo: { zh: '换一家主供应商。', en: 'Choose another main supplier.' },
  },
  categoryMissing: {
    catalogue: 'E08',
    severity: 'warning',
    title: { zh: '没有类别', en: 'No category' },
    text: {
      zh: '{item} 没有类别，其他 {n} 个商品都有。',
      en: '{item} has no category; {n} other {n|item has|items have} one.',
    },
    todo: { zh: '补上类别。', en: 'Enter a category.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
