/** Codes keep their zeros and never become "1.59425E+5"; names lose only what nobody meant to type. */

import assert from 'node:assert/strict';
import { cleanText } from '../../../core/workbook/read/clean-text.ts';
import { readCode, readText } from '../../../core/workbook/read/read-code.ts';

describe('readCode', () => {
  it('pads a number as its format shows it', () => {
    assert.equal(readCode(7, '000000', 1900).text, '000007');
    assert.equal(readCode(159_425, 'General', 1900).text, '159425');
  });

  it('writes all digits of a long number', () => {
    assert.equal(readCode(6_901_234_567_890, 'General', 1900).text, '6901234567890');
    assert.equal(readCode(1e21, 'General', 1900).text, '1000000000000000000000');
  });

  it('keeps leading zeros of text, and strips a typed apostrophe', () => {
    assert.equal(readCode('0159425', 'General', 1900).text, '0159425');
    assert.equal(readCode("'0159425", 'General', 1900).text, '0159425');
  });

  it('undoes the scientific form where no digit is lost, and leaves it where some are', () => {
    assert.equal(readCode('1.59425E+5', 'General', 1900).text, '159425');
    assert.equal(readCode('6.90123E+12', 'General', 1900).text, '6.90123E+12');
  });

  it('reads full-width codes in half width', () => {
    assert.equal(readCode('ＳＰ００１', 'General', 1900).text, 'SP001');
  });

  it('shows a date typed over a code as its day', () => {
    assert.equal(readCode(45_292, 'yyyy/m/d', 1900).text, '2024-01-01');
  });

  it('tells an error, a blank and a formula without result apart', () => {
    assert.equal(readCode({ error: '#N/A' }, 'General', 1900).remark?.problem, 'errorValue');
    assert.equal(readCode({ uncalculated: true }, 'General', 1900).remark?.problem, 'uncalculated');
    assert.deepEqual(readCode(null, 'General', 1900), { text: undefined });
    assert.deepEqual(readCode('  ', 'General', 1900), { text: undefined });
  });
});

describe('readText', () => {
  it('reads six spellings of one name as one', () => {
    for (const spelling of [
      '可乐',
      '可\u200b乐',
      '可乐\u00a0',
      '可乐\u3000',
      ' 可乐',
      '可乐\u200e',
      '\ufeff可乐',
      '可\u00ad乐',
    ]) {
      assert.equal(readText(spelling, 'General', 1900).text, '可乐');
    }
  });

  it('keeps what is part of a name: full-width brackets, emoji, other scripts', () => {
    for (const name of [
      '可乐（大）',
      '👨\u200d👩\u200d👧可乐',
      'مخزون',
      'מלאי',
      'İstanbul',
      '𠜎',
    ]) {
      assert.deepEqual(readText(name, 'General', 1900), { text: name });
    }
  });

  it('shows a number in a name column as the sheet does', () => {
    assert.equal(readText(660, 'General', 1900).text, '660');
  });
});

describe('cleanText', () => {
  it('leaves clean text as it is', () => {
    assert.deepEqual(cleanText('SKU-1 可乐 500ml'), { text: 'SKU-1 可乐 500ml', cleaned: [] });
  });

  it('says what it took off', () => {
    assert.deepEqual(cleanText(' 可\u200b乐').cleaned, ['invisible', 'spaces']);
    assert.deepEqual(cleanText('\u202e乐可').cleaned, ['invisible']);
  });
});
