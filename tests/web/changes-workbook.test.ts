import assert from 'node:assert/strict';
import { changesWorkbook } from '../../addin/web/changes-workbook.ts';

const MUTATION = 2;

describe('changesWorkbook', () => {
  it('counts what a person or the pane writes', () => {
    assert.ok(changesWorkbook({ id: 'sheet.mutation.set-range-values', type: MUTATION }));
    assert.ok(changesWorkbook({ id: 'sheet.mutation.update-note', type: MUTATION, options: {} }));
  });

  it('leaves out results of formulas, measured heights and commands that only lead to mutations', () => {
    const formula = { id: 'sheet.mutation.set-range-values', type: MUTATION };
    assert.ok(!changesWorkbook({ ...formula, options: { onlyLocal: true } }));
    assert.ok(!changesWorkbook({ id: 'formula.mutation.set-array-formula-data', type: MUTATION }));
    const height = 'sheet.mutation.set-worksheet-row-auto-height';
    assert.ok(!changesWorkbook({ id: height, type: MUTATION }));
    assert.ok(!changesWorkbook({ id: 'sheet.command.set-range-values', type: 0 }));
  });
});
