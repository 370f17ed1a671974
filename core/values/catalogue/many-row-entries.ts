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
