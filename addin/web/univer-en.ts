/** What Univer says in English. */

import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import note from '@univerjs/preset-sheets-note/locales/en-US';
import sort from '@univerjs/preset-sheets-sort/locales/en-US';
import table from '@univerjs/preset-sheets-table/locales/en-US';

/** Named by the formula engine, and left out of its own list. */
const missing = {
  'sheets-formula': {
    progress: {
      analyzing: 'Analysing formulas',
      calculating: 'Calculating',
      'array-analysis': 'Analysing array formulas',
      'array-calculation': 'Calculating array formulas',
      done: 'Calculated',
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
