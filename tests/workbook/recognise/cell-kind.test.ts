import assert from 'node:assert/strict';
import { cellKindOf, isDateFormat } from '../../../core/workbook/recognise/cell-kind.ts';

describe('cellKindOf', () => {
  it('tells number texts and date texts from words', () => {
    for (const text of [
      '12',
      '1,234.50',
      '-3',
      '(5)',
      '￥12.5',
      '12瓶',
      '１２',
      '1.234,56',
      '30%',
      '12 pcs',
    ])
      assert.equal(cellKindOf(text, false), 'numberText', text);
    for (const text of [
      '2024-01-02',
      '2024/1/2 10:20',
      '2024年1月2日',
      '1/2/2024',
      '02.01.24',
      '3月12日',
      '1月份',
      '09-Jul-26',
      'Jan 2027',
    ])
      assert.equal(cellKindOf(text, false), 'dateText', text);
    for (const text of ['可乐', 'A16', 'BH780*300', '3箱6瓶 余', '11/A/2'])
      assert.equal(cellKindOf(text, false), 'text', text);
  });

  it('keeps blanks, signs for nothing, and cells that are not ready apart', () => {
    assert.equal(cellKindOf(null, false), 'blank');
    assert.equal(cellKindOf('  ', false), 'blank');
    for (const text of ['-', '--', 'N/A', '无'])
      assert.equal(cellKindOf(text, false), 'dash', text);
    assert.equal(cellKindOf({ error: '#REF!' }, false), 'unready');
    assert.equal(cellKindOf({ uncalculated: true }, false), 'unready');
    assert.equal(cellKindOf(0, false), 'number');
    assert.equal(cellKindOf(44_819, true), 'dateSerial');
  });
});

describe('isDateFormat', () => {
  it('knows days by their format, and money, times and plain numbers from them', () => {
    for (const format of [
      'yyyy/m/d',
      'm/d/yy',
      'yyyy"年"m"月"d"日"',
      '[$-409]d-mmm-yy',
      'mmm-yy',
      'yyyy-mm-dd hh:mm',
    ])
      assert.ok(isDateFormat(format), format);
    for (const format of [
      'General',
      '0.00',
      '#,##0.00_);[Red](#,##0.00)',
      '"RM"#,##0',
      '@',
      'h:mm',
      '￥#,##0',
      '0"d"',
    ])
      assert.ok(!isDateFormat(format), format);
  });
});
