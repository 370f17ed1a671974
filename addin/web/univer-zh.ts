/** What Univer says in Chinese. */

import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import filter from '@univerjs/preset-sheets-filter/locales/zh-CN';
import note from '@univerjs/preset-sheets-note/locales/zh-CN';
import sort from '@univerjs/preset-sheets-sort/locales/zh-CN';
import table from '@univerjs/preset-sheets-table/locales/zh-CN';

/** Named by the formula engine, and left out of its own list. */
const missing = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析公式',
      calculating: '正在计算',
      'array-analysis': '正在分析数组公式',
      'array-calculation': '正在计算数组公式',
      done: '算好了',
    },
  },
};

export const texts = [
  core,
  sort,
  filter,
  note,
  dataValidation,
  conditionalFormatting,
  table,
  missing,
];
