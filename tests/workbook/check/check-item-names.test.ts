/** Rows whose code is of another thing than their name; other spellings, short forms and other scripts are the same thing. */

import assert from 'node:assert/strict';
import { check, type Sheet } from './sheet.ts';

function bought(...pairs: readonly (readonly [code: string, name: string])[]): Sheet {
  const rows = pairs.map(([code, name], index) => [46_083 + index, code, name, 1]);
  return { register: 'purchase', fields: ['date', 'itemCode', 'itemName', 'quantity'], rows };
}

const ON_FILE: Sheet = {
  register: 'items',
  fields: ['itemCode', 'itemName'],
  rows: [
    ['#1', '线性代数讲义'],
    ['#8', '计算机网络'],
    ['#10', '眼罩'],
  ],
};

function told(...sheets: readonly Sheet[]): readonly unknown[] {
  return check(sheets)
    .issues.filter(({ code }) => code === 'nameDiffers')
    .map(({ cell, parameters: { known, name, hint } }) => [cell.row, known, name, hint]);
}

describe('checkItemNames', () => {
  it('holds the name of a row against what the register calls its code, and says whose name it is', () => {
    assert.deepEqual(told(ON_FILE, bought(['#8', '眼罩'], ['#1', '考研英语词汇'])), [
      [2, '计算机网络', '眼罩', '≈ #10'],
      [3, '线性代数讲义', '考研英语词汇', ''],
    ]);
  });

  it('goes by most rows where there is no register, and only where the name is another code’s', () => {
    const rows = [
      ['A1', 'Screw Pack'],
      ['A1', 'Screw  pack'],
      ['A2', 'VGA Cable'],
    ] as const;
    assert.deepEqual(told(bought(...rows, ['A1', 'VGA Cable'])), [
      [5, 'Screw Pack', 'VGA Cable', '≈ A2'],
    ]);
    assert.deepEqual(told(bought(...rows, ['A1', 'Umbrella'])), []);
  });

  it('takes other spellings, short forms, longer names and another script for the same thing', () => {
    const same = [
      '线性代数 讲义',
      '線性代數講義',
      '线代讲义',
      '线性代数讲义（第二版）',
      'Linear algebra',
    ];
    for (const name of same) assert.deepEqual(told(ON_FILE, bought(['#1', name])), [], name);
  });
});
