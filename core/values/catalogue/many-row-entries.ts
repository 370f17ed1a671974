/** What is said once of many rows of a tab that have one cause; each of the rows is marked all the same. */

import { type CatalogueEntry } from './entry.ts';

export const MANY_ROW_ENTRIES = {
  rowsTwice: {
    catalogue: 'A18',
    severity: 'warning',
    title: { zh: '很多行写了两次', en: 'Many rows twice' },
    text: {
      zh: '{n} 行和前面的某一行完全一样，如第 {row} 行和第 {twin} 行。',
      en: '{n} {n|row is|rows are} the same as an earlier one, such as row {row} as row {twin}.',
    },
    todo: {
      zh: '粘贴了两次的，用「删除重复值」一次删去；真有两笔的留着。',
      en: 'If they were pasted twice, take the copies out in one go with Remove Duplicates. Keep what happened twice.',
    },
  },
  nameDiffers: {
    catalogue: 'A01',
    severity: 'warning',
    title: { zh: '编码和名称对不上', en: 'Code and name disagree' },
    text: {
      zh: '编码 {item} 是「{known}」，这一行写着「{name}」，按编码算了。{hint}',
      en: 'Code {item} stands for “{known}”; this row says “{name}” and was counted by its code. {hint}',
    },
    todo: {
      zh: '核对单据，改编码或改名称。',
      en: 'Check the document; correct the code or the name.',
    },
  },
  namesDiffer: {
    catalogue: 'A01',
    severity: 'warning',
    title: { zh: '很多行编码和名称对不上', en: 'Many codes and names disagree' },
    text: {
      zh: '{n} 行（{items} 个编码）的名称是别的商品，如第 {row} 行：{item} 是「{known}」，写着「{name}」；都按编码算了。',
      en: '{n} {n|row|rows} ({items} {items|code|codes}) name another item, such as row {row}: {item} is “{known}”, the row says “{name}”; all were counted by code.',
    },
    todo: {
      zh: '先看编码这一列是不是商品编码；是，就改对编码或名称。',
      en: 'See first whether this column is the item code; if so, correct codes or names.',
    },
  },
  expiredInStock: {
    catalogue: 'A15',
    severity: 'warning',
    title: { zh: '库存里有过期的货', en: 'Expired goods in stock' },
    text: {
      zh: '{n} 行的货到 {date} 已过有效期，结存还有 {quantity}，如第 {row} 行 {item}，有效期至 {expiry}。',
      en: '{n} {n|row is|rows are} past {n|its|their} expiry by {date}, {quantity} still there, such as row {row}, {item}, expired {expiry}.',
    },
    todo: {
      zh: '挑出来停售，再记报废或退货。',
      en: 'Set them aside, then enter scrap or a return.',
    },
  },
  warehouseMissing: {
    catalogue: 'A02',
    severity: 'warning',
    title: { zh: '没写仓库', en: 'No warehouse' },
    text: {
      zh: '{item} 这一行没写仓库，这张表的其他行都写了；它的数量不算在任何仓库里。',
      en: '{item}: this row names no warehouse, as the others of the tab do; its quantity is in none of them.',
    },
    todo: { zh: '写上仓库。', en: 'Enter the warehouse.' },
  },
  warehousesMissing: {
    catalogue: 'A02',
    severity: 'warning',
    title: { zh: '很多行没写仓库', en: 'Many rows without a warehouse' },
    text: {
      zh: '「{column}」有 {n} 行空着，如第 {row} 行；它们的数量不算在任何仓库里。',
      en: '{column} is blank in {n} {n|row|rows}, such as row {row}; their quantities are in no warehouse.',
    },
    todo: { zh: '筛出空白的行，写上仓库。', en: 'Filter the blank rows and enter the warehouse.' },
  },
  totalDiffers: {
    catalogue: 'A21',
    severity: 'error',
    title: { zh: '合计对不上', en: 'Total is off' },
    text: {
      zh: '「{column}」合计 {stated}，{n} 行加起来是 {expected}，差 {difference}。{hint}',
      en: 'The total of {column} says {stated}; its {n} {n|row makes|rows make} {expected}: {difference} off. {hint}',
    },
    todo: {
      zh: '核对合计公式的范围，和存成文本的数字。',
      en: 'Check the range of its formula, and numbers held as text.',
    },
  },
  formulasDiffer: {
    catalogue: 'A19',
    severity: 'warning',
    title: { zh: '一列公式多处指错', en: 'Formulas point elsewhere' },
    text: {
      zh: '「{column}」有 {n} 行是同一个公式，另 {count} 行指向别处，如第 {row} 行「={value}」。',
      en: '{column} holds one formula in {n} {n|row|rows}; {count} others point elsewhere, such as “={value}” in row {row}.',
    },
    todo: {
      zh: '排序后公式常会指错；把公式重新填满整列。',
      en: 'Sorting often leaves them behind; fill the formula down the whole column.',
    },
  },
  formulasOverwritten: {
    catalogue: 'A19',
    severity: 'warning',
    title: { zh: '一列公式多处被盖掉', en: 'Formulas of a column overwritten' },
    text: {
      zh: '「{column}」有 {n} 行是公式，另 {count} 行是写死的，如第 {row} 行的「{value}」。',
      en: '{column} is a formula in {n} {n|row|rows}; in {count} others a value was typed over it, such as “{value}” in row {row}.',
    },
    todo: { zh: '把公式填满整列。', en: 'Fill the formula down the whole column.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
